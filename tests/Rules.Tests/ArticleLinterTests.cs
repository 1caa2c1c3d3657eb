using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What happens between a rule's answer and the report.</summary>
public sealed class ArticleLinterTests
{
    private const string Text = "aaabbbcccddd\n";

    [Fact]
    public void A_finding_goes_where_one_that_supersedes_it_overlaps_it()
    {
        var low = new Answers("KL3991", [], (0, 3), (5, 3), (9, 3));
        var high = new Answers("KL3992", ["KL3991"], (0, 1), (6, 1));
        Assert.Equal(["KL3992@0", "KL3992@6", "KL3991@9"], Found(low, high));
    }

    [Fact]
    public void A_finding_that_goes_takes_no_other_with_it()
    {
        var low = new Answers("KL3991", [], (4, 4));
        var middle = new Answers("KL3992", ["KL3991"], (0, 6));
        var high = new Answers("KL3993", ["KL3992"], (0, 3));
        Assert.Equal(["KL3993@0", "KL3991@4"], Found(low, middle, high));
    }

    [Fact]
    public void Rules_that_supersede_each_other_in_a_ring_come_to_an_end() =>
        Assert.NotEmpty(Found(new Answers("KL3991", ["KL3992"], (0, 3)), new Answers("KL3992", ["KL3991"], (0, 3))));

    [Fact]
    public void A_rule_that_fails_costs_no_finding_and_is_named()
    {
        var failing = new Answers("KL3991", [], (0, 3)) { FailsAtEnd = true };
        var result = Lint(failing, new Answers("KL3992", [], (3, 3)));
        Assert.Equal(["KL3991@0", "KL3992@3"], Places(result));
        var notice = Assert.Single(result.Notices);
        Assert.Equal("rule-failed", notice.Id);
        Assert.StartsWith("internal error of KL3991 (InvalidOperationException: no answer)", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_findings_without_number_the_first_are_reported_and_the_others_counted()
    {
        var backwards = new Answers("KL3991", [], [.. Enumerable.Range(0, 1_000_000).Select(i => ((1_000_000 - i) % 1000 % 12, 1))]);
        var result = Lint(backwards, new Answers("KL3992", [], (11, 1)));
        Assert.Equal(ArticleLinter.FindingsPerRule + 1, result.Findings.Length);
        Assert.All(result.Findings.SkipLast(1), finding => Assert.Equal(0, finding.Span.Start));
        Assert.Equal("999800 more findings of KL3991 are not shown", Assert.Single(result.Notices).Message);
    }

    private static IEnumerable<string> Found(params Rule[] rules) => Places(Lint(rules));

    private static IEnumerable<string> Places(LintResult result) => result.Findings.Select(finding => $"{finding.Rule.Id}@{finding.Span.Start}");

    private static LintResult Lint(params Rule[] rules) => Example.Lint(Text, "article.md", RuleSet.Of(rules));

    /// <summary>A rule that gives the answers it is made with.</summary>
    private sealed class Answers(string id, string[] supersedes, params (int Start, int Length)[] spans)
        : Rule(id, "made-up", "Made up", "'{0}' is made up", DiagnosticSeverity.Warning, Precision.High)
    {
        public bool FailsAtEnd { get; init; }

        public override System.Collections.Immutable.ImmutableArray<string> Supersedes => [.. supersedes];

        public override IEnumerable<Finding> Check(Article article, RuleOptions options)
        {
            foreach (var (start, length) in spans)
                yield return Report(article, new TextSpan(start, length), "x");
            if (FailsAtEnd)
                throw new InvalidOperationException("no answer.");
        }
    }
}
