using System.Diagnostics;
using System.Text;
using Xunit;

namespace KetamineLint.Tests.Commands;

/// <summary>What <c>--fix</c> and <c>--diff</c> do to files and to standard input, with real rules.</summary>
public sealed class FixTests : IDisposable
{
    private const string Damaged = "Certainly! Here is the revised text:\n\n# Title\n\nIt\u200B is a word.\n";
    private const string Mended = "# Title\n\nIt is a word.\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_can_be_mended_is_mended_and_what_is_left_is_reported()
    {
        _folder.With("a.md", Damaged + "\nKetamine is completely safe.\n").With("b.md", Mended);

        var session = Session.Run(_folder, "--fix", "--format", "short");

        Assert.Equal(Mended + "\nKetamine is completely safe.\n", Read("a.md"));
        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.StartsWith("a.md(5,1): warning KL3003: ", session.Output, StringComparison.Ordinal);
        Assert.Equal("ketaminelint: note: 2 fixed in 1 file\n", session.Error);
    }

    [Fact]
    public void The_text_says_what_was_done()
    {
        _folder.With("a.md", Damaged);

        var session = Session.Run(_folder, "--fix");

        Assert.Equal(ExitCode.Clean, session.Exit);
        Assert.StartsWith("a.md: 2 fixed\n     1 KL1001 assistant-preamble: ", session.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n2 fixed. No findings in 1 file.\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_says_what_could_be_done()
    {
        _folder.With("a.md", Damaged);

        Assert.Contains("\n  ketaminelint --fix                  mends 2 of them; --diff shows how\n", Session.Run(_folder).Output, StringComparison.Ordinal);
        Assert.Equal(Damaged, Read("a.md"));
    }

    [Fact]
    public void What_is_suppressed_or_not_selected_stays()
    {
        const string Text = "<!-- ketaminelint-disable KL1016 -- a test -->\n\nIt\u200B is a word.\n";
        _folder.With("a.md", Text).With("b.md", Damaged);

        Session.Run(_folder, "--fix", "--select", "KL1016");

        Assert.Equal(Text, Read("a.md"));
        Assert.Equal(Damaged.Replace("\u200B", "", StringComparison.Ordinal), Read("b.md"));
    }

    [Fact]
    public void More_damage_than_a_report_shows_is_mended_all_the_same()
    {
        var text = string.Concat(Enumerable.Repeat("A word\u200B here.\n\n", 1000));
        _folder.With("a.md", text);

        Session.Run(_folder, "--fix");

        Assert.Equal(text.Replace("\u200B", "", StringComparison.Ordinal), Read("a.md"));
    }

    [Fact]
    public void A_text_that_lost_bytes_when_it_was_read_is_not_written()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Damaged), 0xE9, (byte)'\n'];
        _folder.With("a.md", bytes);

        var session = Session.Run(_folder, "--fix");

        Assert.Equal(bytes, File.ReadAllBytes(_folder["a.md"]));
        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Contains("a.md: error: it is not mended: ", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_goes_mended_to_standard_output_and_findings_to_standard_error()
    {
        var session = Session.Run(_folder, new Setting { Input = Damaged + "\nKetamine is completely safe.\n" }, "-", "--fix", "--format", "short");

        Assert.Equal((ExitCode.Findings, Mended + "\nKetamine is completely safe.\n"), (session.Exit, session.Output));
        Assert.Contains("stdin.md(5,1): warning KL3003: ", session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing to mend.\r\nNo line end")]
    [InlineData("")]
    [InlineData("\0\0\0\0 no text at all \0\0\0\0")]
    public void Standard_input_that_is_not_mended_passes_through(string text) =>
        Assert.Equal(text, Session.Run(_folder, new Setting { Input = text }, "-", "--fix").Output);

    [Fact]
    public void A_patch_changes_nothing_and_fails_the_run()
    {
        _folder.With("a.md", Damaged).With("b.md", "Ketamine is completely safe.\n");

        var session = Session.Run(_folder, "--diff");

        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.Equal("--- a/a.md\n+++ b/a.md\n@@ -1,5 +1,3 @@\n-Certainly! Here is the revised text:\n-\n # Title\n \n-It\u200B is a word.\n+It is a word.\n", session.Output);
        Assert.Equal("ketaminelint: note: 2 would be fixed in 1 file\n", session.Error);
        Assert.Equal(Damaged, Read("a.md"));
    }

    [Fact]
    public void A_patch_of_UTF_16_comes_with_a_warning()
    {
        File.WriteAllText(_folder["a.md"], "Certainly! Here is the revised text:\n\n# Iron\n", System.Text.Encoding.Unicode);

        Assert.Contains("it is in UTF-16: its patch can be read, but not applied", Session.Run(_folder, "--diff").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_patch_there_is_nothing_to_print_and_no_failure()
    {
        _folder.With("b.md", "Ketamine is completely safe.\n");

        var session = Session.Run(_folder, "--diff", "--quiet");

        Assert.Equal((ExitCode.Clean, "", ""), (session.Exit, session.Output, session.Error));
    }

    [Theory]
    [InlineData("apply")]
    [InlineData("patch")]
    public void The_patch_makes_what_mending_makes(string tool)
    {
        _folder.With("with blanks \u00E9.md", Damaged).With("sub/quote\".md", "\uFEFF" + Damaged.Replace("\n", "\r\n", StringComparison.Ordinal))
            .With("end.md", Damaged + string.Concat(Enumerable.Repeat("More.\n\n", 9)) + "The\u200B end").With("mixed.md", "One\u200B\r\ntwo\rthree\u200B\nfour\u200B");
        File.WriteAllText(_folder["patch"], Session.Run(_folder, "--diff").Output);
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(_folder.FullPath, "*.md", SearchOption.AllDirectories))
        {
            copy.With(Path.GetRelativePath(_folder.FullPath, file), File.ReadAllBytes(file));
        }

        Run(copy, tool == "apply" ? ["git", "apply", _folder["patch"]] : ["patch", "-p1", "-i", _folder["patch"]]);
        Session.Run(_folder, "--fix");

        foreach (var file in Directory.EnumerateFiles(_folder.FullPath, "*.md", SearchOption.AllDirectories))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(copy[Path.GetRelativePath(_folder.FullPath, file)]));
        }
    }

    [Theory]
    [InlineData("--unsafe-fixes does nothing by itself; add --fix or --diff", "--unsafe-fixes")]
    [InlineData("--diff prints a patch and no 'json'; write another report to a file with --report", "--diff", "--format", "json")]
    public void What_makes_no_sense_is_refused(string message, params string[] args)
    {
        var session = Session.Run(_folder, args);

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith($"ketaminelint: error: {message}\n", session.Error, StringComparison.Ordinal);
    }

    private static void Run(TemporaryFolder folder, string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder.FullPath })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private string Read(string path) => File.ReadAllText(_folder[path]);
}
