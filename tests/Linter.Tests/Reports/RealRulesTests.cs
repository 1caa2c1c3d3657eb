using System.Text;
using System.Text.Json;
using KetamineLint.Articles;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

/// <summary>What the rules of the catalogue give to reports.</summary>
public sealed class RealRulesTests
{
    private static readonly RunDescription s_run = new(RuleSet.Default.Rules, [], DiagnosticSeverity.Warning);

    [Fact]
    public void Every_rule_tells_SARIF_what_GitHub_asks_for()
    {
        using var log = JsonDocument.Parse(Specimen.Report(stream => new SarifReport(stream, SarifOptions.Usual), s_run, null));
        var rules = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(RuleSet.Default.Rules.Select(rule => rule.Rule.Id), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!));
        Assert.All(rules.EnumerateArray(), rule =>
        {
            Assert.Matches("^([A-Z][A-Za-z0-9]*)+$", rule.GetProperty("name").GetString());
            Assert.InRange(rule.GetProperty("shortDescription").GetProperty("text").GetString()!.Length, 1, 1024);
            Assert.InRange(rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length, 1, 1024);
            Assert.InRange(rule.GetProperty("help").GetProperty("text").GetString()!.Length, 1, 100_000);
            Assert.StartsWith("# ", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Rules_point_at_the_guidelines_that_they_rest_on()
    {
        using var log = JsonDocument.Parse(Specimen.Report(stream => new SarifReport(stream, SarifOptions.Usual), s_run, null));
        var run = log.RootElement.GetProperty("runs")[0];
        var taxonomy = Assert.Single(run.GetProperty("taxonomies").EnumerateArray());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "KL3003");
        var targets = rule.GetProperty("relationships").EnumerateArray().Select(relationship => relationship.GetProperty("target")).ToList();

        Assert.Equal(["CFR-21-202.1", "FTC-HEALTH"], targets.Select(target => target.GetProperty("id").GetString()!));
        Assert.All(targets, target =>
        {
            Assert.Equal(target.GetProperty("id").GetString(), taxonomy.GetProperty("taxa")[target.GetProperty("index").GetInt32()].GetProperty("id").GetString());
            Assert.Equal(taxonomy.GetProperty("name").GetString(), target.GetProperty("toolComponent").GetProperty("name").GetString());
        });
    }

    [Fact]
    public void An_article_goes_from_its_text_to_a_report()
    {
        var source = SourceText.From("Certainly! Here is the revised text.\n\nCall the clinic.\n", Encoding.UTF8);
        var result = ArticleLinter.Lint(Article.Parse(source, "a.md", RuleSet.Default.Phrases), RuleSet.Default);
        var file = new LintedFile(new ArticleFile("/root/a.md", "a.md", "/root", "a.md"), source, result, null);
        Assert.StartsWith("a.md(1,1): error KL1001: ", Specimen.Report(stream => new ShortReport(Specimen.Writer(stream)), s_run, null, file), StringComparison.Ordinal);
    }
}
