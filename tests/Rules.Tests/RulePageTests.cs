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
        Assert.Equal(Marks.Render(marked.Text, marked.Spans), Marks.Render(marked.Text, Example.Lint(rule, example, marked.Text)));
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
}
