using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>The hits of every set in one article, set after set, those of each in order.</summary>
internal sealed class PhraseHits
{
    private readonly FoundPhrase[] _found;
    private readonly int[] _starts;

    private PhraseHits(FoundPhrase[] found, int[] starts) => (_found, _starts) = (found, starts);

    /// <summary>The engine that found them.</summary>
    public PhraseEngine Engine { get; init; } = null!;

    /// <summary>The article they stand in; null where only tokens were read.</summary>
    public Article? Article { get; init; }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<FoundPhrase> All => _found;

    /// <summary>Sorts hits by their sets.</summary>
    /// <param name="found">The hits, by where they begin.</param>
    /// <param name="sets">How many sets there are.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="article">The article.</param>
    public static PhraseHits Group(List<FoundPhrase> found, int sets, PhraseEngine engine, Article? article)
    {
        var starts = new int[sets + 1];
        foreach (var hit in found)
            starts[hit.Set]++;
        var total = 0;
        for (var set = 0; set <= sets; set++)
            (starts[set], total) = (total, total + starts[set]);
        var grouped = new FoundPhrase[total];
        foreach (var hit in found)
            grouped[starts[hit.Set]++] = hit;
        // Each start has become the end, which is the start of the next.
        for (var set = sets; set > 0; set--)
            starts[set] = starts[set - 1];
        starts[0] = 0;
        return new PhraseHits(grouped, starts) { Engine = engine, Article = article };
    }

    /// <summary>The hits of a set that begin in a range of tokens.</summary>
    public ReadOnlyPhraseHits Of(PhraseSet set, int firstToken, int endToken)
    {
        var number = Engine.NumberOf(set);
        var (first, end) = (_starts[number], _starts[number + 1]);
        if (first == end)
            return new ReadOnlyPhraseHits(this, set, first, 0);
        first = FirstFrom(firstToken, first, end);
        return new ReadOnlyPhraseHits(this, set, first, FirstFrom(endToken, first, end) - first);
    }

    /// <summary>All hits of a set.</summary>
    public ReadOnlyPhraseHits Of(PhraseSet set)
    {
        var number = Engine.NumberOf(set);
        return new ReadOnlyPhraseHits(this, set, _starts[number], _starts[number + 1] - _starts[number]);
    }

    private int FirstFrom(int token, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_found[middle].Start < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A hit of a set.</summary>
/// <param name="Set">The number of the set.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last one.</param>
/// <param name="Row">The number of the phrase.</param>
internal readonly record struct FoundPhrase(int Set, int Start, int End, int Row);
