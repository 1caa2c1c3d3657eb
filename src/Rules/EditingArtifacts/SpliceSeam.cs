using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1010: two texts meet in one clause, "ketamine has Certainly!"; or a word stands twice.</summary>
public sealed class SpliceSeam() : Rule(
    "KL1010",
    "splice-seam",
    "Seam of two texts",
    "Two texts meet at '{0}': read the whole sentence, and write it anew",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private static readonly PhraseSet Seams = new(
        "(is|are|was|were|has|have|had|will|can|may|should|the|of|to|and|with) (=Certainly|=Sure|=Absolutely) !",
        "(is|are|was|were|has|have|had|will|can|may) =Here's",
        "(is|are|was|were|has|have|had|will|can|may) =Here (is|are) (a|an|the|your)");

    private static readonly PhraseSet Doubled = new(
        "the the", "a a", "an an", "of of", "to to", "and and", "in in", "for for", "with with", "is is", "are are", "was was", "be be", "by by", "from from", "or or", "this this", "it it");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Seams, Doubled);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Seams.In(article))
        {
            if (!Quotation.Holds(hit))
                yield return Report(article, hit.Span, hit.Text);
        }

        foreach (var hit in Doubled.In(article))
        {
            var (first, second) = (article.Tokens[hit.FirstToken], article.Tokens[hit.EndToken - 1]);
            if (second.Start - first.End != 1 || !char.IsWhiteSpace(article.Prose.Text[first.End]) || Quotation.Holds(hit) || !article.Prose.Slice(first.Span).SequenceEqual(article.Prose.Slice(second.Span)))
                continue;
            var gap = article.Prose.ToSource(ProseSpan.FromBounds(first.End, second.End));
            yield return Report(article, hit.Span, hit.Text) with
            {
                Severity = DiagnosticSeverity.Info,
                Fix = new Fix("Write the word once", FixSafety.Unsafe, ImmutableArray.Create(new TextChange(gap, ""))),
            };
        }
    }
}
