using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2008: a call to buy or to book in a text that informs.</summary>
public sealed class SalesCall() : Rule(
    "KL2008",
    "promotional-cta",
    "Sales call in an article",
    "'{0}' sells: leave it out, or say above the text that it is an advertisement",
    DiagnosticSeverity.Info,
    Precision.Medium)
{
    private static readonly PhraseSet Calls = PhraseSet.FromLexicon("sales-calls");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Calls);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Calls.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Calls.In(article))
        {
            if (!hit.Sentence.Block.IsQuoted)
                yield return Report(article, hit.Span, hit.Text);
        }
    }
}
