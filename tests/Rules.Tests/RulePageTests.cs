using System.Text;
using KetamineLint.Articles;
using KetamineLint.Directives;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>The blocks of every rule's page, run with that rule alone.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleCatalog.All)
        {
            for (var i = 0; i < rule.Page.Examples.Length; i++)
            {
                if (rule.Page.Examples[i].Section is "Flagged" or "Allowed")
                    data.Add(rule.Id, i + 1);
            }
        }

        return data;
    }

    public static TheoryData<string> Ids() => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_block_is_flagged_where_it_is_marked_and_nowhere_else(string id, int block)
    {
        var rule = RuleCatalog.Find(id).Single();
        var example = rule.Page.Examples[block - 1];
        var marked = MarkedText.Parse(example.Markup);
        Assert.Equal(Render(marked.Text, marked.Spans), Render(marked.Text, Lint(rule, example, marked.Text)));
        Assert.Equal(example.Section == "Flagged", marked.Spans.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_names_its_rule_and_shows_both_sides(string id)
    {
        var rule = RuleCatalog.Find(id).Single();
        Assert.Equal($"{rule.Id} {rule.Name}", rule.Page.Heading);
        Assert.NotEqual("", rule.Page.Summary);
        Assert.True(rule.Page.Examples.Count(example => example.Section == "Flagged") >= 2, "fewer than two flagged blocks");
        Assert.True(rule.Page.Examples.Count(example => example.Section == "Allowed") >= 3, "fewer than three allowed blocks");
    }

    private static IEnumerable<TextSpan> Lint(Rule rule, PageExample example, string text)
    {
        var prefix = ConfigurationKeys.Prefix;
        string? Configured(string key) => example.Settings
            .Where(setting => key == $"{prefix}{rule.Id.ToLowerInvariant()}.{setting.Key}" || key == prefix + setting.Key)
            .Select(setting => setting.Value)
            .FirstOrDefault();

        // Whether a directive was of use shows only when the rules that it names run, too.
        var selection = rule is DirectiveRule ? RuleSelection.All : RuleSelection.All with { Select = [rule.Id] };
        var rules = RuleSet.Create(Configured, selection);
        var article = Article.Parse(SourceText.From(text), example.Path, rules.Phrases, rules.Settings.Templating);
        return ArticleLinter.Lint(article, rules).Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Span);
    }

    /// <summary>The text with marks where the spans are, so that a difference can be read.</summary>
    private static string Render(string text, IEnumerable<TextSpan> spans)
    {
        var marks = spans.SelectMany(span => new[] { (span.Start, Order: 1, Mark: "[|"), (Start: span.End, Order: span.IsEmpty ? 2 : 0, Mark: "|]") })
            .OrderByDescending(mark => mark.Start).ThenByDescending(mark => mark.Order);
        var rendered = new StringBuilder(text);
        foreach (var (start, _, mark) in marks)
            rendered.Insert(start, mark);
        return rendered.ToString();
    }
}
