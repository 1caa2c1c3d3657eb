using CsCheck;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What holds for whatever an article may be.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] s_marks =
    [
        "\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r", " ", " ", " ", "  \n", "\t", "**", "*", "_", "~~", "`", "```\n", "> ", "- ", "1. ", "# ", "## ", "\\", "|", "\n| a | b |\n| --- | --- |\n| ",
        "&amp;", "&nbsp;", "&#8217;", "&lt;", "&bogus;", "“", "”", "\"", "'", "’", "[", "](https://clinic.test/a)", "](", "![", "[^1]", "\n[^1]: ", "[1]", "<b>", "</b>", "<div>\n", "</div>\n", "<!--", "-->", "<br>", "{{ x }}", "{% y %}", "$z$",
        "<!-- ketaminelint-disable -->", "<!-- ketaminelint-enable KL3003 -->", "<!-- ketaminelint-disable-next-block -->", "<!-- ketaminelint-disable-next-line KL1001 KL9 -->", "---\n", "---\ntitle: Ketamine\nketaminelint-disable: [KL1001]\n---\n",
        "😀", "é", "e\u0301", "漢字", "\u2028", "\u2029", "\u0085", "\uFEFF", "\u00A0", "\u200B", "\u00AD", "\0", "\uD83D", "\uDE00", "\uFFFC", "\uE000", "¹", "100 %", "www.clinic.test/x", "https://clinic.test/ketamine-for-anxiety",
    ];

    private static readonly Gen<string> s_piece = Gen.OneOf(
        Properties.OneOf(s_marks),
        Properties.OneOf(s_marks),
        Properties.OneOf([.. RuleCatalog.All.SelectMany(rule => rule.Page.Examples).Select(example => MarkedText.Parse(example.Markup).Text)]),
        Properties.OneOf([.. RuleCatalog.All.SelectMany(rule => rule.Page.Examples).SelectMany(Flagged)]),
        Properties.OneOf([.. RuleCatalog.All.SelectMany(rule => rule.Page.Examples).SelectMany(example => MarkedText.Parse(example.Markup).Text.Split(' '))]));

    private static readonly Gen<string> s_text = s_piece.Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> s_path = Properties.OneOf("a.md", "a.mdx", "a.txt");

    [Fact]
    public void Findings_lie_in_the_source_and_are_in_order() => Gen.Select(s_text, s_path).ForAll((text, path) =>
    {
        var findings = Example.Lint(text, path, RuleSet.Default).Findings;
        var source = new TextSpan(0, text.Length);
        Assert.All(findings, finding =>
        {
            Assert.True(source.Contains(finding.Span), $"{finding.Rule.Id} {finding.Span}");
            Assert.All(finding.Related, place => Assert.True(source.Contains(place.Span), $"{finding.Rule.Id} {place.Span}"));
            Assert.All(finding.Fix?.Changes ?? [], change => Assert.True(source.Contains(change.Span), $"{finding.Rule.Id} fix {change.Span}"));
            Assert.InRange(finding.Rank, 0, 100);
            Assert.True(finding.Severity <= finding.Rule.Descriptor.DefaultSeverity, $"{finding.Rule.Id} is above its severity");
        });
        Assert.Distinct(findings.Select(finding => (finding.Rule.Id, finding.Span, finding.Message)));
        Assert.Equal(
            findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(finding => finding.Span.End).Select(Line),
            findings.Select(Line));
    });

    [Fact]
    public void Equal_texts_have_equal_findings_on_any_thread() => Gen.Select(s_text, s_path).ForAll((text, path) =>
    {
        var expected = Lines(text, path);
        var parallel = new string[2];
        Parallel.For(0, 2, i => parallel[i] = Lines(text, path));
        Assert.All(parallel, actual => Assert.Equal(expected, actual));
    });

    private static IEnumerable<string> Flagged(PageExample example)
    {
        var marked = MarkedText.Parse(example.Markup);
        return marked.Spans.Select(span => marked.Text.Substring(span.Start, span.Length));
    }

    private static string Lines(string text, string path)
    {
        var result = Example.Lint(text, path, RuleSet.Default);
        return string.Join('\n', result.Findings.Concat(result.Suppressed.Select(suppressed => suppressed.Finding)).Select(Line).Concat(result.Notices.Select(notice => notice.Message)));
    }

    private static string Line(Finding finding) =>
        $"{finding.Rule.Id} {finding.Span} {finding.Severity} {finding.Message} {finding.Sentence} {string.Join(' ', finding.HeadingPath)} {string.Join(' ', finding.Related)}";
}
