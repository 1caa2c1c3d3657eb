using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What the applier does with fixes, whatever rules make of a text.</summary>
public sealed class FixApplierTests
{
    private static readonly Rule s_rule = RuleCatalog.All[0];
    private static readonly Rule s_other = RuleCatalog.All[1];

    private static readonly Gen<ImmutableArray<TextChange>> s_changes =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 6], Gen.String[Gen.Char["xyz"], 0, 5], (start, length, text) => new TextChange(new(start, length), text)).Array[0, 8].Select(InOrder);

    [Fact]
    public void Fixes_that_do_not_meet_are_applied_together()
    {
        var mending = Mend("a b c", text => [Replace(text, "a", "1"), Replace(text, "c", "3")]);

        Assert.Equal("1 b 3", mending.Text.ToString());
        Assert.Equal([new(new(0, 1), "1"), new(new(4, 1), "3")], mending.Changes);
        Assert.Equal(2, mending.Mended.Length);
    }

    [Fact]
    public void Of_two_that_overlap_the_first_wins_and_the_other_gets_its_turn() =>
        Assert.Equal("<a-bc>", Mend("abc", text => [Replace(text, "bc", "bc>"), Replace(text, "ab", "<a-b")], Once).Text.ToString());

    [Fact]
    public void A_safe_fix_wins_over_an_unsafe_one_that_begins_before_it() =>
        Assert.Equal("a23", Mend("abc", text => [Replace(text, "ab", "1", FixSafety.Unsafe), Replace(text, "bc", "23")]).Text.ToString());

    [Fact]
    public void The_longer_of_two_that_begin_together_wins() =>
        Assert.Equal("1", Mend("abc", text => [Replace(text, "ab", "2"), Replace(text, "abc", "1")]).Text.ToString());

    [Fact]
    public void A_change_that_two_fixes_share_is_made_once_for_both()
    {
        var mending = Mend("abc", text => [Replace(text, "b", ""), Replace(text, "b", "", rule: s_other)]);

        Assert.Equal("ac", mending.Text.ToString());
        Assert.Equal(2, mending.Mended.Length);
    }

    [Fact]
    public void An_unsafe_fix_waits_to_be_asked_for()
    {
        var mending = FixApplier.Mend(SourceText.From("a"), FixSafety.Safe, Linter(text => [Replace(text, "a", "b", FixSafety.Unsafe)]));

        Assert.Equal("a", mending.Text.ToString());
        Assert.Single(mending.Left.Findings);
    }

    [Fact]
    public void A_fix_that_never_comes_to_rest_is_left_out_and_named()
    {
        var mending = Mend("a c", text => [Replace(text, "a", "ab"), Replace(text, "c", "d", rule: s_other)]);

        Assert.Equal("a d", mending.Text.ToString());
        Assert.Equal([s_rule.Id], mending.Restless);
    }

    [Fact]
    public void Two_fixes_that_undo_each_other_come_to_rest_all_the_same()
    {
        var mending = Mend("a", text => [Replace(text, "a", "b"), Replace(text, "b", "a", rule: s_other)]);

        Assert.Single(mending.Restless);
        Assert.Equal(mending.Text.ToString(), Mend(mending.Text.ToString(), text => [Replace(text, "a", "b"), Replace(text, "b", "a", rule: s_other)]).Text.ToString());
    }

    [Fact]
    public void A_fix_that_needs_ten_rounds_gets_them() =>
        Assert.Equal(new string('b', 10), Mend(new string('a', 10), text => [Replace(text, "a", "b")]).Text.ToString());

    [Fact]
    public void A_fix_that_brings_an_error_to_light_is_left_out_and_its_neighbours_are_not()
    {
        var mending = Mend("a b c d", text => [Replace(text, "a", "1"), Replace(text, "b", "2"), Replace(text, "c", "3"), text.Contains('2') ? Error(text, "d") : null]);

        Assert.Equal("1 b 3 d", mending.Text.ToString());
        Assert.Equal(mending.Left.Findings, mending.Refused);
        Assert.Equal(2, mending.Mended.Length);
    }

    [Fact]
    public void A_fix_beside_an_error_that_was_there_is_applied() =>
        Assert.Equal("1 d", Mend("a d", text => [Replace(text, "a", "1"), Error(text, "d")]).Text.ToString());

    [Fact]
    public void A_fix_that_was_left_out_is_applied_once_the_error_cannot_come() =>
        Assert.Equal("2 3", Mend("b d", text => [Replace(text, "b", "2"), Replace(text, "d", "3"), text == "2 d" ? Error(text, "d") : null]).Text.ToString());

    [Fact]
    public void The_encoding_of_the_text_stays() =>
        Assert.Equal(System.Text.Encoding.Unicode, FixApplier.Mend(SourceText.From("a", System.Text.Encoding.Unicode), FixSafety.Safe, Linter(text => [Replace(text, "a", "b")])).Text.Encoding);

    [Fact]
    public void Changes_after_changes_are_changes_of_the_first_text() => Gen.Select(Gen.String[Gen.Char["abc"], 50, 60], s_changes, s_changes).ForAll((text, first, second) =>
    {
        var source = SourceText.From(text);
        var between = source.WithChanges(first);
        second = [.. second.Where(change => change.Span.End <= between.Length)];

        var composed = ChangeSet.Compose(first, SourceText.From(between.ToString()), second);

        Assert.Equal(between.WithChanges(second).ToString(), source.WithChanges(composed).ToString());
        Assert.All(composed.Zip(composed.Skip(1)), pair => Assert.True(pair.First.Span.End < pair.Second.Span.Start));
    });

    private static Mending Mend(string text, Func<string, IEnumerable<Finding?>> findings, Func<Func<string, IEnumerable<Finding?>>, Func<string, IEnumerable<Finding?>>>? wrap = null) =>
        FixApplier.Mend(SourceText.From(text), FixSafety.Unsafe, Linter(wrap is null ? findings : wrap(findings)));

    /// <summary>Fixes that were made are not offered again.</summary>
    private static Func<string, IEnumerable<Finding?>> Once(Func<string, IEnumerable<Finding?>> findings) => text =>
        findings(text).Where(finding => finding is { Fix.Changes: [var change] } && !text.Contains(change.NewText!, StringComparison.Ordinal));

    private static Func<SourceText, LintResult> Linter(Func<string, IEnumerable<Finding?>> findings) => source =>
        new LintResult([.. findings(source.ToString()).OfType<Finding>().OrderBy(finding => finding.Span.Start)], [], []);

    private static Finding? Replace(string text, string old, string with, FixSafety safety = FixSafety.Safe, Rule? rule = null)
    {
        var start = text.IndexOf(old, StringComparison.Ordinal);
        return start < 0 ? null : new Finding
        {
            Rule = rule ?? s_rule,
            Span = new(start, old.Length),
            Arguments = [],
            Sentence = text,
            HeadingPath = [],
            Severity = DiagnosticSeverity.Warning,
            Fix = new Fix("Replace it", safety, [new TextChange(new(start, old.Length), with)]),
        };
    }

    private static Finding Error(string text, string at) => Replace(text, at, at, rule: s_other)! with { Severity = DiagnosticSeverity.Error, Fix = null };

    private static ImmutableArray<TextChange> InOrder(TextChange[] changes)
    {
        var set = new ChangeSet();
        foreach (var change in changes)
            set.TryAdd([change]);
        return set.InOrder;
    }
}
