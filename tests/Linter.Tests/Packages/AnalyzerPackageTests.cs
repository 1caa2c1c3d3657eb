using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using KetamineLint.Commands;
using Xunit;

namespace KetamineLint.Tests.Packages;

/// <summary>The package of the analyzer: what is in it, and that nothing of it reaches those who use a project that uses it.</summary>
[Collection(PackageTests.Name)]
public sealed class AnalyzerPackageTests(PackageFolder packages)
{
    /// <summary>What a compiler or an editor that loads analyzers brings.</summary>
    private static readonly string[] s_hosts = ["netstandard", "Microsoft.CodeAnalysis", "System.Collections.Immutable", "System.Reflection.Metadata", "System.Composition.AttributedModel"];

    [Fact]
    public void Packing_the_code_fixes_gives_the_analyzer() => Assert.Equal(
        [
            "KetamineLint.Analyzers.nuspec",
            "README.md",
            .. ((string[])
            [
                "KetamineLint.CodeFixes.dll", "KetamineLint.Rules.dll", "Markdig.dll", "System.Buffers.dll", "System.Memory.dll",
                "System.Numerics.Vectors.dll", "System.Runtime.CompilerServices.Unsafe.dll", "YamlDotNet.dll",
            ]).Select(name => "analyzers/dotnet/cs/" + name),
            "build/KetamineLint.Analyzers.props",
            "build/KetamineLint.Analyzers.targets",
        ],
        PackageFolder.FilesOf(packages.Analyzers));

    [Fact]
    public void It_is_a_development_dependency_and_has_none()
    {
        using var archive = ZipFile.OpenRead(packages.Analyzers);
        using var reader = new StreamReader(archive.GetEntry("KetamineLint.Analyzers.nuspec")!.Open());
        var manifest = reader.ReadToEnd();
        Assert.Contains($"<version>{Cli.Version}</version>", manifest, StringComparison.Ordinal);
        Assert.Contains("<developmentDependency>true</developmentDependency>", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void What_its_assemblies_need_is_in_it_or_comes_with_the_host()
    {
        using var archive = ZipFile.OpenRead(packages.Analyzers);
        var assemblies = archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToDictionary(entry => Path.GetFileNameWithoutExtension(entry.Name), References);
        var missing =
            from assembly in assemblies
            from needed in assembly.Value
            where !assemblies.ContainsKey(needed) && !s_hosts.Any(host => needed == host || needed.StartsWith(host + ".", StringComparison.Ordinal))
            where !assembly.Key.StartsWith("System.", StringComparison.Ordinal) // those are for .NET Framework, and ask for it
            select $"{assembly.Key} needs {needed}";
        Assert.Empty(missing);
    }

    /// <summary>An analyzer that was built on a newer Roslyn than its host is skipped with no more than a warning.</summary>
    [Fact]
    public void It_runs_on_the_oldest_compiler_that_it_promises()
    {
        using var archive = ZipFile.OpenRead(packages.Analyzers);
        var versions =
            from name in (string[])["KetamineLint.Rules", "KetamineLint.CodeFixes"]
            from reference in ReferencesWithVersions(archive.GetEntry($"analyzers/dotnet/cs/{name}.dll")!)
            where reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            select reference.Version;
        Assert.All(versions, version => Assert.True(version <= new Version(4, 8, 0, 0), $"{version}"));
    }

    private static IEnumerable<string> References(ZipArchiveEntry entry) => ReferencesWithVersions(entry).Select(reference => reference.Name);

    private static (string Name, Version Version)[] ReferencesWithVersions(ZipArchiveEntry entry)
    {
        using var stream = new MemoryStream();
        using (var content = entry.Open())
        {
            content.CopyTo(stream);
        }

        using var assembly = new PEReader(new MemoryStream(stream.ToArray()));
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle)).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }
}
