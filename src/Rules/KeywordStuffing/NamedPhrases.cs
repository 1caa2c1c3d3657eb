using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.KeywordStuffing;

/// <summary>Phrases that somebody named as what the article is to be found by: in the settings, or in the front matter. They are watched whatever their shape.</summary>
internal static class NamedPhrases
{
    private static readonly string[] s_keys = ["keyword", "keyphrase", "focus_keyword", "focus_keyphrase", "focusKeyword", "focusKeyphrase", "focuskw"];

    /// <summary>Whether any phrase was named.</summary>
    public static bool AreGiven(Article article, Settings settings) =>
        !settings.Keyphrases.IsEmpty || (article.FrontMatter.Entries.Count > 0 && Array.Exists(s_keys, key => article.FrontMatter[key] is not null));

    /// <summary>The named phrases that stand in the prose, with their measures. What is shaped like a search query is left to <see cref="SearchQueries"/>.</summary>
    public static IEnumerable<RepeatedPhrase> In(ArticleProse prose, Article article, Settings settings)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in settings.Keyphrases.Concat(s_keys.Select(key => article.FrontMatter[key] ?? "")))
        {
            var words = Words(name);
            if (words.Length < 2 || !seen.Add(name))
                continue;
            var uses = prose.Blocks.SelectMany(block => PhraseUses.In(block, words)).ToImmutableArray();
            if (uses.Length > 0 && !IsQuery(article, uses[0], words.Length))
                yield return SearchQueries.Measure(prose, article, uses, words.Length, words.Length);
        }
    }

    private static bool IsQuery(Article article, int first, int length) =>
        Enumerable.Range(first + 1, Math.Max(0, length - 2)).Any(token => StuffingWords.Prepositions.Contains(article.Tokens[token]));

    private static ImmutableArray<uint> Words(string phrase) =>
        phrase.Split([' ', '\t', '-', '/', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(WordList.HashOf).ToImmutableArray();
}
