using KetamineLint.Tests.Commands;
using Xunit;

namespace KetamineLint.Tests.Configuration;

/// <summary>A configuration comes from anybody: no value of any key names a file that is written.</summary>
public sealed class ConfiguredPathsTests
{
    [Fact]
    public void No_key_names_a_file_that_is_written()
    {
        using var outside = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        outside.With("lexicon.txt", "our secret marker\n");
        folder.With("a.md", "# T\n\nText.\n").WithFolder(".git");
        string[] values = [outside["lexicon.txt"], outside["new.txt"], "new.txt", "../new.txt"];
        foreach (var value in values)
        {
            folder.With(".editorconfig", $"root = true\n[*.md]\n{string.Concat(ConfigurationKeys.All.Concat(["ketaminelint.report", "ketaminelint.baseline"]).Select(key => $"{key} = {value}\n"))}");
            var before = Contents(folder, outside);

            var session = Session.Run(folder, "--fix", "--unsafe-fixes");

            Assert.Equal(ExitCode.Fault, session.Exit); // not every key takes a path
            Assert.Equal(before, Contents(folder, outside));
        }
    }

    private static string[] Contents(params TemporaryFolder[] folders) =>
        [.. folders.SelectMany(folder => Directory.GetFiles(folder.FullPath, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(path => $"{path}: {File.ReadAllText(path)}")];
}
