using System.Text.Json;
using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Commands;

public sealed class WatchRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().WithFolder(".git").With("a.md", "fine");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_change_is_linted_and_the_end_says_cancelled()
    {
        var session = Watch([() => Save("a.md", "error"), () => Save("a.md", "warning")]);

        Assert.Equal(ExitCode.Cancelled, session.Exit);
        Assert.Equal(["a.md(1,1): error KL3993: 'error' is a word of a test", "a.md(1,1): warning KL3992: 'warning' is a word of a test"], Lines(session.Output));
        Assert.Equal(
            ["ketaminelint: watching 1 article; Ctrl-C ends", "ketaminelint: linting again", "ketaminelint: watching 1 article; Ctrl-C ends", "ketaminelint: linting again", "ketaminelint: watching 1 article; Ctrl-C ends"],
            Lines(session.Error));
    }

    [Fact]
    public void A_save_in_several_steps_is_one_change()
    {
        var session = Watch([() =>
        {
            _folder.With("4913").With("a.md~");
            File.Move(_folder["a.md"], _folder["a.bak"]);
            _folder.With("a.md", "error");
            return [_folder["4913"], _folder["a.md"], _folder["a.bak"], _folder["a.md"], _folder["a.md~"]];
        }]);

        Assert.Single(Lines(session.Output));
        Assert.Equal(2, Runs(session));
    }

    [Fact]
    public void Files_appear_and_vanish_with_their_findings()
    {
        var session = Watch([() => Save("new/b.md", "error"), () => Delete("new/b.md"), () => Save("c.md", "note")]);

        Assert.Equal(["new/b.md(1,1): error KL3993: 'error' is a word of a test", "c.md(1,1): info KL3991: 'note' is a word of a test"], Lines(session.Output));
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.md]\nketaminelint.nonsense = 1\n", "unknown key")]
    [InlineData(".gitignore", "a.md\n", "no articles in '.'")]
    public void Configuration_is_read_anew(string path, string text, string said) =>
        Assert.Contains(said, Watch([() => Save(path, text)]).Error, StringComparison.Ordinal);

    [Fact]
    public void A_lexicon_is_read_anew()
    {
        _folder.With(".editorconfig", "[*.md]\nketaminelint.kl1001.phrases = house.lexicon\n").With("house.lexicon", "so be it\n");

        Assert.Contains("house.lexicon", Watch([() => Save("house.lexicon", "(open\n")]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out/live.sarif")]
    [InlineData("out/live.sarif.x1y2")]
    [InlineData("out")]
    [InlineData("notes.txt")]
    [InlineData(".git/HEAD")]
    [InlineData("node_modules/p/readme.md")]
    [InlineData(".#a.md")]
    [InlineData("a.md.swp")]
    public void What_changes_no_finding_starts_no_lint(string path) => Assert.Equal(
        1, Runs(Watch([() => [_folder[path]]], "--report", "sarif=out/live.sarif")));

    [Fact]
    public void Changes_that_were_lost_start_a_lint() => Assert.Equal(2, Runs(Watch([() => [""]])));

    [Fact]
    public void A_file_that_was_named_is_watched_whatever_it_is_called()
    {
        _folder.With("draft.txt", "fine");

        Assert.Equal(2, Runs(Watch([() => Save("draft.txt", "error"), () => Save("b.txt", "error")], "draft.txt")));
    }

    [Fact]
    public void Each_lint_replaces_the_reports_whole()
    {
        Directory.CreateDirectory(_folder[".sarif"]);
        var results = new List<int>();
        Watch(
            [() => Save("a.md", "error"), () => Save("a.md", "fine")],
            () =>
            {
                using var log = JsonDocument.Parse(File.ReadAllText(_folder[".sarif/ketaminelint.sarif"]));
                results.Add(log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
                Assert.Single(Directory.GetFiles(_folder[".sarif"]));
            },
            "--report", "sarif=.sarif/ketaminelint.sarif");

        Assert.Equal([0, 1, 0], results);
    }

    [Theory]
    [InlineData("--watch cannot watch standard input", "-")]
    [InlineData("write '--report sarif=FILE'", "--format", "sarif")]
    [InlineData("write '--report junit=FILE'", "--format", "junit")]
    public void What_cannot_be_watched_is_wrong_usage(string fault, params string[] args)
    {
        var session = Session.Run(_folder, ["--watch", .. args]);

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Contains(fault, session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_that_watches_no_more_folders_says_so()
    {
        var session = Session.Run(_folder, new Setting { Events = _ => throw new IOException("too many.") }, "--watch");

        Assert.Equal((ExitCode.Fault, "ketaminelint: error: changes cannot be watched (too many)\n"), (session.Exit, session.Error));
    }

    [Fact]
    public void The_folders_of_what_is_linted_are_watched_and_those_above_for_their_configuration()
    {
        _folder.With("docs/x/a.md").With("docs/y/b.md").With("posts/c.md");
        var paths = new WatchedPaths(new Targets(["docs/**/*.md", "docs/x", "posts/c.md", "gone/d.md"], [], [], "stdin.md"), [], _folder.FullPath);

        Assert.Equal(
            [WatchDepth.Tree],
            paths.Folders().Where(folder => folder.Path.StartsWith(_folder.FullPath, StringComparison.Ordinal)).Select(folder => folder.Depth));
        Assert.Contains(new WatchedFolder(Path.GetDirectoryName(_folder.FullPath)!, WatchDepth.Entries), paths.Folders());
    }

    /// <summary>The operating system's own events: what waits for them ends as soon as they come.</summary>
    [Fact]
    public void The_system_tells_of_a_file_that_is_renamed_into_its_place()
    {
        using var events = new FolderEvents([new WatchedFolder(_folder.FullPath, WatchDepth.Tree)]);
        _folder.With("a.tmp", "error");
        File.Move(_folder["a.tmp"], _folder["a.md"], overwrite: true);

        string? path;
        do
        {
            path = events.Next(Timeout.Infinite, TestContext.Current.CancellationToken);
        }
        while (path is not null && path != _folder["a.md"]);

        Assert.Equal(_folder["a.md"], path);
    }

    private string[] Save(string path, string text)
    {
        _folder.With(path, text);
        return [_folder[path]];
    }

    private string[] Delete(string path)
    {
        File.Delete(_folder[path]);
        return [_folder[path]];
    }

    private Session Watch(Func<string[]>[] changes, params string[] args) => Watch(changes, () => { }, args);

    /// <summary>Watches: after each lint one change is made and told of; after the last the watch is ended.</summary>
    private Session Watch(Func<string[]>[] changes, Action afterLint, params string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        var setting = new Setting
        {
            Check = FakeRule.Lint,
            Cancellation = cancellation.Token,
            Events = _ => new Script(new Queue<Func<string[]>>(changes), afterLint, cancellation),
        };
        return Session.Run(_folder, setting, ["--watch", "--format", "short", .. args]);
    }

    private static int Runs(Session session) => session.Error.Split("watching").Length - 1;

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Script(Queue<Func<string[]>> changes, Action afterLint, CancellationTokenSource end) : IFileEvents
    {
        private readonly Queue<string> _told = new();

        public string? Next(int patience, CancellationToken cancellation)
        {
            if (_told.TryDequeue(out var path)) return path;
            if (patience != Timeout.Infinite) return null;
            afterLint();
            if (!changes.TryDequeue(out var change))
            {
                end.Cancel();
                return null;
            }

            foreach (var told in change()) _told.Enqueue(told);
            return _told.Dequeue();
        }

        public void Dispose()
        {
        }
    }
}
