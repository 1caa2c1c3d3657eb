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
    public void A_phrase_without_values_fails_no_rule(string id)
    {
        var engine = PhraseEngine.Default.With([new(RuleCatalog.Find(id).Single().HousePhrases!, Lexicon.Parse("ours.txt", Phrase))]);
        var rules = RuleSet.Create(_ => null, RuleSelection.All, engine);
        Assert.DoesNotContain(ArticleLinter.Lint(Article.Parse(s_article, "a.md", engine), rules).Notices, notice => notice.Id == ArticleLinter.RuleFailed);
    }
}
