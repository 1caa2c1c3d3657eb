using System.Diagnostics;
using Xunit;

namespace KetamineLint.Tests.Commands;

public sealed class LintRunTests : IDisposable
{
    private static readonly Setting s_fake = new() { Check = FakeRule.Lint };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fine", "warning", 0)]
    [InlineData("note", "warning", 0)]
    [InlineData("note", "note", 1)]
    [InlineData("warning", "warning", 1)]
    [InlineData("warning", "error", 0)]
    [InlineData("error", "error", 1)]
    [InlineData("error", "never", 0)]
    public void The_exit_code_says_whether_a_finding_is_grave_enough(string text, string failOn, int exit)
    {
        _folder.With("a.md", text);

        Assert.Equal(exit, (int)Session.Run(_folder, s_fake, "--fail-on", failOn).Exit);
    }

    [Theory]
    [InlineData("gone.md", "gone.md: error: no such file or folder\n")]
    [InlineData("*.txt", "*.txt: error: no file matches\n")]
    [InlineData("b.bin", "b.bin: error: it is not a text file\n")]
    [InlineData("pipe.md", "pipe.md: error: it is no regular file but a pipe, a device or a socket\n")]
    [InlineData("crash.md", "crash.md: error: internal error (InvalidOperationException: a test crashed); please report it\n")]
    [InlineData("two\nlines.md", "two\\u{A}lines.md: error: no such file or folder\n")]
    public void What_cannot_be_read_is_named_and_costs_no_other_file_its_findings(string path, string message)
    {
        _folder.With("a.md", "error").With("b.bin", new byte[100]).With("crash.md", "crash");
        using (var mkfifo = Process.Start("mkfifo", [_folder["pipe.md"]]))
        {
            mkfifo.WaitForExit();
        }

        var session = Session.Run(_folder, s_fake, "--format", "short", path, "a.md");

        Assert.Equal((ExitCode.Fault, message), (session.Exit, session.Error));
        Assert.StartsWith("a.md(1,1): error KL3993: ", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_fails_fails_the_run_and_costs_no_finding()
    {
        _folder.With("a.md", "error");
        var failing = new Setting { Check = (source, path, rules) => FakeRule.Lint(source, path, rules) with { Notices = [new Notice(ArticleLinter.RuleFailed, "internal error of KL3991")] } };

        var session = Session.Run(_folder, failing, "--format", "sarif", "--quiet");

        Assert.Equal((ExitCode.Fault, "a.md: error: internal error of KL3991\n"), (session.Exit, session.Error));
        using var log = System.Text.Json.JsonDocument.Parse(session.Output);
        var run = log.RootElement.GetProperty("runs")[0];
        var invocation = run.GetProperty("invocations")[0];
        Assert.Equal(1, run.GetProperty("results").GetArrayLength());
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("KLN0008", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("descriptor").GetProperty("id").GetString());
    }

    [Fact]
    public void A_folder_without_articles_is_a_warning_and_no_failure()
    {
        var session = Session.Run(_folder, s_fake);

        Assert.Equal((ExitCode.Clean, "ketaminelint: warning: no articles in '.'\n"), (session.Exit, session.Error));
        Assert.Empty(Session.Run(_folder, s_fake, "--quiet").Error);
    }

    [Fact]
    public void A_configuration_that_is_wrong_is_named_by_line_and_column_and_the_files_are_linted()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nketaminelint.keyphrse = x\n").With("a.md", "error");

        var session = Session.Run(_folder, s_fake, "--format", "short");

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith(".editorconfig(3,1): error: unknown key 'ketaminelint.keyphrse'", session.Error, StringComparison.Ordinal);
        Assert.NotEmpty(session.Output);
    }

    [Fact]
    public void A_report_goes_to_a_file_in_folders_that_are_made()
    {
        _folder.With("a.md", "error");

        var session = Session.Run(_folder, s_fake, "--format", "json", "--report", "short=out/x/a.txt", "--report", "json=out/a.json");

        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.StartsWith("a.md(1,1): error", File.ReadAllText(_folder["out/x/a.txt"]), StringComparison.Ordinal);
        Assert.Equal(session.Output, File.ReadAllText(_folder["out/a.json"]));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_a_fault_and_costs_no_findings()
    {
        _folder.With("a.md", "error");

        var session = Session.Run(_folder, s_fake, "--format", "short", "--report", "sarif=a.md/out.sarif");

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith("a.md/out.sarif: error: the report cannot be written (", session.Error, StringComparison.Ordinal);
        Assert.NotEmpty(session.Output);
    }

    [Fact]
    public void Standard_output_without_room_is_a_fault()
    {
        _folder.With("a.md", "error");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);

        var session = Session.Run(_folder, s_fake with { Output = full });

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith("standard output: error: the report cannot be written (", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_changes_nothing_but_the_output()
    {
        _folder.With("a.md", "error");

        var session = Session.Run(_folder, s_fake with { Output = new ClosedPipe() }, "--report", "short=out.txt");

        Assert.Equal((ExitCode.Findings, ""), (session.Exit, session.Error));
        Assert.NotEmpty(File.ReadAllText(_folder["out.txt"]));
    }

    [Fact]
    public void Standard_input_is_linted_under_its_name()
    {
        var setting = s_fake with { Input = "fine\nwarning\n" };

        Assert.StartsWith("stdin.md(2,1): warning", Session.Run(_folder, setting, "-", "--format", "short").Output, StringComparison.Ordinal);
        Assert.StartsWith("x/y.mdx(2,1): warning", Session.Run(_folder, setting, "-", "--format", "short", "--stdin-filename", "x/y.mdx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_of_GitHub_gets_annotations_and_one_page_unless_it_asks_for_another_format()
    {
        _folder.With("a.md", "error");
        var workflow = s_fake with { Variables = new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = _folder["summary"] } };

        Assert.StartsWith("::error file=a.md,", Session.Run(_folder, workflow).Output, StringComparison.Ordinal);
        Assert.StartsWith("::error file=a.md,", Session.Run(_folder, workflow, "--report", "github=out.txt").Output, StringComparison.Ordinal);
        Assert.StartsWith("a.md(1,1): error", Session.Run(_folder, workflow, "--format", "short").Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllText(_folder["summary"]).Split("### ").Length - 1);
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_a_fault_and_costs_no_findings()
    {
        _folder.With("a.md", "error");
        var workflow = s_fake with { Variables = new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = _folder["a.md/summary"] } };

        var session = Session.Run(_folder, workflow);

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Contains("the report cannot be written (", session.Error, StringComparison.Ordinal);
        Assert.NotEmpty(session.Output);
    }

    [Fact]
    public void Several_reports_come_from_one_lint()
    {
        _folder.With("a.md", "error").With("b.md", "warning");
        var linted = new System.Collections.Concurrent.ConcurrentBag<string>();
        var setting = new Setting
        {
            Check = (source, path, rules) =>
            {
                linted.Add(path);
                return FakeRule.Lint(source, path, rules);
            },
        };

        Session.Run(_folder, setting, "--format", "text", "--report", "sarif=a.sarif", "--report", "github=a.txt", "--report", "gitlab=a.json", "--report", "junit=a.xml");

        Assert.Equal(["a.md", "b.md"], linted.Order());
        Assert.All((string[])["a.sarif", "a.txt", "a.json", "a.xml"], path => Assert.Contains("KL3993", File.ReadAllText(_folder[path]), StringComparison.Ordinal));
    }

    public static TheoryData<string> Formats => [.. KetamineLint.Reports.ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_bytes_come_from_any_number_of_jobs(string format)
    {
        string[] words = ["fine", "error", "warning", "note"];
        for (var i = 0; i < 120; i++)
        {
            _folder.With($"{i % 7}/{i}.md", $"{words[i % 4]}\n{words[i / 4 % 4]}\n");
        }

        _folder.With("3/x.md", "crash");
        string[] One(string jobs) => [Session.Run(_folder, s_fake, "--format", format, "--jobs", jobs).Output, Session.Run(_folder, s_fake, "--format", format, "--jobs", jobs).Error];

        Assert.Equal(One("1"), One("2"));
        Assert.Equal(One("1"), One("7"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void A_run_that_is_cancelled_leaves_old_reports_alone_and_ends_what_it_printed(string jobs)
    {
        using var cancellation = new CancellationTokenSource();
        for (var i = 0; i < 100; i++)
        {
            _folder.With($"{i:D3}.md", "error");
        }

        _folder.With("out.json", "old");
        var setting = new Setting
        {
            Cancellation = cancellation.Token,
            Check = (source, path, rules) =>
            {
                if (path == "050.md")
                {
                    cancellation.Cancel();
                }

                return FakeRule.Lint(source, path, rules);
            },
        };

        var session = Session.Run(_folder, setting, "--format", "sarif", "--report", "json=out.json", "--jobs", jobs);

        Assert.Equal(ExitCode.Cancelled, session.Exit);
        Assert.Equal("old", File.ReadAllText(_folder["out.json"]));
        Assert.Equal(101, Directory.GetFiles(_folder.FullPath).Length);
        using var sarif = System.Text.Json.JsonDocument.Parse(session.Output);
        Assert.True(sarif.RootElement.TryGetProperty("runs", out _));
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe", 32);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe", 32);
    }
}
