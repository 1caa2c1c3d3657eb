using KetamineLint.Articles;
using KetamineLint.TrustSignals;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.TrustSignals;

public sealed class MissingReferencesTests
{
    [Theory]
    [InlineData("Ketamine cures depression.", "0", 1)]
    [InlineData("Ketamine cures depression.", "1", 1)]
    [InlineData("Ketamine cures depression.", "2", 0)]
    [InlineData("The clinic is open on weekdays.", "0", 0)]
    public void The_fewest_claims_are_an_option_and_no_claims_need_no_source(string text, string minimum, int count)
    {
        var rules = RuleSet.Create(key => key switch { "ketaminelint.kl6001.min_claims" => minimum, "ketaminelint.kl6001.min_words" => "0", _ => null }, RuleSelection.All);
        using var article = Article.Parse(SourceText.From($"# Hours\n\n{text}\n"), "article.md", rules.Phrases);
        Assert.Equal(count, ArticleLinter.Lint(article, rules).Findings.Count(finding => finding.Rule is MissingReferences));
    }
}
