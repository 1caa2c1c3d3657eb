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
    /// <summary>So many of the doubled words never follow each other.</summary>
    private const int SureRows = 7;

    private static readonly PhraseSet Seams = new(
        "(is|are|was|were|has|have|had|will|can|may|should|the|of|to|and|with) (=Certainly|=Sure|=Absolutely) !",
        "(is|are|was|were|has|have|had|will|can|may) =Here's",
        "(is|are|was|were|has|have|had|will|can|may) =Here (is|are) (a|an|the|your)");

    private static readonly PhraseSet Doubled = new(
        "the the", "a a", "an an", "of of", "and and", "or or", "be be", "to to", "in in", "for for", "with with", "is is", "are are", "was was", "by by", "from from", "this this", "it it");

    /// <summary>Words whose sentence may end with a preposition or a verb, after which the same word may begin another.</summary>
    private static readonly PhraseSet Relatives = new PhraseSet("what", "which", "who", "whom", "whose", "where", "how", "that", "than", "as", "it it", "this this").OnDemand();

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Seams, Doubled, Relatives);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Seams.In(article).Count > 0 || Doubled.In(article).Count > 0;

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
            yield return Report(article, hit.Span, hit.Text) with { Severity = DiagnosticSeverity.Info, Fix = WriteOnce(hit, ProseSpan.FromBounds(first.End, second.End)) };
        }
    }

    /// <summary>Safe where no sentence can mean both: after "what it is", "is" may follow.</summary>
    private static Fix? WriteOnce(PhraseHit hit, ProseSpan again)
    {
        var safety = hit.Row < SureRows || Relatives.In(hit.Sentence).Count == 0 ? FixSafety.Safe : FixSafety.Unsafe;
        return hit.Article.IsPlain(again) ? new Fix("Write the word once", safety, ImmutableArray.Create(new TextChange(hit.Article.Prose.ToSource(again), ""))) : null;
    }
}
