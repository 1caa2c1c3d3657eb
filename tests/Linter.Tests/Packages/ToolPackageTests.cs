using KetamineLint.Commands;
using KetamineLint.Tests.Commands;
using KetamineLint.Tests.Reports;
using Xunit;

namespace KetamineLint.Tests.Packages;

/// <summary>The package of the command.</summary>
[Collection(PackageTests.Name)]
public sealed class ToolPackageTests(PackageFolder packages)
{
    [Fact]
    public void Packing_the_solution_gives_the_tool_alone() =>
        Assert.Equal($"ketaminelint.{Cli.Version}.nupkg", Path.GetFileName(packages.Tool));

    [Fact]
    public void The_tool_brings_what_it_runs_and_a_page() => Assert.Equal(
        [
            "README.md",
            "ketaminelint.nuspec",
            .. ((string[])
            [
                "DotnetToolSettings.xml", "KetamineLint.Rules.dll", "KetamineLint.Rules.pdb", "Markdig.dll", "Microsoft.CodeAnalysis.dll",
                "Microsoft.Extensions.FileSystemGlobbing.dll", "System.CommandLine.dll", "YamlDotNet.dll",
                "ketaminelint.deps.json", "ketaminelint.dll", "ketaminelint.pdb", "ketaminelint.runtimeconfig.json",
            ]).Select(name => "tools/net10.0/any/" + name),
        ],
        PackageFolder.FilesOf(packages.Tool));

    [Fact]
    public void Installed_in_an_empty_folder_it_lints_as_the_command_does()
    {
        using var folder = new TemporaryFolder().With("a.md", "Certainly! Here is the revised text:\n\nText.\n").With("b.md");
        var said = DotNet.Start(packages.Command, folder.FullPath, "--format", "short", ".");
        var expected = Session.Run(folder, "--format", "short", ".");
        Assert.Equal((int)ExitCode.Findings, said.Exit);
        Assert.Equal(expected.Output, said.Output);
        Assert.Empty(said.Error);
    }

    [Fact]
    public void Installed_it_knows_its_version_and_its_pages()
    {
        Assert.Equal($"ketaminelint {Cli.Version}\n", DotNet.Start(packages.Command, Repository.Root, "--version").Output.ReplaceLineEndings("\n"));
        Assert.StartsWith("KL3003 absolute-safety", DotNet.Start(packages.Command, Repository.Root, "explain", "KL3003").Output, StringComparison.Ordinal);
    }
}
