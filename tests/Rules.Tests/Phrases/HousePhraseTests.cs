using CsCheck;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Phrases;

/// <summary>Phrases that a user adds to a rule: they have none of the values that the rule's own have.</summary>
public sealed class HousePhraseTests
{
    private const string Phrase = "zebra crossing";

    private static readonly SourceText s_article = SourceText.From(
        "# Zebra crossing\n\nZebra crossing\n\nA zebra crossing (zebra crossing), also known as zebra crossing or ketamine, is approved for depression. A ZEBRA CROSSING is an zebra crossing.\n\n"
        + string.Concat(Enumerable.Repeat("- zebra crossing\n- Esketamine is a zebra crossing that the FDA approved for weight loss, and not a zebra crossing.\n", 30)));

    public static TheoryData<string> Rules => [.. RuleCatalog.All.Where(rule => rule.HousePhrases is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_phrase_without_values_fails_no_rule_and_leaves_no_gap_in_what_it_says(string id)
    {
        var engine = PhraseEngine.Default.With([new(RuleCatalog.Find(id).Single().HousePhrases!, Lexicon.Parse("ours.txt", Phrase))]);
        var rules = RuleSet.Create(_ => null, RuleSelection.All, engine);
        var result = ArticleLinter.Lint(Article.Parse(s_article, "a.md", engine), rules);
        Assert.DoesNotContain(result.Notices, notice => notice.Id == ArticleLinter.RuleFailed);
        Assert.All(result.Findings, finding => Assert.DoesNotContain("''", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Phrases_that_are_added_find_what_they_find_from_the_start() =>
        Gen.Select(Phrases, Phrases, Properties.OneOf("a", "b", "c", "a b", "ketamine", "esketamine nasal spray", ",", "(a)", "a.", "B").Array[1, 40]).ForAll((first, added, words) =>
        {
            var (set, all) = (new PhraseSet(first), new PhraseSet([.. first, .. added]));
            var grown = PhraseEngine.Compile([set]).With([new(set, Lexicon.Parse("ours.txt", string.Join('\n', added)))]);
            Assert.Equal(Hits(PhraseEngine.Compile([all]), words), Hits(grown, words));
        });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(200, 3)]
    [InlineData(200, 600)]
    [InlineData(3_000, 10)]
    [InlineData(30_000, 10)]
    [InlineData(10, 30_000)]
    public void A_word_that_begins_many_phrases_begins_those_that_are_added(int first, int added)
    {
        var set = new PhraseSet([.. Enumerable.Range(0, first).Select(Numbered), "other"]);
        var grown = PhraseEngine.Compile([set]).With([new(set, Lexicon.Parse("ours.txt", string.Join('\n', Enumerable.Range(first, added).Select(Numbered))))]);
        var words = Enumerable.Range(0, first + added).Select(Numbered).ToArray();
        Assert.Equal(Enumerable.Range(0, first).Concat(Enumerable.Range(first + 1, added)), Hits(grown, words).Select(hit => hit.Row));
    }

    [Fact]
    public void Each_of_very_many_single_words_is_found_wherever_it_stands()
    {
        const int Many = 70_000;
        var set = new PhraseSet("other");
        var grown = PhraseEngine.Compile([set]).With([new(set, Lexicon.Parse("ours.txt", string.Join('\n', Enumerable.Range(1, Many).Select(number => $"w{number}"))))]);
        Assert.Equal([1, Many, 2, Many, Many], Hits(grown, ["w1", $"w{Many}", "w2", $"w{Many}", $"w{Many}"]).Select(hit => hit.Row));
    }

    private static string Numbered(int number) => $"a w{number} x{number}";

    /// <summary>Phrases of a few words, so that they begin alike, some with a lexicon, a group or a gap.</summary>
    private static Gen<string[]> Phrases =>
        Properties.OneOf("a", "b", "c", "ketamine", "{drug-names}", "(a|b c)", "(b)? a", "a ..2 c").Array[1, 3].Select(parts => string.Join(' ', parts)).Array[1, 6];

    private static FoundPhrase[] Hits(PhraseEngine engine, string[] words)
    {
        var text = new ReadText(string.Join(' ', words), engine);
        return engine.Match(text.Tokens, text.Prose).All.ToArray();
    }
}
