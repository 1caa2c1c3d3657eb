using System.Text;
using KetamineLint.Articles;
using KetamineLint.Commands;
using KetamineLint.Configuration;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Commands;

/// <summary>What becomes of a request to stop outside of the linting itself.</summary>
public sealed class InterruptibleTests : IDisposable
{
    private const string Damaged = "It\u200B is a word.\n\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Work_gives_its_result_or_its_exception()
    {
        Assert.Equal(7, Interruptible.Run(() => 7, CancellationToken.None));
        Assert.Throws<InvalidDataException>(() => Interruptible.Run<int>(() => throw new InvalidDataException(), CancellationToken.None));
    }

    [Fact]
    public void A_request_to_stop_does_not_wait_for_the_work()
    {
        using var cancellation = new CancellationTokenSource();
        var returned = new ManualResetEventSlim();
        Assert.ThrowsAny<OperationCanceledException>(() => Interruptible.Run(
            () =>
            {
                cancellation.Cancel();
                returned.Wait();
                return 7;
            },
            cancellation.Token));
        returned.Set(); // reached only if nobody waited
    }

    [Fact]
    public void A_walk_that_is_stopped_opens_no_further_folder()
    {
        using var cancellation = new CancellationTokenSource();
        for (var i = 0; i < 60; i++)
        {
            _folder.With($"{i / 3}/{i}.md");
        }

        var seen = 0;
        var walk = new FolderWalk(new Roots(_folder.FullPath), new PathFilter([], _folder.FullPath), _folder.FullPath, cancellation.Token);
        Assert.ThrowsAny<OperationCanceledException>(() => walk.Files(_folder.FullPath, int.MaxValue, Stop).Count());
        Assert.Equal(9, seen);

        bool Stop(string path)
        {
            if (++seen == 7)
            {
                cancellation.Cancel();
            }

            return true;
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    public void A_run_that_is_stopped_while_it_looks_for_files_prints_nothing_and_leaves_old_reports_alone(string format)
    {
        _folder.With("a.md", Damaged).With("out.json", "old");

        var session = Session.Run(_folder, new Setting { Cancellation = new CancellationToken(canceled: true) }, "--fix", "--format", format, "--report", "json=out.json");

        Assert.Equal((ExitCode.Cancelled, "", ""), (session.Exit, session.Output, session.Error));
        Assert.Equal(("old", Damaged), (File.ReadAllText(_folder["out.json"]), File.ReadAllText(_folder["a.md"])));
        Assert.Equal(2, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public void Mending_that_is_stopped_leaves_the_article_as_it_was(int paragraphs)
    {
        var text = new StringBuilder().Insert(0, Damaged, paragraphs).ToString();
        var file = Linted(text);

        Assert.ThrowsAny<OperationCanceledException>(() => Mender(new CancellationToken(canceled: true)).Mend(file));
        Assert.Equal(text, File.ReadAllText(_folder["a.md"]));
        Assert.Single(Directory.GetFiles(_folder.FullPath));

        Assert.Equal(paragraphs, Mender(CancellationToken.None).Mend(file).Mending!.Mended.Length);
        Assert.DoesNotContain('\u200B', File.ReadAllText(_folder["a.md"]));
    }

    private FileMender Mender(CancellationToken cancellation) =>
        new(new Fixing(FixTarget.Origin, FixSafety.Safe), Rules(), filter: null, cancellation);

    private RuleSets Rules() => new(new RuleSelection(["KL1016"], [], []), _folder.FullPath);

    private LintedFile Linted(string text)
    {
        _folder.With("a.md", text);
        var file = new Roots(_folder.FullPath).Describe(_folder["a.md"]);
        var rules = Rules().For(file);
        var source = SourceText.From(text, new UTF8Encoding(false));
        return new LintedFile(file, source, ArticleLinter.Lint(Article.Parse(source, file.RootPath, rules.Phrases, rules.Settings.Templating), rules), null);
    }
}
