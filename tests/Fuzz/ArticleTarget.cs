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
internal static class ArticleTarget
{
    /// <summary>The first byte of an input says how it is read: this one and any that means nothing else, as Markdown.</summary>
    public const char Markdown = 'd';

    /// <summary>As MDX.</summary>
    public const char Mdx = 'x';

    /// <summary>As plain text.</summary>
    public const char PlainText = 't';

    private const int MostRounds = 100;

    private static readonly ReportSettings s_settings = new(new Terminal(Terminal.UsualWidth, IsColoured: false), Detail.Verbose, Statistics.ByRule);

    /// <summary>Throws where something does not hold.</summary>
    /// <param name="bytes">A byte for the dialect, and an article.</param>
    public static void Hold(byte[] bytes)
    {
        if (bytes.Length == 0 || ArticleText.Decode(bytes.AsSpan(1)).Source is not { } source)
        {
            return;
        }

        var path = bytes[0] switch { (byte)Mdx => "a.mdx", (byte)PlainText => "a.txt", _ => "a.md" };
        var result = Lint(source, path);
        Promise.FindingsFit(result, source);
        Promise.Require(Describe(result) == Describe(Lint(source, path)), "the same text has other findings");
        foreach (var safety in (FixSafety[])[FixSafety.Safe, FixSafety.Unsafe])
        {
            var mending = FixApplier.Mend(source, safety, text => LintAll(text, path));
            foreach (var rule in mending.Restless)
            {
                ComesToRest(rule, source, path, safety);
            }

            Promise.FindingsFit(mending.Left, mending.Text);
        }

        foreach (var format in ReportFormats.Names)
        {
            Parse(format, Report(format, new LintedFile(new ArticleFile("/root/" + path, path, "/root", path), source, result, null)));
        }
    }

    /// <summary>What takes more rounds than the applier has, as a word that stands a thousand times in a row, comes to rest all the same, or gets shorter in each.</summary>
    private static void ComesToRest(string rule, SourceText source, string path, FixSafety safety)
    {
        var shrinks = true;
        for (var rounds = 0; rounds < MostRounds; rounds++)
        {
            var changes = new ChangeSet();
            foreach (var finding in LintAll(source, path).Findings.Where(finding => finding.Rule.Id == rule && finding.Fix?.Safety >= safety))
            {
                changes.TryAdd(finding.Fix!.Changes);
            }

            var next = SourceText.From(source.WithChanges(changes.InOrder).ToString());
            if (next.ContentEquals(source))
            {
                return;
            }

            shrinks &= next.Length < source.Length;
            source = next;
        }

        Promise.Require(shrinks, $"the fixes of {rule} do not come to rest in {MostRounds} rounds");
    }

    private static LintResult Lint(SourceText source, string path) => ArticleLinter.Lint(Read(source, path), RuleSet.Default);

    private static LintResult LintAll(SourceText source, string path) => ArticleLinter.LintAll(Read(source, path), RuleSet.Default);

    private static Article Read(SourceText source, string path) => Article.Parse(source, path, RuleSet.Default.Phrases, RuleSet.Default.Settings.Templating);

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
                Promise.Require(!report.Any(character => char.IsControl(character) && character != '\n'), $"{format} holds a character that a terminal obeys");
                break;
        }
    }
}
