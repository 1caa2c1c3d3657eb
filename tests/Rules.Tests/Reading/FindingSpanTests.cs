using CsCheck;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>What a finding says of the text is what stands at its span, whatever markup lies around and between the words.</summary>
public sealed class FindingSpanTests
{
    /// <summary>Ways to write a word so that a reader reads the same.</summary>
    private static readonly Func<string, string>[] s_words =
    [
        word => word, word => word, word => word, word => word,
        word => $"**{word}**", word => $"*{word}*", word => $"~~{word}~~", word => $"<b>{word}</b>", word => $"[{word}](https://a.test/x)", word => $"<span class=\"a\">{word}</span>",
        word => word.Length > 0 && char.IsAsciiLetter(word[0]) ? $"&#{(int)word[0]};{word[1..]}" : word,
        word => word + "<!-- note -->", word => "\U0001F600 " + word, word => word + " e\u0301",
    ];

    private static readonly string[] s_gaps = [" ", " ", " ", "\n", "\r\n", "  \n", "\u00A0", "&nbsp;", " \t"];

    /// <summary>What a text may stand in: what begins its first line, each other line, and what ends it.</summary>
    private static readonly (string First, string Others, string End)[] s_places =
    [
        ("", "", ""), ("> ", "> ", ""), ("- ", "  ", ""), ("1. ", "   ", ""), ("## ", "", ""), ("[^1]: ", "    ", ""), ("<div>", "", "</div>"), ("“", "", "”"), ("\uFEFF", "", ""), ("Text\r\n\r\n", "", "\r"), ("> - ", "> ", ""),
    ];

    private static readonly (Rule Rule, PageExample Example, string Text)[] s_examples =
        [.. RuleCatalog.All.SelectMany(rule => rule.Page.Examples.Where(example => example.Section == "Flagged").Select(example => (rule, example, MarkedText.Parse(example.Markup).Text)))];

    /// <summary>Rules all of whose findings in their pages quote what stands at their span.</summary>
    private static readonly HashSet<string> s_quoting =
        [.. s_examples.GroupBy(each => each.Rule.Id).Where(group => group.All(each => Found(each.Rule, each.Example, each.Text).All(found => Quotes(found.Finding, found.Article)))).Select(group => group.Key)];

    private static readonly Gen<(Rule Rule, string Path, string Text)> s_dressed =
        from example in Gen.Int[0, s_examples.Length - 1]
        from words in Gen.Int[0, s_words.Length - 1].Array[400]
        from gaps in Gen.Int[0, s_gaps.Length - 1].Array[400]
        from place in Gen.Int[0, s_places.Length - 1]
        from cell in Gen.Int[0, 9]
        select (s_examples[example].Rule, s_examples[example].Example.Path, Dress(s_examples[example].Text, words, gaps, s_places[place], cell == 0));

    [Fact]
    public void A_finding_quotes_what_stands_at_its_span() => s_dressed.ForAll(dressed =>
    {
        var article = Article.Parse(SourceText.From(dressed.Text), dressed.Path, RuleSet.Default.Phrases);
        Assert.All(ArticleLinter.Lint(article, RuleSet.Default).Findings.Where(finding => s_quoting.Contains(finding.Rule.Id)), finding =>
            Assert.True(Quotes(finding, article), $"{finding.Rule.Id} {finding.Message} at '{article.Source.ToString(finding.Span)}'"));
    });

    [Fact]
    public void A_finding_parts_no_character() => s_dressed.ForAll(dressed =>
    {
        var article = Article.Parse(SourceText.From(dressed.Text), dressed.Path, RuleSet.Default.Phrases);
        Assert.All(ArticleLinter.Lint(article, RuleSet.Default).Findings, finding =>
        {
            Assert.False(IsInsideCharacter(dressed.Text, finding.Span.Start), $"{finding.Rule.Id} begins inside a character");
            Assert.False(IsInsideCharacter(dressed.Text, finding.Span.End), $"{finding.Rule.Id} ends inside a character");
            Assert.All(finding.Related, place => Assert.False(IsInsideCharacter(dressed.Text, place.Span.Start) || IsInsideCharacter(dressed.Text, place.Span.End)));
        });
    });

    [Fact]
    public void Most_rules_quote_what_they_find() => Assert.True(2 * s_quoting.Count >= RuleCatalog.All.Length, $"only {string.Join(' ', s_quoting)}");

    /// <summary>Line ends are no part of what a rule asks.</summary>
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_change_no_finding(string lineEnd) => Assert.All(s_examples, each =>
        Assert.Equal(
            Found(each.Rule, each.Example, each.Text).Select(found => found.Finding.Message),
            Found(each.Rule, each.Example, each.Text.Replace("\n", lineEnd, StringComparison.Ordinal)).Select(found => found.Finding.Message)));

    private static IEnumerable<(Finding Finding, Article Article)> Found(Rule rule, PageExample example, string text)
    {
        var article = Article.Parse(SourceText.From(text), example.Path, RuleSet.Default.Phrases);
        return ArticleLinter.Lint(article, RuleSet.Default).Findings.Where(finding => finding.Rule == rule).Select(finding => (finding, article));
    }

    /// <summary>Whether an argument of the message is the prose or the source at the finding's span. What a fence that nobody closed holds is prose, too.</summary>
    private static bool Quotes(Finding finding, Article article) =>
        Quotes(finding, article, finding.Span)
        || RawText.Unclosed(article).Where(rest => rest.Contains(finding.Span)).Any(rest =>
            Quotes(finding, Article.Parse(SourceText.From(article.Source.ToString(rest)), article.Path, RuleSet.Default.Phrases), new TextSpan(finding.Span.Start - rest.Start, finding.Span.Length)));

    private static bool Quotes(Finding finding, Article article, TextSpan span)
    {
        var prose = ProseSpan.FromBounds(article.Prose.FromSource(span.Start), article.Prose.FromSource(span.End));
        var read = prose.Length > 0 ? Excerpt.Fold(article.Prose.Slice(prose), Excerpt.MessageLimit) : "";
        var written = Excerpt.Fold(article.Source.ToString(span).AsSpan(), Excerpt.MessageLimit);
        return finding.Arguments.Any(argument => argument == read || argument == written);
    }

    private static bool IsInsideCharacter(string text, int position) =>
        position > 0 && position < text.Length
        && ((text[position - 1] == '\r' && text[position] == '\n') || (char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position])));

    private static string Dress(string text, int[] words, int[] gaps, (string First, string Others, string End) place, bool isCell)
    {
        var word = 0;
        var lines = text.TrimEnd('\n').Split('\n').Select(line => string.Concat(line.Split(' ').SelectMany((each, i) =>
        {
            word++;
            var gap = i == 0 ? "" : isCell ? " " : s_gaps[gaps[word % gaps.Length]];
            return gap + s_words[words[word % words.Length]](each);
        })));
        return isCell
            ? "| a | b |\n| - | - |\n" + string.Concat(lines.Where(line => line.Length > 0).Select(line => $"| {line} | c |\n"))
            : place.First + string.Join("\n", string.Join("\n", lines).Split('\n').Select((line, i) => i == 0 ? line : place.Others + line)) + place.End;
    }
}
