using KetamineLint.Articles;
using KetamineLint.Boilerplate;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Boilerplate;

public sealed class RepeatedPassageTests
{
    private const string Sentence = "The clinic measures blood pressure before, during and after each dose of the medicine.";

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 1)]
    [InlineData("14", 1)]
    [InlineData("15", 0)]
    public void The_shortest_passage_is_an_option_and_one_of_no_words_repeats_nothing(string minimum, int count)
    {
        var rules = RuleSet.Create(key => key == "ketaminelint.kl2007.min_words" ? minimum : null, RuleSelection.All);
        var text = $"# Ketamine\n\n{Sentence}\n\nNobody drives home on the day of a treatment, whatever the hour.\n\nA nurse stays in the room.\n\n{Sentence}\n";
        using var article = Article.Parse(SourceText.From(text), "article.md", rules.Phrases);
        Assert.Equal(count, ArticleLinter.Lint(article, rules).Findings.Count(finding => finding.Rule is RepeatedPassage));
    }
}
