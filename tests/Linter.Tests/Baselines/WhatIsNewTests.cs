using System.Diagnostics;
using System.Text.Json;
using KetamineLint.Tests.Commands;
using KetamineLint.Tests.Reports;
using Xunit;

namespace KetamineLint.Tests.Baselines;

public sealed class WhatIsNewTests : IDisposable
{
    private const string Safe = "Ketamine is completely safe for most people.\n";
    private const string Name = "b é \"q\".md";
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("docs/a.md", $"# T\n\n{Safe}\nPlain text.\n").With("docs/" + Name, "# U\n\nKetamine cures depression for everyone.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--since", "HEAD")]
    [InlineData("--baseline", "known.txt")]
    public void A_paragraph_that_moves_is_not_new_and_a_second_copy_is(string option, string value)
    {
        Commit();
        Lint("--baseline", "known.txt", "--update-baseline");
        _folder.With("docs/a.md", $"# T\n\nPlain text.\n\n{Safe}");
        Assert.Equal((ExitCode.Clean, ""), Lint(option, value));

        _folder.With("docs/a.md", $"# T\n\nPlain text.\n\n{Safe}\nOther text.\n\n{Safe}");
        var (exit, output) = Lint(option, value, "--select", "KL3003");
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("docs/a.md(9,1)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since", "HEAD")]
    [InlineData("--baseline", "known.txt")]
    public void A_file_or_a_paragraph_that_moves_to_another_file_is_not_new(string option, string value)
    {
        Commit();
        Lint("--baseline", "known.txt", "--update-baseline");
        _folder.With("docs/a.md", "# T\n\nPlain text.\n").With("new/c.md", $"# C\n\n{Safe}").WithFolder("other");
        File.Move(_folder["docs/" + Name], _folder["other/" + Name]);
        Assert.Equal((ExitCode.Clean, ""), Lint(option, value));

        File.Copy(_folder["other/" + Name], _folder["docs/" + Name]);
        Assert.Equal(ExitCode.Findings, Lint(option, value).Exit);
    }

    [Fact]
    public void A_second_copy_has_another_fingerprint_than_the_one_that_is_known()
    {
        Commit();
        var text = $"# T\n\nPlain text.\n\n{Safe}\nOther text.\n\n{Safe}";
        _folder.With("docs/a.md", text);
        var all = Fingerprints();
        Assert.Equal(2, all.Length);
        Assert.Equal([all[1]], Fingerprints("--since", "HEAD"));
    }

    [Fact]
    public void What_is_staged_is_linted_and_not_the_working_tree()
    {
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        _folder.With("docs/a.md", "# T\n");
        Assert.Contains("docs/a.md(3,1)", Lint("--staged").Output, StringComparison.Ordinal); // before the first commit
        Git("commit", "-q", "-m", "one");
        Assert.Equal((ExitCode.Clean, ""), Lint("--staged"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1, "docs")]
    [InlineData(1, "docs/*.md")]
    [InlineData(0, "other")]
    [InlineData(0, "--exclude", "a.md")]
    public void What_is_staged_and_gone_from_the_working_tree_is_linted_where_it_was_asked_for(int expected, params string[] asked)
    {
        Commit();
        _folder.With("docs/a.md", $"# T\n\n{Safe}\nIt cures anxiety for everyone.\n").WithFolder("other");
        Git("add", ".");
        File.Delete(_folder["docs/a.md"]);
        Assert.Equal((ExitCode)expected, Lint(["--staged", "--select", "KL3", .. asked]).Exit);
    }

    [Fact]
    public void What_a_merge_brings_is_known_where_the_branches_parted_at_the_commit_that_was_merged()
    {
        Commit();
        Git("checkout", "-q", "-b", "work");
        _folder.With("docs/c.md", $"# C\n\n{Safe}");
        Git("add", ".");
        Git("commit", "-q", "-m", "two");
        Git("checkout", "-q", "main");
        _folder.With("docs/d.md", "# D\n\nIt cures anxiety for everyone.\n");
        Git("add", ".");
        Git("commit", "-q", "-m", "three");
        Git("checkout", "-q", "work");
        Git("merge", "-q", "--no-edit", "main");
        var (exit, output) = Lint("--since", "main");
        Assert.Equal(ExitCode.Findings, exit);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("docs/c.md", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shallow_clone_says_what_to_do_and_never_passes()
    {
        Commit();
        _folder.With("docs/c.md", "# C\n");
        Git("add", ".");
        Git("commit", "-q", "-m", "two");
        using var clone = new TemporaryFolder();
        Git("clone", "-q", "--depth", "1", "file://" + _folder.FullPath, clone.FullPath);
        var session = Session.Run(clone, "--since", "HEAD~1");
        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Contains("git fetch --unshallow", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_linked_worktree_is_compared_like_the_first_one()
    {
        Commit();
        using var other = new TemporaryFolder();
        Git("worktree", "add", "-q", "-b", "work", Path.Join(other.FullPath, "tree"));
        other.With("tree/docs/a.md", $"# T\n\nPlain text.\n\n{Safe}").With("tree/docs/c.md", $"# C\n\n{Safe}");
        var session = Session.Run(other, "tree", "--format", "short", "--since", "main");
        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.Single(session.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.StartsWith("tree/docs/c.md", StringComparison.Ordinal));
        Assert.DoesNotContain("docs/a.md", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_below_another_is_compared_with_its_own_commits()
    {
        Commit();
        _folder.With("inner/e.md", $"# E\n\n{Safe}");
        GitIn(_folder["inner"], "init", "-q", "-b", "main");
        GitIn(_folder["inner"], "add", ".");
        GitIn(_folder["inner"], "commit", "-q", "-m", "one");
        Assert.Equal((ExitCode.Clean, ""), Lint("--since", "main"));
        _folder.With("inner/e.md", $"# E\n\n{Safe}\nIt cures anxiety for everyone.\n");
        Assert.Contains("inner/e.md(5,4)", Lint("--since", "main").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_deleted_above_make_nothing_new_and_any_number_of_jobs_says_the_same()
    {
        _folder.With("docs/a.md", $"# T\n\nFirst text.\n\nSecond text.\n\n{Safe}");
        Commit();
        _folder.With("docs/a.md", $"# T\n\n{Safe}");
        Assert.Equal((ExitCode.Clean, ""), Lint("--since", "HEAD"));
        foreach (var name in Enumerable.Range(0, 20)) _folder.With($"docs/n{name}.md", $"# N\n\n{Safe}");
        Assert.Equal(Lint("--since", "HEAD", "--jobs", "1"), Lint("--since", "HEAD", "--jobs", "7"));
    }

    [Theory]
    [InlineData("--since", "nowhere")]
    [InlineData("--since", "--diff-file")]
    [InlineData("--baseline", "missing.txt")]
    [InlineData("--diff-file", "missing.diff")]
    public void What_cannot_be_compared_is_never_passed(string option, string value)
    {
        Commit();
        Assert.Equal((ExitCode.Fault, ""), Lint(option, value));
    }

    [Fact]
    public void A_folder_without_a_repository_or_without_a_commit_is_a_fault()
    {
        Assert.Equal(ExitCode.Fault, Lint("--since", "HEAD").Exit);
        Git("init", "-q", "-b", "main");
        Assert.Equal(ExitCode.Fault, Lint("--since", "HEAD").Exit);
    }

    [Fact]
    public void Only_findings_on_added_lines_are_left_by_a_diff()
    {
        Commit();
        _folder.With("docs/a.md", $"# T\n\n{Safe}\nPlain text.\n\nKetamine is completely safe.\n");
        _folder.With("x.diff", Git("diff"));
        var (exit, output) = Lint("--diff-file", "x.diff");
        Assert.Equal(ExitCode.Findings, exit);
        Assert.StartsWith("docs/a.md(7,", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        _folder.With("docs/a.md", "# T\n");
        Assert.Equal(ExitCode.Fault, Lint("--diff-file", "x.diff").Exit);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_diff_names_files_with_blanks_quotes_and_other_letters_whatever_their_line_ends(string lineBreak)
    {
        string Text(string end) => $"# U\n\n{Safe}\nPlain.{end}".Replace("\n", lineBreak, StringComparison.Ordinal);
        _folder.With("docs/" + Name, Text(""));
        Commit();
        _folder.With("docs/" + Name, Text("\n\nKetamine is completely safe for children."));
        foreach (var quoting in (string[])["core.quotePath=true", "core.quotePath=false"])
        {
            _folder.With("x.diff", Git("-c", quoting, "diff"));
            var (exit, output) = Lint("--diff-file", "x.diff", "--select", "KL3");
            Assert.Equal(ExitCode.Findings, exit);
            Assert.StartsWith($"docs/{Name}(7,", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("diff --cc docs/a.md\nindex 1,2..3\n--- a/docs/a.md\n+++ b/docs/a.md\n@@@ -1,1 -1,1 +1,1 @@@\n++x\n")]
    [InlineData("--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,1 +1,99999999999 @@\n+x\n")]
    [InlineData("--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,1 +900,1 @@\n+x\n")]
    [InlineData("--- a/docs/a.md\n+++ \"b/docs/a\\9.md\n@@ -1 +1 @@\n+x\n")]
    public void A_diff_that_cannot_be_read_or_does_not_fit_is_a_fault(string diff)
    {
        _folder.With("x.diff", diff);
        Assert.Equal((ExitCode.Fault, ""), Lint("--diff-file", "x.diff"));
    }

    [Theory]
    [InlineData("--since", "HEAD")]
    [InlineData("--baseline", "known.txt")]
    public void Samples_whose_sections_change_places_bring_nothing_new(string option, string value)
    {
        var samples = Directory.GetFiles(Repository.PathOf("samples"), "*.md").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        foreach (var (name, text) in samples) _folder.With("docs/" + name, text);
        Commit();
        Lint("--baseline", "known.txt", "--update-baseline");
        foreach (var (name, text) in samples)
        {
            var sections = text.TrimEnd('\n').Split("\n\n## ");
            _folder.With("docs/" + name, string.Join("\n\n## ", [sections[0], .. sections[1..].Reverse()]) + "\n");
        }

        Assert.Equal((ExitCode.Clean, ""), Lint(option, value));
    }

    [Fact]
    public void A_baseline_that_is_malformed_is_named_by_its_line()
    {
        _folder.With("known.txt", "ketaminelint-baseline 1\n\n<<<<<<< HEAD\n");
        var session = Session.Run(_folder, "--baseline", "known.txt");
        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.StartsWith("known.txt(3,1): error: a merge left its marks here", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_update_drops_no_entry_of_another_file()
    {
        Lint("--baseline", "one.txt", "--update-baseline", "--jobs", "1");
        Lint("--baseline", "two.txt", "--update-baseline", "--jobs", "7");
        Assert.Equal(File.ReadAllText(_folder["one.txt"]), File.ReadAllText(_folder["two.txt"]));
        Lint("--baseline", "two.txt", "--update-baseline", "docs/a.md");
        Assert.Equal(File.ReadAllText(_folder["one.txt"]), File.ReadAllText(_folder["two.txt"]));
    }

    private string[] Fingerprints(params string[] args)
    {
        var lines = Session.Run(_folder, ["docs/a.md", "--select", "KL3003", "--format", "json", .. args]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("fingerprint").GetString()!)];
    }

    private (ExitCode Exit, string Output) Lint(params string[] args) =>
        Session.Run(_folder, ["--format", "short", .. args]) is var session ? (session.Exit, session.Output) : default;

    private void Commit()
    {
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        Git("commit", "-q", "-m", "one");
    }

    private string Git(params string[] args) => GitIn(_folder.FullPath, args);

    private static string GitIn(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "protocol.file.allow=always", .. args]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
