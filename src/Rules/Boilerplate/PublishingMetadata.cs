using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2004: rights and origins that a publishing system printed around the text.</summary>
public sealed class PublishingMetadata() : Rule(
    "KL2004",
    "scrape-metadata",
    "Line of a publishing system in the text",
    "'{0}' is a line of the site that the text came from: ask whether the text may be used, then move what holds to the front matter",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(FurniturePhrases.Imprints);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Furniture.Holds(article, FurnitureKind.Imprint);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var line in Furniture.In(article, FurnitureKind.Imprint))
            yield return Report(article, line.Span, line.Text.ToString());
    }
}
