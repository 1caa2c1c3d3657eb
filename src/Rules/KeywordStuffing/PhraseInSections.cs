using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.KeywordStuffing;

/// <summary>KL5003: a search phrase that opens section after section.</summary>
public sealed class PhraseInSections() : SearchQueryRule(
    "KL5003",
    "phrase-coverage",
    "Search phrase in nearly every section",
    "'{0}' stands in {1} of {2} sections: name the subject where it changes, and leave it to pronouns elsewhere",
    DiagnosticSeverity.Info,
    Precision.Medium)
{
    private const int LeastUses = 6;
    private const int LeastSections = 6;
    private const double LeastShare = .7;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var prose = ArticleProse.Of(article);
        var sections = 0;
        foreach (var phrase in SearchQueries.In(article, LeastUses))
        {
            sections = sections > 0 ? sections : prose.Blocks.Select(block => block.Section).Distinct().Count();
            if (sections < LeastSections)
                yield break;
            var blocks = prose.Blocks.Where(block => phrase.UsesIn(block).Count > 0).GroupBy(block => block.Section).Select(group => group.First()).ToList();
            if (blocks.Count < LeastShare * sections)
                continue;
            var spans = blocks.Select(block => article.Prose.ToSource(phrase.SpanOf(phrase.UsesIn(block)[0]))).ToList();
            yield return Report(article, spans[0], phrase.Text, blocks.Count.ToString(CultureInfo.InvariantCulture), sections.ToString(CultureInfo.InvariantCulture)) with
            {
                Related = spans.Skip(1).Select(span => new RelatedPlace(span, "in another section")).Take(100).ToImmutableArray(),
            };
        }
    }
}
