using CsCheck;
using KetamineLint.Articles;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What mending does to articles: to those made of the blocks of all pages, to the samples, and to a folder that <c>KETAMINELINT_MENDED</c> names.</summary>
public sealed class MendedTextTests
{
    private const string FolderVariable = "KETAMINELINT_MENDED";

    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    private static readonly string[] s_blocks =
    [
        .. RuleCatalog.All.SelectMany(rule => rule.Page.Examples)
            .Where(example => example.Path.EndsWith(".md", StringComparison.Ordinal) && !example.Markup.StartsWith("---", StringComparison.Ordinal))
            .Select(example => MarkedText.Parse(example.Markup).Text),
    ];

    private static readonly Gen<string> s_article = Gen.Int[0, s_blocks.Length - 1].Select(i => s_blocks[i]).Array[1, 12].Select(blocks => "# Title\n\n" + string.Join('\n', blocks));

    private static readonly Gen<FixSafety> s_safety = Gen.Bool.Select(isSafe => isSafe ? FixSafety.Safe : FixSafety.Unsafe);

    [Fact]
    public void An_article_of_blocks_is_mended_once_and_for_all() =>
        Gen.Select(s_article, s_safety).ForAll((text, least) => Holds(text, "article.md", least), count: 1000);

    [Theory]
    [InlineData(FixSafety.Safe)]
    [InlineData(FixSafety.Unsafe)]
    public void The_samples_are_mended_once_and_for_all(FixSafety least) => HoldsIn(Repository.PathOf("samples"), least);

    [Theory]
    [InlineData(FixSafety.Safe)]
    [InlineData(FixSafety.Unsafe)]
    public void The_articles_of_a_folder_are_mended_once_and_for_all(FixSafety least)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipUnless(Directory.Exists(folder), $"{FolderVariable} names no folder of articles");
        HoldsIn(folder!, least);
    }

    private static void HoldsIn(string folder, FixSafety least)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".md" or ".mdx" or ".txt").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        var faults = files.AsParallel().AsOrdered().Select(path => Record.Exception(() => Holds(File.ReadAllText(path), path, least)) is { } fault ? $"{path}: {fault.Message}" : null);
        var all = string.Join('\n', faults.OfType<string>());
        Assert.True(all.Length == 0, all);
    }

    private static void Holds(string text, string path, FixSafety least)
    {
        var mending = Mend(text, path, least);
        var mended = mending.Text.ToString();

        Assert.Empty(mending.Restless);
        Assert.Equal(mended, SourceText.From(text).WithChanges(mending.Changes).ToString());
        Assert.Equal(mended, Mend(mended, path, least).Text.ToString());
        Assert.All(mending.Left.Findings.Where(finding => finding.Fix?.Safety >= least), finding => Assert.NotEmpty(New(Errors(mending.Left), Errors(LintAll(mending.Text.WithChanges(finding.Fix!.Changes), path)))));
        Assert.Equal([], New(Errors(LintAll(SourceText.From(text), path)), Errors(mending.Left)));
        if (!path.EndsWith(".txt", StringComparison.Ordinal)) Assert.Empty(Lost(text, mended, mending));
    }

    private static Mending Mend(string text, string path, FixSafety least) => FixApplier.Mend(SourceText.From(text), least, source => LintAll(source, path));

    private static LintResult LintAll(SourceText source, string path) => ArticleLinter.LintAll(Article.Parse(source, path, RuleSet.Default.Phrases), RuleSet.Default);

    private static Dictionary<string, int> Errors(LintResult result) =>
        result.Findings.Where(finding => finding.Severity == DiagnosticSeverity.Error).GroupBy(finding => finding.Rule.Id).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<string> New(Dictionary<string, int> before, Dictionary<string, int> after) =>
        after.Where(pair => pair.Value > before.GetValueOrDefault(pair.Key)).Select(pair => $"{pair.Key}: {pair.Value} instead of {before.GetValueOrDefault(pair.Key)}");

    /// <summary>What of the Markdown no change touches, and yet is not there any more.</summary>
    private static IEnumerable<string> Lost(string text, string mended, Mending mending)
    {
        var now = Objects(mended).Select(each => (each.Kind, each.Span)).ToHashSet();
        return Objects(text)
            .Where(each => !mending.Changes.Any(change => change.Span.IntersectsWith(each.Span)))
            .Where(each => !now.Contains((each.Kind, ChangeSet.Move(mending.Changes, each.Span))))
            .Select(each => $"{each.Kind} '{text.Substring(each.Span.Start, Math.Min(each.Span.Length, 60))}'");
    }

    private static IEnumerable<(string Kind, TextSpan Span)> Objects(string text) =>
        Markdown.Parse(text, s_markdown).Descendants()
            .Where(each => each is not (LiteralInline or LineBreakInline or ContainerBlock or LinkReferenceDefinition) && !each.Span.IsEmpty)
            .Select(each => (PathOf(each), new TextSpan(each.Span.Start, text.AsSpan(each.Span.Start, each.Span.Length).TrimEnd().Length))); // indented code ends after the blank line behind it, where there is one

    /// <summary>What it is, and what it stands in: the span of a container ends where Markdig sees what follows it, so only leaves have a place.</summary>
    private static string PathOf(MarkdownObject each) =>
        each is Markdig.Syntax.Block { Parent: { } parent } ? PathOf(parent) + " " + each.GetType().Name : each.GetType().Name;
}
