namespace KetamineLint.Commands;

/// <summary>Whether and how files are mended.</summary>
/// <param name="Target">Where the mended text goes.</param>
/// <param name="Least">What a fix must be at least.</param>
internal sealed record Fixing(FixTarget Target, FixSafety Least)
{
    /// <summary>Nothing is mended.</summary>
    public static Fixing None { get; } = new(FixTarget.Nowhere, FixSafety.Safe);
}

/// <summary>Where mended text goes.</summary>
internal enum FixTarget
{
    /// <summary>Nothing is mended.</summary>
    Nowhere,

    /// <summary>To the file that it came from; what came from standard input, to standard output.</summary>
    Origin,

    /// <summary>To standard output, as a patch.</summary>
    Patch,
}
