using Xunit;

namespace KetamineLint.Tests;

public sealed class GuidelineTests
{
    [Fact]
    public void Every_rule_about_articles_rests_on_a_guideline() => Assert.All(
        RuleCatalog.All.Where(rule => rule.Id[2] != '0'), rule => Assert.False(rule.Page.Guidelines.IsEmpty, rule.Id));

    [Fact]
    public void Every_guideline_is_cited_by_a_page() => Assert.Equal(
        Guideline.All, RuleCatalog.All.SelectMany(rule => rule.Page.Guidelines).Distinct().OrderBy(guideline => guideline.Id, StringComparer.Ordinal));

    [Theory]
    [InlineData("KL3003", "CFR-21-202.1", "FTC-HEALTH")]
    [InlineData("KL3014", "FDA-FRAUD", "FTC-GUT-CHECK")]
    [InlineData("KL4007", "ISMP", "JOINT-COMMISSION")]
    [InlineData("KL0001")]
    public void A_page_is_read_up_to_its_examples(string id, params string[] guidelines) => Assert.Equal(
        guidelines, RuleCatalog.Find(id).Single().Page.Guidelines.Select(guideline => guideline.Id));

    [Fact]
    public void Ids_are_unique_and_addresses_can_be_opened()
    {
        Assert.Equal(Guideline.All.Length, Guideline.All.Select(guideline => guideline.Id).Distinct().Count());
        Assert.All(Guideline.All, guideline => Assert.True(Uri.TryCreate(guideline.Address, UriKind.Absolute, out _), guideline.Id));
        Assert.All(Guideline.All, guideline => Assert.EndsWith(".", guideline.Demand, StringComparison.Ordinal));
    }
}
