using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.KeywordStuffing;

/// <summary>KL5002: a search phrase that crowds one paragraph.</summary>
public sealed class PhraseClump() : SearchQueryRule(
    "KL5002",
    "phrase-clumping",
    "Search phrase crowded into one paragraph",
    "'{0}' stands {1} times in this paragraph: keep one, and write '{2}' or a pronoun for the others",
    DiagnosticSeverity.Info,
    Precision.High)
{
    private const int LeastUsesInArticle = 5;
    private const int LeastUsesInBlock = 3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var prose = ArticleProse.Of(article);
        foreach (var phrase in SearchQueries.In(article, LeastUsesInArticle))
        {
            foreach (var block in prose.Blocks)
            {
                var uses = phrase.UsesIn(block);
                if (uses.Count >= LeastUsesInBlock)
                {
                    var spans = uses.Select(use => article.Prose.ToSource(phrase.SpanOf(use))).ToList();
                    yield return Report(article, spans[0], phrase.Text, spans.Count.ToString(CultureInfo.InvariantCulture), phrase.HeadText) with
                    {
                        Related = spans.Skip(1).Select(span => new RelatedPlace(span, "again")).ToImmutableArray(),
                    };
                }
            }
        }
    }
}
