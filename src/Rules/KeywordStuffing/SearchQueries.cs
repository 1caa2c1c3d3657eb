using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.KeywordStuffing;

/// <summary>Finds phrases that are shaped like a search query and used often: a noun, a bare preposition and a noun, as in "hair loss treatment for men", or "… near me".</summary>
/// <remarks>
/// Frequency does not part stuffing from honest text, which must repeat the name of what it is about; shape does. Only the tokens that are
/// one of three prepositions are looked at, a few hundred in an article.
/// </remarks>
internal sealed class SearchQueries
{
    /// <summary>The prepositions of search queries, where they stand. A rule that asks for search queries names them.</summary>
    public static readonly PhraseSet Prepositions = new($"({StuffingWords.PrepositionWords.Replace(' ', '|')})");

    /// <summary>What fewer uses than this hold is of no use to any rule.</summary>
    public const int FewestUses = 4;

    private const int LongestPhrase = 6;

    /// <summary>A longer phrase takes the place of a shorter one if the shorter has at most this many times its uses.</summary>
    private const double UsesOfShorter = 1.2;

    private const double MostRepeatedNeighbours = .6;
    private const double MostCapitalised = .9;

    /// <summary>Whether any phrase is used so often that it is of use to a rule.</summary>
    public static bool StandIn(Article article) => Of(article)._cores.Length > 0;

    /// <summary>The phrases that are used at least so often in prose.</summary>
    /// <param name="article">The article.</param>
    /// <param name="leastUses">How often; <see cref="FewestUses"/> or more.</param>
    public static IEnumerable<RepeatedPhrase> In(Article article, int leastUses)
    {
        var queries = Of(article);
        queries._phrases ??= [.. queries._cores.Select(core => PhraseAround(article, core)).OfType<RepeatedPhrase>()];
        return Array.FindAll(queries._phrases, phrase => phrase.InProse.Length >= leastUses);
    }

    /// <summary>The phrase that a core belongs to; null where it is used too seldom, or is no search query.</summary>
    private static RepeatedPhrase? PhraseAround(Article article, Core[] core)
    {
        var uses = core.Select(use => use.Token).ToList();
        var (before, length, left) = Widen(article, uses, core[0].Length);
        var widened = left.Select(use => use - before).ToImmutableArray();
        return widened.Length >= FewestUses && !IsName(article, widened, length) && !EndsWithOwnAcronym(article, widened[0], length) && !IsStockSentence(article, widened, length)
            ? Measure(ArticleProse.Of(article), article, widened, length, Preposition(article, widened[0], length))
            : null;
    }

    /// <summary>A phrase with its measures.</summary>
    public static RepeatedPhrase Measure(ArticleProse prose, Article article, ImmutableArray<int> uses, int length, int head) => new(
        article,
        Enumerable.Range(uses[0], length).Select(token => article.Tokens[token].Hash).ToImmutableArray(),
        head,
        head == length || StuffingWords.BarePrepositions.Contains(article.Tokens[uses[0] + head]),
        uses,
        1000.0 * uses.Length / Math.Max(1, prose.WordCount),
        prose.Spread(uses));

    private readonly Core[][] _cores;
    private RepeatedPhrase[]? _phrases;

    private SearchQueries(Article article) => _cores = Prepositions.In(article).Count < FewestUses ? [] : UsedOften(Cores(article));

    private static SearchQueries Of(Article article) => article.Shared(static article => new SearchQueries(article));

    /// <summary>The uses of each core that has enough of them, in the order of their first ones.</summary>
    private static Core[][] UsedOften(List<Core> cores)
    {
        if (cores.Count < FewestUses)
            return [];
        cores.Sort(static (one, other) => one.Words != other.Words ? one.Words.CompareTo(other.Words) : one.Token.CompareTo(other.Token));
        var often = new List<Core[]>();
        for (var (first, end) = (0, 0); first < cores.Count; first = end)
        {
            while (end < cores.Count && cores[end].Words == cores[first].Words)
                end++;
            if (end - first >= FewestUses)
                often.Add([.. cores.GetRange(first, end - first)]);
        }

        return [.. often.OrderBy(static uses => uses[0].Token)];
    }

    private static List<Core> Cores(Article article)
    {
        var prepositions = Prepositions.In(article);
        var tokens = article.Tokens;
        var text = article.Prose.Text;
        var cores = new List<Core>();
        var next = 0;
        foreach (var block in ArticleProse.Of(article).Blocks)
        {
            for (; next < prepositions.Count; next++)
            {
                var preposition = prepositions[next].FirstToken;
                if (preposition >= block.EndToken)
                    break;
                if (preposition > block.FirstToken && CoreAt(tokens, text, preposition, block.EndToken) is { } core)
                    cores.Add(core);
            }
        }

        return cores;
    }

