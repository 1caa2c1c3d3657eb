using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Placeholders;

/// <summary>KL4003: an approval is given to the wrong medicine, "the FDA approved ketamine nasal spray for depression".</summary>
public sealed class DrugFactMismatch() : Rule(
    "KL4003",
    "drug-fact-mismatch",
    "Approval given to the wrong medicine",
    "'{0}' was not approved for this in the United States as of {1}, but '{2}' was: name the right medicine",
    DiagnosticSeverity.Error,
    Precision.High)
{
    private static readonly PhraseSet Facts = PhraseSet.FromLexicon("drug-facts");

    private static readonly PhraseSet Approvals = new(
        "(fda|food and drug administration) ..3 approve~",
        "fda approval",
        "approved by the ..2 (fda|food and drug administration)",
        "(received|won|gained|obtained|secured|granted) ..3 approval",
        "(is|are|was|were|been) approved (for|to treat|as a treatment)");

    private static readonly PhraseSet Denials = new PhraseSet(
        "not", "never", "isn't", "wasn't", "hasn't", "without", "off label", "unapproved", "yet to", "awaiting", "await~", "seek~", "may", "could", "would", "will", "if", "whether",
        "anesthesia", "anaesthesia", "anesthetic~", "anaesthetic~", "diabetes", "derived", "derivative", "form of", "version of", "isomer", "enantiomer", "cousin").OnDemand();

    private static readonly PhraseSet Moods = new PhraseSet("depression", "depressive", "anxiety", "ptsd", "ocd", "suicidal", "psychiatric", "mental health").OnDemand();
    private static readonly PhraseSet Weights = new PhraseSet("weight loss", "obesity", "weight management", "lose weight", "overweight").OnDemand();

    /// <summary>Forms that the medicine of the fact is not sold as.</summary>
    private static readonly PhraseSet OtherForms = new("infusion~", "intravenous", "iv", "drip~", "intramuscular", "lozenge~", "troche~", "oral", "pill~", "tablet~");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Facts, Approvals, Denials, Moods, Weights, OtherForms, MedicineNames.Set);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Approvals.In(article).Count > 0 && Facts.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        if (options.Settings.Jurisdiction != "US")
            yield break;
        foreach (var approval in Approvals.In(article))
        {
            var sentence = approval.Sentence;
            var facts = Facts.In(sentence);
            if (facts.Count == 0 || sentence.IsQuestion || Quotation.Holds(approval) || Denials.In(sentence).Count > 0)
                continue;
            var fact = facts[0];
            var uses = fact["use"] == "mood" ? Moods : Weights;
            if (uses.In(sentence).Count > 0 && !Names(sentence, fact["right"]))
            {
                yield return Report(article, fact.Span, fact.Text, fact["date"], fact["right"]) with
                {
                    Severity = fact["strength"] == "certain" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                    Related = ImmutableArray.Create(new RelatedPlace(approval.Span, fact["fact"])),
                    Fix = facts.Count == 1 && OtherForms.In(sentence).Count == 0 ? Rewording.Of(fact, fact["right"]) : null,
                };
            }
        }
    }

    /// <summary>Whether a sentence names the medicine that the fact is true of.</summary>
    private static bool Names(Sentence sentence, string medicine)
    {
        foreach (var hit in MedicineNames.Set.In(sentence))
        {
            if (string.Equals(hit.Text, medicine, StringComparison.OrdinalIgnoreCase) || string.Equals(hit["generic"], medicine, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
