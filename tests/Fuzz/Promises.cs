using System.Text;
using System.Text.Json;
using System.Xml;
using KetamineLint.Articles;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Fuzz;

/// <summary>What holds for any bytes: findings lie in the text and in order, come again, can be mended to the end, and make reports that parse.</summary>
internal static class Promises
{
    /// <summary>The first byte of an input says how it is read: <c>d</c> as Markdown, <c>x</c> as MDX, <c>t</c> as plain text. Any other is Markdown.</summary>
    public const string Dialects = "dxt";

    private static readonly ReportSettings s_settings = new(new Terminal(Terminal.UsualWidth, IsColoured: false), Detail.Verbose, Statistics.ByRule);

    /// <summary>Throws where something does not hold.</summary>
    /// <param name="bytes">A byte for the dialect, and an article.</param>
    public static void Hold(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || ArticleText.Decode(bytes[1..]).Source is not { } source)
        {
            return;
        }

        var path = bytes[0] switch { (byte)'x' => "a.mdx", (byte)'t' => "a.txt", _ => "a.md" };
        var result = Lint(source, path);
        Check(result, source);
        Require(Describe(result) == Describe(Lint(source, path)), "the same text has other findings");
        foreach (var safety in (FixSafety[])[FixSafety.Safe, FixSafety.Unsafe])
        {
            var mending = FixApplier.Mend(source, safety, text => Lint(text, path));
            Require(mending.Restless.IsEmpty, $"the fixes of {string.Join(' ', mending.Restless)} do not come to rest");
            Check(mending.Left, mending.Text);
        }

        foreach (var format in ReportFormats.Names)
        {
            Parse(format, Report(format, new LintedFile(new ArticleFile("/root/" + path, path, "/root", path), source, result, null)));
        }
    }

    private static LintResult Lint(SourceText source, string path) => ArticleLinter.Lint(Article.Parse(source, path, RuleSet.Default.Phrases, RuleSet.Default.Settings.Templating), RuleSet.Default);

    private static void Check(LintResult result, SourceText source)
    {
        var last = 0;
        foreach (var finding in result.Findings)
        {
            Require(finding.Span.Start >= last && finding.Span.End <= source.Length, $"{finding.Rule.Id} at {finding.Span} is out of order or of the text");
            Require(finding.Related.All(place => place.Span.End <= source.Length), $"{finding.Rule.Id} is related to what is out of the text");
            last = finding.Span.Start;
        }
    }

    private static string Describe(LintResult result) =>
        string.Join('\n', result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Span} {finding.Severity} {finding.Message}").Concat(result.Notices.Select(notice => notice.Message)));

    private static string Report(string format, LintedFile file)
    {
        using var stream = new MemoryStream();
        var report = ReportFormats.Create(format, stream, s_settings);
        report.Start(new RunDescription(RuleSet.Default.Rules, [], DiagnosticSeverity.Warning));
        report.Add(file);
        report.Finish(new RunSummary(ExitCode.Findings, [], 1));
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Parse(string format, string report)
    {
        switch (format)
        {
            case "sarif" or "gitlab":
                JsonDocument.Parse(report).Dispose();
                break;
            case "json":
                foreach (var line in report.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    JsonDocument.Parse(line).Dispose();
                }

                break;
            case "junit":
                new XmlDocument { XmlResolver = null }.LoadXml(report);
                break;
            default:
                Require(!report.Any(character => char.IsControl(character) && character != '\n'), $"{format} holds a character that a terminal obeys");
                break;
        }
    }

    private static void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidOperationException(fault);
        }
    }
}
