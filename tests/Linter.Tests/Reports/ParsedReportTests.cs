using System.Text;
using System.Text.Json;
using System.Xml;
using CsCheck;
using KetamineLint.Articles;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

/// <summary>Whatever an article holds and is called, its report can be read by what reads the format.</summary>
public sealed class ParsedReportTests
{
    private static readonly Gen<string> s_text = OneOf(
        "Certainly! Here is the revised text:\n\n", "Ketamine is completely safe.\n\n", "# Title\n\n", "[INSERT NAME] ", "\u200B", "\uFFFD", "\e[2J", "\0", "\uD83D", "😀 ", "]]>", "&<>\"' ", "::error::%0A", "\r\n", "\u2028", "\u0085").Array[1, 12].Select(string.Concat);

    private static readonly Gen<string> s_name = OneOf("a", " ", "#", "%", "%41", "é", "漢", "😀", "\n", "\r", "\e[2J", "\"", "'", "<", "&", ":", ",", "::", "]]>", "\uD83D", "\u202E", "?").Array[1, 8].Select(parts => string.Concat(parts) + ".md");

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("short")]
    public void A_report_parses_back(string format) => Gen.Select(s_text, s_name).ForAll((text, name) =>
    {
        var source = SourceText.From(text);
        var result = ArticleLinter.Lint(Article.Parse(source, name, RuleSet.Default.Phrases, RuleSet.Default.Settings.Templating), RuleSet.Default);
        using var stream = new MemoryStream();
        var report = ReportFormats.Create(format, stream, new ReportSettings(new Terminal(80, IsColoured: false), Detail.Verbose, Statistics.None));
        report.Start(Specimen.Run with { Rules = RuleSet.Default.Rules });
        report.Add(Specimen.Linted(name, text, "/root") with { Result = result });
        report.Add(Specimen.Unreadable(name, "permission denied"));
        report.Finish(new RunSummary(ExitCode.Fault, [], 1));
        Parse(format, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray()), result.Findings.Length);
    }, count: 40);

    private static void Parse(string format, string report, int findings)
    {
        switch (format)
        {
            case "json":
                Assert.Equal(findings, report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(IsFinding));
                break;
            case "sarif":
                using (var log = JsonDocument.Parse(report))
                {
                    Assert.Equal(findings, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
                }

                break;
            case "gitlab":
                using (var list = JsonDocument.Parse(report))
                {
                    Assert.InRange(list.RootElement.GetArrayLength(), findings, findings + 1);
                }

                break;
            case "junit":
                new XmlDocument { XmlResolver = null }.LoadXml(report);
                break;
            case "github":
                Assert.All(report.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("::", line, StringComparison.Ordinal));
                break;
        }

        Assert.DoesNotContain(report, unit => char.IsControl(unit) && unit != '\n');
    }

    private static bool IsFinding(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        return parsed.RootElement.GetProperty("kind").GetString() == "finding";
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
