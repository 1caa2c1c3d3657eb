using KetamineLint.Articles;
using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What holds for every rule, so that nobody has to remember it.</summary>
public sealed class CatalogTests
{
    [Fact]
    public void Ids_stand_in_order_and_are_used_once() =>
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void Names_are_in_kebab_case_and_used_once()
    {
        Assert.All(RuleCatalog.All, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name));
        Assert.Distinct(RuleCatalog.All.Select(rule => rule.Name));
    }

    [Fact]
    public void Messages_are_one_clause_without_a_full_stop() => Assert.All(RuleCatalog.All, rule =>
    {
        var message = rule.Descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.DoesNotMatch(@"[.!?]$", message);
        Assert.DoesNotMatch(@"[.!?] [A-Z]", message);
    });

    [Fact]
    public void Phrases_that_a_user_can_add_to_are_looked_for_in_every_article() =>
        Assert.All(RuleCatalog.All, rule => Assert.False(rule.HousePhrases?.IsOnDemand == true, rule.Id));

    /// <summary>Rules stand what a user writes there, so a slip of ours would not show itself.</summary>
    [Theory]
    [InlineData("page-chrome", "part", "^(strong|gated|pair|hint|year|count)$")]
    [InlineData("blocked-page", "part", "^(strong|gated|pair|hint|year|count)$")]
    [InlineData("page-metadata", "part", "^(strong|gated|pair|hint|year|count)$")]
    [InlineData("page-chrome", "words", "^[0-9]+$")]
    [InlineData("blocked-page", "words", "^[0-9]+$")]
    [InlineData("page-metadata", "words", "^[0-9]+$")]
    [InlineData("generator-vocabulary", "weight", "^[0-9]$")]
    public void The_values_of_our_lexicons_are_ones_that_rules_know(string lexicon, string column, string pattern)
    {
        var lines = EmbeddedLexicons.Lines(lexicon);
        Assert.All(Enumerable.Range(0, lines.Count), row => Assert.Matches(pattern, lines.Value(row, column)));
    }

    [Fact]
    public void Every_phrase_parses() => Assert.All(RuleCatalog.All, rule =>
    {
        try
        {
            PhraseEngine.Compile(rule.Phrases);
        }
        catch (PhraseSyntaxException fault)
        {
            Assert.Fail($"{fault.File}({fault.Line},{fault.Column}): {fault.Message}");
        }
    });

    [Fact]
    public void A_rule_that_says_that_it_may_find_nothing_finds_nothing()
    {
        foreach (var example in RuleCatalog.All.SelectMany(rule => rule.Page.Examples))
        {
            var article = Article.Parse(MarkedText.Parse(example.Markup).Text, example.Path);
            var silent = RuleSet.Default.Rules.Where(configured => !configured.Rule.MayFind(article)).ToArray();
            Assert.NotEmpty(silent);
            Assert.All(silent, configured => Assert.Empty(configured.Rule.Check(article, configured.Options)));
        }
    }

    [Fact]
    public void Titles_have_no_full_stop() => Assert.All(RuleCatalog.All, rule => Assert.DoesNotMatch(@"[.:!?]$", rule.Title));

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = RuleCatalog.All.Select(rule => rule.Page.FileName).ToHashSet(StringComparer.Ordinal);
        var embedded = typeof(Rule).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal(pages.Order(StringComparer.Ordinal), embedded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_supersedes_rules_that_exist() => Assert.All(
        RuleCatalog.All.SelectMany(rule => rule.Supersedes),
        id => Assert.Single(RuleCatalog.Find(id), rule => rule.Id == id));

    [Fact]
    public void Options_are_in_lower_snake_case_and_take_their_defaults() => Assert.All(
        RuleCatalog.All.SelectMany(rule => rule.Options.Select(option => (rule, option))),
        each =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", each.option.Name);
            Assert.True(each.option.DefaultText.Length == 0 || ConfigurationKeys.Fault($"ketaminelint.{each.rule.Id}.{each.option.Name}", each.option.DefaultText) is null);
        });

    [Fact]
    public void Every_public_rule_class_is_in_the_catalogue() => Assert.Equal(
        typeof(Rule).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Rule))).Select(type => type.Name).Order(StringComparer.Ordinal),
        RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
}
