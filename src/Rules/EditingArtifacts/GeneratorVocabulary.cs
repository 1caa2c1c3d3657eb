using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1015: words that language models overuse are dense in the article.</summary>
public sealed class GeneratorVocabulary() : Rule(
    "KL1015",
    "ai-vocabulary-density",
    "Density of words that language models overuse",
    "Words that language models overuse weigh {0} per 1,000 words, such as {1}: say plainly what was found",
    DiagnosticSeverity.Info,
    Precision.Medium)
{
    private static readonly PhraseSet Vocabulary = PhraseSet.FromLexicon("generator-vocabulary");
    private static readonly RuleOption<int> Limit = new("limit", 8, "the weight per 1,000 words from which on it is reported");
    private static readonly RuleOption<int> MinDistinct = new("min_distinct", 6, "how many different words and formulas there must be");
    private static readonly RuleOption<int> MinWords = new("min_words", 200, "how many words an article needs to be judged");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Vocabulary);

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options => ImmutableArray.Create<RuleOption>(Limit, MinDistinct, MinWords);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Vocabulary.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var hits = Vocabulary.In(article);
        if (article.WordCount < options.Get(MinWords) || article.Title is not { } title || hits.Count < options.Get(MinDistinct))
            yield break;
        var (weight, words, places) = (0, new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), new List<TextSpan>());
        foreach (var hit in hits)
        {
            weight += hit["weight"] is [>= '0' and <= '9' and var digit] ? digit - '0' : 1; // a user's phrase may have none
            words[hit.Text] = words.TryGetValue(hit.Text, out var count) ? count + 1 : 1;
            places.Add(hit.Span);
        }

        var density = 1000.0 * weight / article.WordCount;
        if (density < options.Get(Limit) || words.Count < options.Get(MinDistinct))
            yield break;
        var examples = words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.OrdinalIgnoreCase).Take(3).Select(word => $"'{word.Key}'");
        yield return Report(article, title.Span, density.ToString("0", CultureInfo.InvariantCulture), string.Join(", ", examples)) with
        {
            Related = ImmutableArray.CreateRange(places.Take(100).Select(place => new RelatedPlace(place, "overused word"))),
        };
    }
}
