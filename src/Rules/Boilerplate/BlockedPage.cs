using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.EditingArtifacts;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2003: the text of a wall, a consent banner or a failed request, and addresses that a protection against robots took out.</summary>
public sealed class BlockedPage() : Rule(
    "KL2003",
    "bot-wall-text",
    "Text of a blocked or failed page",
    "'{0}' is what the site showed instead of its text: delete it and compare the passage with its source",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL2002");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(FurniturePhrases.Barriers);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Furniture.Holds(article, FurnitureKind.Barrier) || RawSigns.Of(article).HasStrings;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var line in Furniture.In(article, FurnitureKind.Barrier))
            yield return Report(article, line.Span, line.Text.ToString()) with { Fix = Removal.OfLine(line, FixSafety.Unsafe) };
        if (!RawSigns.Of(article).HasStrings)
            yield break;
        var source = article.Source.ToString();
        for (var at = 0; HiddenAddress.Next(source, ref at) is { } address;)
            yield return Report(article, address, source.Substring(address.Start, address.Length));
    }
}
