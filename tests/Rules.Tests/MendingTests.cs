using CsCheck;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What holds for the fixes of all rules, over articles made of paragraphs, lists, headings and what rules find.</summary>
public sealed class MendingTests
{
    private static readonly string[] s_residue = [.. RuleCatalog.All
        .SelectMany(rule => rule.Page.Examples)
        .Where(example => example.Path.EndsWith(".md", StringComparison.Ordinal))
        .Select(example => MarkedText.Parse(example.Markup).Text.TrimEnd('\n'))
        .Where(text => !text.StartsWith("---", StringComparison.Ordinal) && !text.Contains("```", StringComparison.Ordinal))];

    private static readonly string[] s_own =
    [
        "# Iron", "## Where iron is stored", "Iron is stored in the liver, and tea slows its uptake when it is drunk with a meal.", "- Rest at night.\n- Drink **water**.", "1. Rest.\n2. Drink.",
        "> A nurse said so.", "- Rest.\n\n  Then drink.", "    indented code", "  A paragraph that is indented by two.", "| a | b |\n| --- | --- |\n| 1 | 2 |", "* * *", "[Leaflet](https://clinic.test/leaflet) and `code`.",
        "Iron\n====", "<div>\nText in a box\n</div>", "[^1]: A note.", "Certainly! Here is the revised paragraph:", "Share this article", "- Share this article", "* Regenerate response", "Report this page", "turn0search1", "\u200B",
    ];

    private static readonly Gen<string> s_block = Gen.OneOf(Properties.OneOf(s_own), Properties.OneOf(s_own), Properties.OneOf(s_residue));

    private static readonly Gen<string> s_article = Gen.Select(s_block, Properties.OneOf("\n\n", "\n\n", "\n\n", "\n", "\n\n\n"), (block, gap) => block + gap).Array[1, 10]
        .Select(Properties.OneOf("\n", "\n", "\r\n"), (blocks, end) => string.Concat(blocks).Replace("\n", end));

    private static readonly Gen<FixSafety> s_safety = Gen.Bool.Select(isSafe => isSafe ? FixSafety.Safe : FixSafety.Unsafe);

    [Fact]
    public void Fixes_come_to_rest_and_leave_none_to_apply() => Gen.Select(s_article, s_safety).ForAll((text, safety) =>
    {
        var mending = Mend(text, safety);
        Assert.Empty(mending.Restless);
        Assert.DoesNotContain(mending.Left.Findings.Except(mending.Refused), finding => finding.Fix is { } fix && fix.Safety >= safety);
        Assert.Equal(mending.Text.ToString(), Mend(mending.Text.ToString(), safety).Text.ToString());
    });

    [Fact]
    public void A_fix_leaves_the_blocks_around_it_as_they_were() => s_article.ForAll(text =>
    {
        var article = Article.Parse(text);
        foreach (var finding in ArticleLinter.Lint(article, RuleSet.Default).Findings)
        {
            if (finding.Fix is not { } fix)
                continue;
            var after = article.Source.WithChanges(fix.Changes).ToString();
            var expected = article.Blocks.Where(block => !fix.Changes.Any(change => Touches(change, block.Span))).Select(Describe);
            var left = Article.Parse(after).Blocks.Select(Describe).ToList();
            Assert.All(expected, block => Assert.True(left.Remove(block), $"{finding.Rule.Id} '{fix.Title}' changes {block}\n--- before\n{text}\n--- after\n{after}"));
        }
    });

    [Fact]
    public void Code_on_both_sides_does_not_become_one() =>
        Assert.Empty(Mend("    one\n\nCertainly! Here is the revised text:\n\n    two\n", FixSafety.Unsafe).Mended);

    [Fact]
    public void A_paragraph_of_one_character_stays_apart_from_what_follows() =>
        Assert.Equal("I\n\nRead.\n", Mend("I\n* Regenerate response\n\nRead.\n", FixSafety.Safe).Text.ToString().Replace("\n\n\n", "\n\n", StringComparison.Ordinal));

    [Fact]
    public void A_list_stays_apart_from_the_element_before_it() =>
        Assert.Equal("<div>\nText\n</div>\n\n- Rest.\n", Mend("<div>\nText\n</div>\n\n- Regenerate response\n- Rest.\n", FixSafety.Safe).Text.ToString());

    [Fact]
    public void Typed_bullets_take_in_no_text_that_stands_apart_from_them() =>
        Assert.Empty(Mend("▪ rest\n▪ ice\n▪ a bandage\nand a pillow.\n\n  Then wait.\n", FixSafety.Safe).Mended);

    [Fact]
    public void Definitions_of_links_above_a_paragraph_stay() =>
        Assert.Equal("See [the list][a].\n\n[a]: https://clinic.test\n", Mend("See [the list][a].\n\n[a]: https://clinic.test\nCertainly! Here is the revised text:\n", FixSafety.Safe).Text.ToString());

    [Fact]
    public void Code_is_never_touched() => s_article.ForAll(text =>
    {
        var article = Article.Parse(text);
        Assert.All(
            ArticleLinter.Lint(article, RuleSet.Default).Findings.SelectMany(finding => finding.Fix?.Changes ?? []),
            change => Assert.DoesNotContain(article.CodeSpans, code => OfText(article, code).OverlapsWith(change.Span)));
    });

    /// <summary>Code without the line break that ends it.</summary>
    private static TextSpan OfText(Article article, CodeSpan code) => new(code.Span.Start, article.Source.ToString(code.Span).TrimEnd().Length);

    private static Mending Mend(string text, FixSafety safety) =>
        FixApplier.Mend(SourceText.From(text), safety, source => ArticleLinter.Lint(Article.Parse(source, "a.md", RuleSet.Default.Phrases), RuleSet.Default));

    private static bool Touches(TextChange change, TextSpan block) =>
        change.Span.OverlapsWith(block) || (change.Span.IsEmpty && block.IntersectsWith(change.Span)) || (change.NewText!.Length > 0 && change.Span.End == block.Start);

    private static string Describe(Block block) => $"{block.Kind} {block.Level} {block.ListDepth} {block.IsQuoted} '{block.Text}'";
}
