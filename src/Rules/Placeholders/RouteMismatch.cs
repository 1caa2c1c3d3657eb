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
        Block? last = null;
        var uses = new Dictionary<string, int>();
        foreach (var hit in Anaphora.In(article))
        {
            var block = hit.Sentence.Block;
            if (MedicineNames.Set.In(block).Count == 0 || Quotation.Holds(hit))
                continue;
            if (block != last)
                (last, uses) = (block, UsesIn(block));
            if (RouteOf(hit) is { } route && uses[route] == 1 && Routes.In(block)[0] is var first && first.EndToken < hit.EndToken)
                yield return Report(article, hit.Span, hit.Text, first.Text) with { Related = ImmutableArray.Create(new RelatedPlace(first.Span, "the route that was named first")) };
        }
    }

    /// <summary>How often each route is named in a block.</summary>
    private static Dictionary<string, int> UsesIn(Block block)
    {
        var uses = new Dictionary<string, int>();
        foreach (var mention in Routes.In(block))
            uses[mention["route"]] = uses.TryGetValue(mention["route"], out var count) ? count + 1 : 1;
        return uses;
    }

    /// <summary>The route that a phrase ends with, or null.</summary>
    private static string? RouteOf(PhraseHit hit)
    {
        foreach (var mention in Routes.In(hit.Sentence))
        {
            if (mention.EndToken == hit.EndToken)
                return mention["route"];
        }

        return null;
    }
}
