namespace KetamineLint.Reports;

/// <summary>What a user may ask of SARIF beyond the usual.</summary>
/// <param name="Category">What tells analyses of one commit apart; code scanning shows each category by itself.</param>
/// <param name="Suppressed">Whether findings that a comment lets pass are told, with the reason.</param>
/// <param name="Provenance">Whether the commit that was linted is named.</param>
internal sealed record SarifOptions(string Category, SarifExtra Suppressed, SarifExtra Provenance)
{
    /// <summary>What is written unless something else is asked for.</summary>
    public static SarifOptions Usual { get; } = new("ketaminelint", SarifExtra.Omitted, SarifExtra.Omitted);
}

/// <summary>Whether an optional part is written.</summary>
internal enum SarifExtra
{
    /// <summary>It is left out.</summary>
    Omitted,

    /// <summary>It is written.</summary>
    Included,
}
