using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using KetamineLint.EfficacyClaims;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.TrustSignals;

/// <summary>Does an article claim much and cite nothing?</summary>
internal sealed class MissingReferences() : Rule(
    "KL6001",
    "missing-references",
    "Health claims and no references",
    "The article makes {0} claims on health and names no source for any: cite them, or add a list of references",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private static readonly RuleOption<int> MinClaims = new("min_claims", 3, "claims from which on references are missed");
    private static readonly RuleOption<int> MinWords = new("min_words", 300, "words below which no references are missed");

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options { get; } = ImmutableArray.Create<RuleOption>(MinClaims, MinWords);

    /// <summary>None: it counts claims, and what a phrase means for one hangs on its sentence.</summary>
    public override PhraseSet? HousePhrases => null;

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases { get; } = ClaimPhrases.All;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        if (article.WordCount < options.Get(MinWords) || article.Title is not { } title) return [];
        var claims = ClaimReading.Of(article).Claims.Count(claim => claim.IsClear);
        if (claims == 0 || claims < options.Get(MinClaims) || NamesSources(article)) return [];
        return [Report(article, article.Prose.ToSource(title.Prose), claims.ToString(CultureInfo.InvariantCulture)) with { Scope = FindingScope.Document }];
    }

    private static bool NamesSources(Article article) =>
        article.Citations.Any(citation => citation.Strength != CitationStrength.None)
        || article.Blocks.Any(block => block.Section.Kind == SectionKind.References);
}
