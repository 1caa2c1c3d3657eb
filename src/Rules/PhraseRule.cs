using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint;

/// <summary>A rule that is only data: what it says, and the phrases that it says it of. <c>{0}</c> of its message is what stands in the article.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name in kebab case.</param>
/// <param name="title">What it finds, in a few words.</param>
/// <param name="message">What a finding says.</param>
/// <param name="severity">The severity of its findings.</param>
/// <param name="precision">How many of its findings a careful author would act on.</param>
/// <param name="phrases">The phrases.</param>
public abstract class PhraseRule(
    string id,
    string name,
    string title,
    string message,
    DiagnosticSeverity severity,
    Precision precision,
    PhraseSet phrases) : Rule(id, name, title, message, severity, precision)
{
    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases { get; } = ImmutableArray.Create(phrases);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => phrases.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in phrases.In(article))
        {
            if (Judge(hit, options) is { } finding)
                yield return finding;
        }
    }

    /// <summary>The finding that a hit gives, or null where the phrase is no fault.</summary>
    /// <param name="hit">A place where one of the phrases stands.</param>
    /// <param name="options">The rule's options as they hold for this article.</param>
    protected virtual Finding? Judge(PhraseHit hit, RuleOptions options) => Report(hit.Article, hit.Span, hit.Text);
}
