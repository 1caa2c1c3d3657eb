using System.Collections.Immutable;
using KetamineLint.Articles;

namespace KetamineLint;

/// <summary>Runs rules over an article: every rule, then precedence, suppression, order and the limit of findings.</summary>
public static class ArticleLinter
{
    /// <summary>At most this many findings of one rule in one article are reported, the first; a notice counts the rest.</summary>
    public const int FindingsPerRule = 200;

    /// <summary>Lints an article.</summary>
    /// <param name="article">The article, read with the phrases of <paramref name="rules"/>.</param>
    /// <param name="rules">The rules.</param>
    public static LintResult Lint(Article article, RuleSet rules) => throw new NotImplementedException();
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
