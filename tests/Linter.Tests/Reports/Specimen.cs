using System.Collections.Immutable;
using System.Text;
using KetamineLint.Articles;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests.Reports;

/// <summary>Runs that were never made: files whose findings are marked in their text.</summary>
internal static class Specimen
{
    public static readonly Rule Preamble = new MadeUpRule(
        "KL1991", "made-up-preamble", "A made-up preamble", "the text begins with '{0}'", DiagnosticSeverity.Error, Precision.VeryHigh);

    public static readonly Rule Safety = new MadeUpRule(
        "KL3991", "made-up-safety", "A made-up promise of safety", "'{0}' denies every risk", DiagnosticSeverity.Warning, Precision.High);

    public static readonly Rule Advice = new MadeUpRule(
        "KL7991", "made-up-advice", "Made-up advice", "'{0}' has a plainer word", DiagnosticSeverity.Info, Precision.Medium);

    public static readonly RunDescription Run = new(
        [.. new[] { Preamble, Safety, Advice }.Select(rule => new ConfiguredRule(rule, rule.Descriptor.DefaultSeverity, RuleOptions.Default, false))],
        [],
        DiagnosticSeverity.Warning);

    /// <summary>A file whose text is <paramref name="marked"/> without its marks <c>[|…|]</c>; each marked part is a finding.</summary>
    public static LintedFile File(string path, string marked, Rule? rule = null, Func<Finding, Finding>? change = null, string root = "/root")
    {
        var (text, spans) = Parse(marked);
        var findings = spans.Select(span => Finding(text, span, rule ?? Safety)).Select(change ?? (finding => finding));
        return Linted(path, text, root, [.. findings]);
    }

    public static LintedFile Linted(string path, string text, string root, params Finding[] findings) =>
        new(new ArticleFile("/root/" + path, path, root, path), SourceText.From(text), new LintResult([.. findings], [], []), null);

    public static LintedFile Unreadable(string path, string fault) => new(new ArticleFile("/root/" + path, path, "/root", path), null, null, fault);

    public static Finding Finding(string text, TextSpan span, Rule rule) => new()
    {
        Rule = rule,
        Span = span,
        Arguments = [string.Join(' ', text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))],
        Sentence = "The sentence.",
        HeadingPath = ["Treatment", "Side effects"],
        Severity = rule.Descriptor.DefaultSeverity,
    };

    public static (string Text, ImmutableArray<TextSpan> Spans) Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            var mark = string.CompareOrdinal(marked, i, "[|", 0, 2) == 0 ? '[' : string.CompareOrdinal(marked, i, "|]", 0, 2) == 0 ? ']' : default;
            if (mark == '[') start = text.Length;
            if (mark == ']') spans.Add(TextSpan.FromBounds(start, text.Length));
            if (mark == default) text.Append(marked[i]);
            else i++;
        }

        return (text.ToString(), spans.ToImmutable());
    }

    /// <summary>What a report writes of some files.</summary>
    public static string Report(Func<Stream, IReport> make, RunDescription run, RunSummary? summary, params LintedFile[] files)
    {
        using var stream = new MemoryStream();
        var report = make(stream);
        report.Start(run);
        foreach (var file in files) report.Add(file);
        report.Finish(summary ?? new RunSummary(ExitCode.Findings, [], files.Length));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Text(LintedFile file, int width = 80, Detail detail = Detail.Normal, RunDescription? run = null) =>
        Report(stream => new TextReport(Writer(stream), new ReportSettings(new Terminal(width, IsColoured: false), detail, Statistics.None)), run ?? Run, null, file);

    public static string Sarif(params LintedFile[] files) => Report(stream => new SarifReport(stream, SarifOptions.Usual, Help), Run, null, files);

    public static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };

    public static RuleHelp Help(Rule rule) => new($"{rule.Title} is what it finds.", $"{rule.Id}\n\nWhy it matters.\n", $"# {rule.Id}\n\nWhy it *matters*.\n", [.. Guideline.All.Take(2)]);

    private sealed class MadeUpRule(string id, string name, string title, string message, DiagnosticSeverity severity, Precision precision)
        : Rule(id, name, title, message, severity, precision)
    {
        public override IEnumerable<Finding> Check(Article article, RuleOptions options) => [];
    }
}
