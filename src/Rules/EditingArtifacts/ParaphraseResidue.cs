using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1014: a paraphraser's synonym that changes the meaning, "the drug is not practical" for "not effective".</summary>
public sealed class ParaphraseResidue() : Rule(
    "KL1014",
    "paraphrase-residue",
    "Synonym that changes the meaning",
    "'{0}' reads as a paraphraser's word for {1}: write what was meant",
    DiagnosticSeverity.Warning,
    Precision.Medium)
{
    private static readonly PhraseSet Substitutes = PhraseSet.FromLexicon("paraphraser-words");
    private static readonly PhraseSet Treatments = new PhraseSet("treatment~", "therapy~", "medication~", "medicine~", "drug~", "antidepressant~", "ssri~", "cbt", "{drug-names}").OnDemand();
    private static readonly PhraseSet Logistics = new PhraseSet(
        "cost~", "expense~", "expensive", "travel~", "distance", "time", "schedule~", "insurance", "home", "transport~", "work", "clinic visit~", "staff", "equipment", "storage", "busy", "remote", "rural", "site").OnDemand();

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Substitutes, Treatments, Logistics);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Substitutes.In(article).Count > 0;

    /// <summary>A word for an outcome counts where a treatment is the subject and nothing is said of trouble or money; other words are notes.</summary>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Substitutes.In(article))
        {
            if (Quotation.Holds(hit))
                continue;
            if (hit["of"] != "outcome")
                yield return Report(article, hit.Span, hit.Text, Rewording.Quoted(hit["expected"])) with { Severity = DiagnosticSeverity.Info };
            else if (HasTreatmentBefore(hit) && Logistics.In(hit.Sentence).Count == 0)
                yield return Report(article, hit.Span, hit.Text, Rewording.Quoted(hit["expected"]));
        }
    }

    private static bool HasTreatmentBefore(PhraseHit hit)
    {
        foreach (var treatment in Treatments.In(hit.Sentence))
        {
            if (treatment.EndToken <= hit.FirstToken)
                return true;
        }

        return false;
    }
}
