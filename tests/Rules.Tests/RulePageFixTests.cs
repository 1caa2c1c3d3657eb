using Xunit;

namespace KetamineLint.Tests;

/// <summary>The pairs of blocks under <c>## Fix</c> of every rule's page, before and after, run with that rule alone.</summary>
public sealed class RulePageFixTests
{
    private const string Section = "Fix";
    private const string UnsafeMark = "unsafe";

    public static TheoryData<string, int> Pairs()
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleCatalog.All)
        {
            for (var i = 0; i < Blocks(rule).Length; i += 2)
                data.Add(rule.Id, i / 2 + 1);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_block_before_becomes_the_block_after(string id, int pair)
    {
        var rule = RuleCatalog.Find(id).Single();
        var blocks = Blocks(rule);
        Assert.True(pair * 2 <= blocks.Length, "a block before has no block after");
        var before = blocks[pair * 2 - 2];
        var text = MarkedText.Parse(before.Markup).Text;
        var after = MarkedText.Parse(blocks[pair * 2 - 1].Markup).Text;
        var isUnsafe = before.Settings.Any(setting => setting.Key == UnsafeMark);

        var mending = Example.Mend(rule, before, text, isUnsafe ? FixSafety.Unsafe : FixSafety.Safe);

        Assert.Equal(after, mending.Text.ToString());
        Assert.Empty(mending.Restless);
        if (isUnsafe)
            Assert.Equal(text, Example.Mend(rule, before, text, FixSafety.Safe).Text.ToString());
    }

    public static TheoryData<string> Ids() => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_with_a_fix_shows_it(string id)
    {
        var rule = RuleCatalog.Find(id).Single();
        var shown = Fixes(rule, Blocks(rule)).ToHashSet();
        Assert.Superset(Fixes(rule, rule.Page.Examples.Where(example => example.Section == "Flagged")).ToHashSet(), shown);
    }

    private static IEnumerable<FixSafety> Fixes(Rule rule, IEnumerable<PageExample> examples) =>
        from example in examples
        let mending = Example.Mend(rule, example, MarkedText.Parse(example.Markup).Text, FixSafety.Unsafe)
        from finding in mending.Mended
        select finding.Fix!.Safety;

    private static PageExample[] Blocks(Rule rule) => [.. rule.Page.Examples.Where(example => example.Section == Section)];
}