    private static Core? CoreAt(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, int preposition, int end)
    {
        var next = preposition + 1;
        var isNearMe = StuffingWords.Near.Contains(tokens[preposition]) && StuffingWords.Me.Contains(tokens[next]);
        if (!isNearMe && StuffingWords.Possessives.Contains(tokens[next]) && next + 1 < end)
            next++;
        if ((!isNearMe && !StuffingWords.IsContent(tokens[next], text)) || !StuffingWords.MayBeNoun(tokens[preposition - 1], text))
            return null;
        var words = 0ul;
        for (var i = preposition - 1; i <= next; i++)
            words = (words ^ tokens[i].Hash) * 0x9E3779B97F4A7C15;
        return new Core(words, preposition - 1, next - preposition + 2);
    }

    /// <summary>Takes in the words before and after that nearly all uses share.</summary>
    private static (int Before, int Length, List<int> Uses) Widen(Article article, List<int> uses, int length)
    {
        var before = 0;
        for (var step = 1; length < LongestPhrase; length += step, step = 1)
        {
            var right = Shared(article, uses, length - before);
            var left = Shared(article, uses, -before - 1);
            if (right is not null && IsContent(article, right[0] + length - before))
                uses = right;
            else if (right is not null && length + 1 < LongestPhrase && Shared(article, right, length - before + 1) is { } further && IsContent(article, further[0] + length - before + 1))
                (uses, step) = (further, 2);
            else if (left is not null && IsContent(article, left[0] - before - 1))
                (uses, before) = (left, before + 1);
            else
                break;
        }

        return (before, length, uses);
    }

    private static bool IsContent(Article article, int token) => StuffingWords.IsContent(article.Tokens[token], article.Prose.Text);

    /// <summary>The uses that have the commonest word at that distance, if they are nearly all.</summary>
    private static List<int>? Shared(Article article, List<int> uses, int distance)
    {
        var commonest = uses
            .Where(use => use + distance >= 0 && use + distance < article.Tokens.Length && article.Tokens[use + distance].Kind == TokenKind.Word)
            .GroupBy(use => article.Tokens[use + distance].Hash)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()?.ToList();
        return commonest is not null && uses.Count <= UsesOfShorter * commonest.Count ? commonest : null;
    }

    private static int Preposition(Article article, int first, int length)
    {
        for (var i = 1; i < length; i++)
        {
            if (StuffingWords.Prepositions.Contains(article.Tokens[first + i]))
                return i;
        }

        return length;
    }

    /// <summary>Whether the words between prepositions are written with capitals, as in "SDK for JavaScript".</summary>
    private static bool IsName(Article article, ImmutableArray<int> uses, int length)
    {
        var text = article.Prose.Text;
        var capitalised = 0;
        foreach (var use in uses)
        {
            var isCapitalised = true;
            for (var i = use; i < use + length; i++)
                isCapitalised &= !IsContent(article, i) || char.IsUpper(text[article.Tokens[i].Start]);
            if (isCapitalised)
                capitalised++;
        }

        return capitalised >= MostCapitalised * uses.Length;
    }

    /// <summary>Whether the phrase is "… in CKD" in an article that says what CKD is: then it belongs to the subject and is no place to search in.</summary>
    private static bool EndsWithOwnAcronym(Article article, int first, int length)
    {
        var tokens = article.Tokens;
        var last = tokens[first + length - 1];
        if (StuffingWords.BarePrepositions.Contains(tokens[first + Preposition(article, first, length)]) || !char.IsUpper(article.Prose.Text[last.End - 1]))
            return false;
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Hash == last.Hash && tokens[i - 1].Is('(') && tokens[i + 1].Is(')'))
                return true;
        }

        return false;
    }

    /// <summary>Whether the phrase is part of a sentence that is repeated as a whole.</summary>
    private static bool IsStockSentence(Article article, ImmutableArray<int> uses, int length)
    {
        var repeated = uses
            .Where(use => use > 0 && article.Tokens[use - 1].Kind == TokenKind.Word && article.Tokens[use + length].Kind == TokenKind.Word)
            .GroupBy(use => (article.Tokens[use - 1].Hash, article.Tokens[use + length].Hash))
            .Where(group => group.Count() > 1)
            .Sum(group => group.Count());
        return repeated > MostRepeatedNeighbours * uses.Length;
    }

    /// <summary>A use of the words around a preposition.</summary>
    /// <param name="Words">A hash of them.</param>
    /// <param name="Token">The first of them.</param>
    /// <param name="Length">How many there are.</param>
    private readonly record struct Core(ulong Words, int Token, int Length);
}
