using KetamineLint.Tests.Commands;
using Xunit;

namespace KetamineLint.Tests.Configuration;

public sealed class RuleSetsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.md", "# Title\n\nHere is our secret marker.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lexicon_counts_from_the_file_that_names_it()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nketaminelint.kl1001.phrases = words/ours.txt\n").With("words/ours.txt", "our secret marker\n")
            .With("x/b.md", "Here is our secret marker.\n").With("y/.editorconfig", "root = true\n").With("y/c.md", "Here is our secret marker.\n");

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal(["a.md", "x/b.md"], session.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("good words\ncure ..99 x\n", "our.txt(2,6): error: ")]
    [InlineData("good words\na (b\n", "our.txt(2,")]
    [InlineData("good words\na {nowhere} b\n", "our.txt(2,3): error: there is no lexicon 'nowhere'")]
    public void A_lexicon_that_does_not_parse_is_named_by_line_and_column_and_the_files_are_linted(string lexicon, string fault)
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nketaminelint.kl1001.phrases = fine.txt, our.txt\n")
            .With("fine.txt", "our secret marker\n").With("our.txt", lexicon);

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith(fault, session.Error, StringComparison.Ordinal);
        Assert.StartsWith("a.md(3,", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kl101")]
    [InlineData("kl9999")]
    [InlineData("kl3001")]
    [InlineData("kl6001")]
    [InlineData("page-chrome")]
    public void A_lexicon_for_what_takes_none_is_a_fault_and_the_files_are_linted(string rule)
    {
        _folder.With(".editorconfig", $"root = true\n[*.md]\nketaminelint.{rule}.phrases = ours.txt\nketaminelint.kl1001.phrases = ours.txt\n").With("ours.txt", "our secret marker\n");

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith($".editorconfig(3,1): error: unknown key 'ketaminelint.{rule}.phrases'", session.Error, StringComparison.Ordinal);
        Assert.StartsWith("a.md(3,", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a[]b.md]")]
    [InlineData("[[z-a].md]")]
    public void A_section_that_cannot_be_read_is_a_fault_and_the_others_hold(string section)
    {
        _folder.With(".editorconfig", $"root = true\n[*.md]\nketaminelint.kl1001.phrases = ours.txt\n{section}\nketaminelint.kl1001.severity = none\n").With("ours.txt", "our secret marker\n");

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith(".editorconfig(4,1): error: the section names no files that can be told", session.Error, StringComparison.Ordinal);
        Assert.StartsWith("a.md(3,", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lexicon_that_is_missing_is_named_where_it_is_asked_for()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nketaminelint.kl1001.phrases = gone.txt\n");

        var session = Session.Run(_folder, "--format", "short");

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Equal(".editorconfig(3,31): error: the lexicon 'gone.txt' cannot be read: there is no such file\n", session.Error);
    }

    [Fact]
    public void The_nearest_file_goes_before_those_above_and_the_command_line_before_all()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nketaminelint.kl1001.severity = none\n")
            .With("x/.editorconfig", "[*.md]\nKetamineLint.KL1001.Severity = suggestion\n")
            .With("x/b.md", "Certainly! Here is the revised text:\n\nText.\n").With("c.md", "Certainly! Here is the revised text:\n\nText.\n");

        Assert.StartsWith("x/b.md(1,1): info KL1001", Session.Run(_folder, "--format", "short").Output, StringComparison.Ordinal);
        Assert.StartsWith("c.md(1,1): error KL1001", Session.Run(_folder, "--format", "short", "--severity", "kl1001=error").Output, StringComparison.Ordinal);
    }
}
