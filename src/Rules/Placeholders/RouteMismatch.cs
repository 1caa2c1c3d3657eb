using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Placeholders;

/// <summary>KL4006: one procedure is called by two routes, "her ketamine infusion … after the injection".</summary>
public sealed class RouteMismatch() : Rule(
    "KL4006",
    "route-mismatch",
    "Two routes for one procedure",
    "'{0}' contradicts '{1}' in the same paragraph: keep to one route",
    DiagnosticSeverity.Warning,
    Precision.Medium)
{
    private static readonly PhraseSet Routes = PhraseSet.FromLexicon("routes");
    private static readonly PhraseSet Anaphora = new("(after|before|during|following|since) (the|this|that|her|his|their|each) (infusion|drip|injection|shot|nasal spray|spray)");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Anaphora, Routes, MedicineNames.Set);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Anaphora.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Anaphora.In(article))
        {
            var block = hit.Sentence.Block;
            if (MedicineNames.Set.In(block).Count == 0 || Quotation.Holds(hit))
                continue;
            PhraseHit? earlier = null;
            var (route, isKnown) = ("", false);
            foreach (var mention in Routes.In(block))
            {
                if (mention.EndToken == hit.EndToken)
                    route = mention["route"];
            }

            foreach (var mention in Routes.In(block))
            {
                if (mention.EndToken == hit.EndToken)
                    continue;
                isKnown |= mention["route"] == route;
                if (mention.EndToken < hit.EndToken)
                    earlier ??= mention;
            }

            if (earlier is { } first && route.Length > 0 && !isKnown)
                yield return Report(article, hit.Span, hit.Text, first.Text) with { Related = ImmutableArray.Create(new RelatedPlace(first.Span, "the route that was named first")) };
        }
    }
}
