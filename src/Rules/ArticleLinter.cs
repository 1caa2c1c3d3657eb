using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Directives;

namespace KetamineLint;

/// <summary>Runs rules over an article: every rule, then precedence, suppression, order and the limit of findings.</summary>
public static class ArticleLinter
{
    /// <summary>At most this many findings of one rule in one article are reported, the first; a notice counts the rest.</summary>
    public const int FindingsPerRule = 200;

    /// <summary>Lints an article.</summary>
    /// <param name="article">The article, read with the phrases of <paramref name="rules"/>.</param>
    /// <param name="rules">The rules.</param>
    public static LintResult Lint(Article article, RuleSet rules) => LintUntilCancelled(article, rules, CancellationToken.None);

    /// <summary>As <see cref="Lint"/>, for a host that may lose interest.</summary>
    /// <exception cref="OperationCanceledException">The run was ended between two rules.</exception>
    internal static LintResult LintUntilCancelled(Article article, RuleSet rules, CancellationToken cancellation)
    {
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (var reduction in article.Reductions)
            notices.Add(new("reduced", $"a part was read as plain text: {reduction.Reason}"));
        var found = Ask(article, rules, notices, cancellation);
        Precedence.Apply(found);
        var suppressed = Suppress(article, rules, found);
        found.Sort(InOrder);
        return new(Limit(found, notices), suppressed, notices.ToImmutable());
    }

    private static List<Finding> Ask(Article article, RuleSet rules, ImmutableArray<Notice>.Builder notices, CancellationToken cancellation)
    {
        var found = new List<Finding>();
        var isSkipped = false;
        foreach (var configured in rules.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (configured.Rule.NeedsEnglish && !article.IsEnglish)
            {
                isSkipped = true;
                continue;
            }

            foreach (var finding in configured.Rule.Check(article, configured.Options))
                found.Add(configured.Configure(finding));
        }

        if (isSkipped)
            notices.Add(new("other-language", $"rules of English phrases did not run: the front matter names the language '{Excerpt.Fold(article.Language.AsSpan(), 20)}'"));
        return found;
    }

    /// <summary>Takes away what directives let pass, and lets the rules about directives answer.</summary>
    private static ImmutableArray<SuppressedFinding> Suppress(Article article, RuleSet rules, List<Finding> found)
    {
        if (Suppressions.Of(article) is not { } suppressions)
            return ImmutableArray<SuppressedFinding>.Empty;
        var suppressed = new List<SuppressedFinding>();
        found.RemoveAll(IsSuppressed);
        var ofDirectives =
            from configured in rules.Rules
            where configured.Rule is DirectiveRule
            from finding in ((DirectiveRule)configured.Rule).Check(article, suppressions, rules)
            select configured.Configure(finding);
        found.AddRange(ofDirectives.ToList().Where(finding => !IsSuppressed(finding)));
        suppressed.Sort((one, other) => InOrder(one.Finding, other.Finding));
        return suppressed.ToImmutableArray();

        bool IsSuppressed(Finding finding)
        {
            if (suppressions.Find(finding) is not { } directive)
                return false;
            suppressed.Add(new(finding, directive.Reason));
            return true;
        }
    }

    private static int InOrder(Finding one, Finding other) =>
        one.Span.Start != other.Span.Start ? one.Span.Start.CompareTo(other.Span.Start)
        : string.CompareOrdinal(one.Rule.Id, other.Rule.Id) is not 0 and var order ? order
        : one.Span.End.CompareTo(other.Span.End);

    private static ImmutableArray<Finding> Limit(List<Finding> found, ImmutableArray<Notice>.Builder notices)
    {
        if (found.Count <= FindingsPerRule)
            return found.ToImmutableArray();
        foreach (var ofRule in found.GroupBy(finding => finding.Rule).Where(group => group.Count() > FindingsPerRule).OrderBy(group => group.Key.Id, StringComparer.Ordinal))
            notices.Add(new("more-findings", $"{ofRule.Count() - FindingsPerRule} more findings of {ofRule.Key.Id} are not shown"));
        var counts = new Dictionary<Rule, int>();
        return found.Where(finding => (counts[finding.Rule] = counts.TryGetValue(finding.Rule, out var count) ? count + 1 : 1) <= FindingsPerRule).ToImmutableArray();
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
public sealed record SuppressedFinding(Finding Finding, string? Justification);

/// <summary>Something that an author should know of the run itself.</summary>
/// <param name="Id">What it is: <c>reduced</c>, <c>other-language</c>, <c>more-findings</c>.</param>
/// <param name="Message">A clause without a full stop.</param>
public readonly record struct Notice(string Id, string Message);
