using System.Reflection;

namespace KetamineLint;

/// <summary>Families of rules: the first digit of an id, a folder of the project, the category of a diagnostic.</summary>
internal static class RuleFamily
{
    private static readonly string? RepositoryUrl = typeof(RuleFamily).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == nameof(RepositoryUrl))?.Value?.TrimEnd('/');

    /// <summary>The family that the rule <paramref name="id"/> belongs to.</summary>
    /// <exception cref="ArgumentException">No family has such ids.</exception>
    public static string Of(string id) => id.Length == 6 && id.StartsWith("KL", StringComparison.Ordinal)
        ? id[2] switch
        {
            '0' => "Directives",
            '1' => "EditingArtifacts",
            '2' => "Boilerplate",
            '3' => "EfficacyClaims",
            '4' => "Placeholders",
            '5' => "KeywordStuffing",
            '6' => "TrustSignals",
            '7' => "Language",
            _ => throw NoFamily(id),
        }
        : throw NoFamily(id);

    /// <summary>Where the page of a rule can be read; null as long as the project has no address.</summary>
    public static string? PageAddress(string id, string className) =>
        string.IsNullOrEmpty(RepositoryUrl) ? null : $"{RepositoryUrl}/blob/main/src/Rules/{Of(id)}/{className}.md";

    private static ArgumentException NoFamily(string id) => new($"'{id}' is the id of no family of rules", nameof(id));
}
