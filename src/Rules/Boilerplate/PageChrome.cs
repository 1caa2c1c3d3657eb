using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2002: menus, share buttons, comment forms and other furniture of a page that came along with its text.</summary>
public sealed class PageChrome() : Rule(
    "KL2002",
    "page-chrome",
    "Page furniture copied with the article",
    "'{0}' is page furniture that came along with the text: delete the line",
    DiagnosticSeverity.Warning,
    Precision.VeryHigh)
{
    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(FurniturePhrases.Chrome, FurniturePhrases.Networks);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Furniture.Holds(article, FurnitureKind.Chrome);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var line in Furniture.In(article, FurnitureKind.Chrome))
            yield return Report(article, line.Span, line.Text.ToString()) with { Fix = Removal.OfLine(line) };
    }
}
