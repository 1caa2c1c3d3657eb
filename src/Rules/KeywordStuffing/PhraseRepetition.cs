using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.KeywordStuffing;

/// <summary>KL5001: a search phrase that is repeated until it stops being prose.</summary>
public sealed class PhraseRepetition() : SearchQueryRule(
    "KL5001",
    "phrase-repetition",
    "Search phrase repeated through the article",
    "'{0}' stands {1} times in {2} words: write '{3}' or a pronoun where the subject is clear",
    DiagnosticSeverity.Error,
    Precision.High)
{
    /// <summary>The places that a finding names at most.</summary>
    private const int MostPlaces = 100;

    private const int LeastUsesOfShortArticle = 5;

    private static readonly RuleOption<int> MinWords = new("min_words", 300, "shortest article that is judged, in words");
    private static readonly RuleOption<int> MinCount = new("min_count", 8, "fewest uses in prose; twice as many may be an error");
    private static readonly RuleOption<double> PerThousand = new("per_thousand", 6, "fewest uses per 1,000 words of prose");
    private static readonly RuleOption<double> Coverage = new("coverage", .4, "least share of stretches of 100 words that hold the phrase");
    private static readonly RuleOption<ImmutableArray<string>> AllowPhrases = new("allow_phrases", ImmutableArray<string>.Empty, "phrases that may be repeated");

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options => ImmutableArray.Create<RuleOption>(MinWords, MinCount, PerThousand, Coverage, AllowPhrases);

    /// <summary>Always: a phrase that was named is watched, whatever its shape.</summary>
    internal override bool MayFind(Article article) => true;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options) =>
        article.WordCount >= options.Get(MinWords) && (SearchQueries.StandIn(article) || NamedPhrases.AreGiven(article, options.Settings)) ? Find(article, options) : [];

    private IEnumerable<Finding> Find(Article article, RuleOptions options)
    {
        var prose = ArticleProse.Of(article);
        var allowed = options.Get(AllowPhrases);
        foreach (var phrase in NamedPhrases.In(prose, article, options.Settings).Concat(SearchQueries.In(article, Math.Min(LeastUsesOfShortArticle, options.Get(MinCount)))))
        {
            if (Severity(phrase, options) is { } severity && !allowed.Contains(phrase.Text, StringComparer.OrdinalIgnoreCase))
                yield return Report(phrase, prose.WordCount, severity);
        }
    }

    private static DiagnosticSeverity? Severity(RepeatedPhrase phrase, RuleOptions options)
    {
        var (count, rate, coverage) = (options.Get(MinCount), options.Get(PerThousand), options.Get(Coverage));
        var uses = phrase.InProse.Length;
        if (uses >= 2 * count && phrase.Rate >= rate * 5 / 3 && phrase.Spread >= coverage * 1.5)
            return DiagnosticSeverity.Error;
        return (uses >= count && phrase.Rate >= rate && phrase.Spread >= coverage)
            || (phrase.IsBare && uses >= LeastUsesOfShortArticle && phrase.Rate >= 2 * rate && phrase.Spread >= 2 * coverage)
            ? DiagnosticSeverity.Warning
            : null;
    }

    private Finding Report(RepeatedPhrase phrase, int words, DiagnosticSeverity severity)
    {
        var article = phrase.Article;
        var uses = phrase.AllUses();
        var places = uses.Skip(1).Select(use => new RelatedPlace(article.Prose.ToSource(phrase.SpanOf(use)), "again"));
        if (article.Title is { } title && uses[0] >= title.EndToken && HoldsWordsOf(title, phrase))
            places = places.Prepend(new RelatedPlace(article.Prose.ToSource(title.Prose), "its words in the title"));
        var finding = Report(
            article,
            article.Prose.ToSource(phrase.SpanOf(uses[0])),
            phrase.Text,
            uses.Length.ToString(CultureInfo.InvariantCulture),
            words.ToString("N0", CultureInfo.InvariantCulture),
            phrase.HeadText);
        return finding with { Scope = FindingScope.Document, Severity = severity, Rank = Math.Min(100, 50 + uses.Length), Related = places.Take(MostPlaces).ToImmutableArray() };
    }

    private static bool HoldsWordsOf(Block title, RepeatedPhrase phrase)
    {
        var words = new HashSet<uint>();
        foreach (ref readonly var token in title.Tokens)
            words.Add(token.Hash);
        return phrase.Words.All(words.Contains);
    }
}
