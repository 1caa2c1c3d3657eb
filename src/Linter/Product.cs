using System.Reflection;

namespace KetamineLint;

/// <summary>What this program calls itself.</summary>
internal static class Product
{
    /// <summary>Its name for machines: the command, and the category of its results.</summary>
    public const string Command = "ketaminelint";

    /// <summary>Its name for people.</summary>
    public const string Name = "KetamineLint";

    private static readonly Assembly s_assembly = typeof(Product).Assembly;

    /// <summary>Its version, SemVer without build metadata, so that two builds of one version write the same reports.</summary>
    public static string Version { get; } =
        s_assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Where it lives; null as long as the project has no address.</summary>
    public static string? Address { get; } = s_assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute is { Key: "RepositoryUrl", Value.Length: > 0 })?.Value;
}
