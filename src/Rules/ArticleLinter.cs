using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Directives;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Runs rules over an article: every rule, then precedence, suppression, order and the limit of findings.</summary>
public static class ArticleLinter
{
    /// <summary>At most this many findings of one rule in one article are reported, the first; a notice counts the rest.</summary>
    public const int FindingsPerRule = 200;

    /// <summary>The id of the notice that a rule failed: the article was not judged by it, or not to its end.</summary>
    public const string RuleFailed = "rule-failed";

    /// <summary>The id of the notice that counts findings that were left out.</summary>
    public const string MoreFindings = "more-findings";

    /// <summary>Lints an article. A rule that fails costs no finding but its own.</summary>
    /// <param name="article">The article, read with the phrases of <paramref name="rules"/>.</param>
    /// <param name="rules">The rules.</param>
    public static LintResult Lint(Article article, RuleSet rules) => LintUntilCancelled(article, rules, CancellationToken.None);

    /// <summary>As <see cref="Lint(Article, RuleSet)"/>, for a host that may lose interest.</summary>
    /// <exception cref="OperationCanceledException">The run was ended between two rules.</exception>
    internal static LintResult LintUntilCancelled(Article article, RuleSet rules, CancellationToken cancellation) => Lint(article, rules, FindingsPerRule, cancellation);

    /// <summary>Lints an article and leaves nothing out, however often a rule answers.</summary>
    /// <param name="article">The article, read with the phrases of <paramref name="rules"/>.</param>
    /// <param name="rules">The rules.</param>
    public static LintResult LintAll(Article article, RuleSet rules) => LintAllUntilCancelled(article, rules, CancellationToken.None);

    /// <summary>As <see cref="LintAll(Article, RuleSet)"/>, for a host that may lose interest.</summary>
    /// <exception cref="OperationCanceledException">The run was ended between two rules.</exception>
    internal static LintResult LintAllUntilCancelled(Article article, RuleSet rules, CancellationToken cancellation) => Lint(article, rules, int.MaxValue / 2, cancellation);

    /// <summary>The result with the first <see cref="FindingsPerRule"/> findings of each rule, and a notice that counts the rest.</summary>
    public static LintResult Limit(LintResult result)
    {
        var findings = result.Findings;
        if (findings.Length <= FindingsPerRule)
            return result;
        var notices = findings.GroupBy(finding => finding.Rule.Id)
            .Where(ofRule => ofRule.Count() > FindingsPerRule)
            .OrderBy(ofRule => ofRule.Key, StringComparer.Ordinal)
            .Select(ofRule => Surplus(ofRule.Key, ofRule.Count() - FindingsPerRule));
        var counts = new Dictionary<Rule, int>();
        return result with
        {
            Findings = findings.Where(finding => (counts[finding.Rule] = counts.TryGetValue(finding.Rule, out var count) ? count + 1 : 1) <= FindingsPerRule).ToImmutableArray(),
            Notices = result.Notices.AddRange(notices),
        };
    }

    private static Notice OfReductions(IGrouping<string, Reduction> ofReason) =>
        new("reduced", $"{(ofReason.Count() == 1 ? "a part was" : $"{ofReason.Count()} parts were")} read as plain text: {ofReason.Key}");

    private static Notice Surplus(string id, int count) => new(MoreFindings, $"{count} more findings of {id} are not shown");

    private static LintResult Lint(Article article, RuleSet rules, int mostOfRule, CancellationToken cancellation)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>(0);
        if (!article.Reductions.IsEmpty)
            notices.AddRange(article.Reductions.GroupBy(reduction => reduction.Reason).Select(OfReductions));
        var suppressions = Suppressions.Of(article);
        var sieve = new FindingSieve(suppressions, mostOfRule);
        var isSkipped = false;
        foreach (var configured in rules.InOrderOfPrecedence)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!article.IsEnglish && configured.Rule.NeedsEnglish)
                isSkipped = true;
            else
                Ask(configured);
        }

        if (isSkipped)
            notices.Add(new("other-language", $"rules of English phrases did not run: the front matter names the language '{Excerpt.Fold(article.Language.AsSpan(), 20)}'"));
        return new(sieve.Findings(), sieve.Suppressed(), notices.ToImmutable());

        void Ask(ConfiguredRule configured)
        {
            try
            {
                if (!configured.Rule.MayFind(article))
                    return;
                foreach (var finding in Answers(configured))
                    sieve.Add(configured.Configure(finding));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                notices.Add(new(RuleFailed, $"internal error of {configured.Rule.Id} ({fault.GetType().Name}: {fault.Message.TrimEnd('.')}): it did not judge the whole file; please report it"));
            }

            if (sieve.EndRule() is > 0 and var leftOut)
                notices.Add(Surplus(configured.Rule.Id, leftOut));
        }

        IEnumerable<Finding> Answers(ConfiguredRule configured) =>
            configured.Rule is not DirectiveRule rule ? configured.Rule.Check(article, configured.Options)
            : suppressions is not null ? rule.Check(article, suppressions, rules)
            : [];
    }
}

/// <summary>What was found in an article.</summary>
/// <param name="Findings">What is to be reported, by position, then by id.</param>
/// <param name="Suppressed">What a directive suppressed, in the same order.</param>
/// <param name="Notices">What the author should know of the run itself.</param>
public sealed record LintResult(
    ImmutableArray<Finding> Findings,
    ImmutableArray<SuppressedFinding> Suppressed,
    ImmutableArray<Notice> Notices);

/// <summary>A finding that a directive suppressed.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Justification">The reason that the directive gives, or null.</param>
/// <param name="Directive">Where the directive stands.</param>
public sealed record SuppressedFinding(Finding Finding, string? Justification, TextSpan Directive);

/// <summary>Something that an author should know of the run itself.</summary>
/// <param name="Id">What it is: <c>reduced</c>, <c>other-language</c>, <c>more-findings</c>, <c>rule-failed</c>.</param>
/// <param name="Message">A clause without a full stop.</param>
public readonly record struct Notice(string Id, string Message);
