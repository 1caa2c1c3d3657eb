using System.IO.Compression;
using KetamineLint.Tests.Reports;
using Xunit;

namespace KetamineLint.Tests.Packages;

/// <summary>The packages of the build that is tested, made once, in a folder that nothing else is in.</summary>
public sealed class PackageFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFolder()
    {
        // The tests run in artifacts/bin/Linter.Tests/<configuration>; what they were built with is packed, and nothing is built again.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name == "release" ? "Release" : "Debug";
        Pack("KetamineLint.sln", "solution", configuration);
        Pack("src/CodeFixes", "analyzers", configuration);
    }

    /// <summary>The full path of the package that packing the solution gives.</summary>
    public string Tool => Assert.Single(Directory.GetFileSystemEntries(_folder["solution"]));

    /// <summary>The full path of the package that packing the code fixes gives.</summary>
    public string Analyzers => Assert.Single(Directory.GetFileSystemEntries(_folder["analyzers"]));

    /// <summary>Installed once from <see cref="Tool"/>: the full path of the command.</summary>
    public string Command => _command ??= Install();

    private string? _command;

    public void Dispose() => _folder.Dispose();

    /// <summary>The files of a package, in order, without those that belong to the format.</summary>
    internal static string[] FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => name[0] is not ('_' or '[') && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private void Pack(string project, string output, string configuration) =>
        DotNet.Run(Repository.Root, "pack", project, "--no-build", "--configuration", configuration, "--output", _folder[output]).Succeeds();

    private string Install()
    {
        DotNet.Run(_folder.FullPath, "tool", "install", "ketaminelint", "--tool-path", _folder["bin"], "--source", Path.GetDirectoryName(Tool)!).Succeeds();
        return Path.Join(_folder["bin"], "ketaminelint");
    }
}

/// <summary>Tests that share the packages; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackageFolder>
{
    public const string Name = "packages";
}
