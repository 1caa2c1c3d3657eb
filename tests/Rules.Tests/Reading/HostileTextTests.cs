using KetamineLint.Articles;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>Text from strangers, some 300,000 characters of each kind: it is linted to the end, and what stands behind it is still found.</summary>
public sealed class HostileTextTests
{
    private const int Size = 300_000;
    private const string Residue = "\n\nCertainly! Here is the revised text: \"it helps.\"\n";

    /// <summary>Kinds of text; the flag says that the reader must have passed a limit.</summary>
    public static TheoryData<string, string, bool> Kinds() => new()
    {
        { "one line", Repeat("word and more "), false },
        { "carriage returns", Repeat("a line of text\r"), false },
        { "a thousand nested quotes", string.Concat(Enumerable.Repeat("> ", 1000)) + "deep", true },
        { "quotes of many depths", string.Join('\n', Enumerable.Range(0, 5000).Select(i => new string('>', i % 120) + " x")), true },
        { "open brackets", Repeat("["), true },
        { "broken links", Repeat("[a]("), true },
        { "broken images", Repeat("!["), true },
        { "link definitions", string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"[x{i}]: http://a.test/{i}")), true },
        { "footnotes", string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"[^x{i}]: note {i}\n")), true },
        { "bare addresses", string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"http://a{i}.test/x")), false },
        { "runs of backticks", string.Join(' ', Enumerable.Range(0, 2000).Select(i => new string('`', (i % 500) + 1))), true },
        { "open tags", Repeat("<a "), true },
        { "open comments", Repeat("<!--"), true },
        { "open templates", Repeat("{{"), false },
        { "dollars", Repeat("$a "), false },
        { "parentheses", Repeat("("), false },
        { "open emphasis", Repeat("*a_ "), true },
        { "pipes", Repeat("|"), true },
        { "a long table", "| a | b |\n| - | - |\n" + Repeat("| x | y |\n"), true },
        { "nested lists", string.Join('\n', Enumerable.Range(0, 900).Select(i => new string(' ', 2 * i) + "- x")), true },
        { "the beginning of a phrase", Repeat("certainly "), false },
        { "the beginning of another phrase", Repeat("studies have "), false },
        { "prepositions", Repeat("for "), false },
        { "quotation marks", Repeat("\"a "), false },
        { "headings", Repeat("# a\n"), false },
        { "sentences of a letter", Repeat("a. B"), false },
        { "entities", Repeat("&amp;"), false },
        { "divisions", Repeat("<div>"), true },
        { "deep front matter", "---\n" + string.Join('\n', Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + $"a{i}:")) + "\n---\n", false },
        { "front matter of brackets", "---\na: " + new string('[', 5000) + "\n---\n", false },
        { "lone surrogates", Repeat("\uD800 "), false },
        { "lost characters", Repeat("\uFFFD "), false },
        { "emoji", Repeat("\U0001F600"), false },
        { "citations", Repeat("word [1] "), false },
        { "superscripts", Repeat("word\u00B9 "), false },
        { "backslashes", Repeat("\\"), false },
        { "ten thousand nested quotes", string.Concat(Enumerable.Repeat("> ", 10_000)) + "deep", true },
        { "ten thousand lists in a line", string.Concat(Enumerable.Repeat("- ", 10_000)) + "deep", true },
        { "ten thousand nested brackets", new string('[', 10_000) + "a" + new string(']', 10_000), true },
        { "ten thousand emphasis marks", new string('*', 10_000) + "a" + new string('*', 10_000), true },
        { "ten thousand definitions of one name", string.Concat(Enumerable.Repeat("[x]: http://a.test/\n", 10_000)), true },
        { "a million brackets", new string('[', 1_000_000), true },
        { "a table of ten thousand columns", string.Concat(Enumerable.Repeat("| a ", 10_000)) + "|\n" + string.Concat(Enumerable.Repeat("| - ", 10_000)) + "|\n", true },
        { "front matter that never ends", "---\n" + Repeat("title: a\n"), false },
        { "front matter that is a bomb", "---\na0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")) + "title: *a60\n---\n", false },
        { "nothing but NUL", Repeat("a\0b "), false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_stands_behind_it_is_found(string kind, string text, bool isReduced)
    {
        var article = Article.Parse(text + Residue);
        var result = ArticleLinter.Lint(article, RuleSet.Default);
        Assert.Contains(result.Findings, finding => finding.Rule.Id == "KL1001");
        Assert.True(!isReduced || result.Notices.Any(notice => notice.Id == "reduced"), $"{kind}: nothing says that a limit was passed");
        Assert.All(result.Findings, finding => Assert.InRange(finding.Span.End, finding.Span.Start, article.Source.Length));
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Size / text.Length));
}
