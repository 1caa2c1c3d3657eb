namespace KetamineLint.Phrases;

/// <summary>For each word where the edges begin that take it, and the entries of lexicons.</summary>
internal sealed class AutomatonStarts
{
    private readonly State[] _states;
    private readonly Edge[] _edges;
    private readonly int[] _roots;
    private readonly List<(int Word, LexiconStart Start)> _found = [];

    /// <summary>Looks at the states below the roots.</summary>
    /// <param name="states">The states.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="roots">The root of each lexicon.</param>
    /// <param name="words">How many words there are.</param>
    /// <param name="before">The automaton that these states were added to, or null.</param>
    public AutomatonStarts(State[] states, Edge[] edges, int[] roots, int words, Automaton? before)
    {
        (_states, _edges, _roots) = (states, edges, roots);
        OfWord = new int[words + 2];
        FillStarts();
        // No lexicon has more entries than it had, and new words begin none.
        AreKept = before?.Roots.Length == roots.Length;
        OfLexicons = AreKept ? before!.LexiconStarts : FindLexiconStarts(words);
    }

    /// <summary>See <see cref="Automaton.Starts"/>.</summary>
    public int[] OfWord { get; }

    /// <summary>See <see cref="Automaton.LexiconStarts"/>.</summary>
    public LexiconStarts OfLexicons { get; }

    /// <summary>Whether entries of lexicons begin as they did before.</summary>
    public bool AreKept { get; }

    private void FillStarts()
    {
        var edge = _states[0].Edges;
        for (var word = 0; word < OfWord.Length; word++)
        {
            while (edge < _states[0].OpenEdges && _edges[edge].Label < word)
                edge++;
            OfWord[word] = edge;
        }
    }

    private LexiconStarts FindLexiconStarts(int words)
    {
        for (var lexicon = 0; lexicon < _roots.Length; lexicon++)
            AddLexicon(lexicon, lexicon, []);
        return SortLexiconStarts(words);
    }

    private void AddLexicon(int lexicon, int through, HashSet<int> seen)
    {
        if (!seen.Add(through))
            return;
        var root = _roots[through];
        for (var edge = _states[root].Edges; edge < _states[root + 1].Edges; edge++)
        {
            var (label, target) = _edges[edge];
            if (label >= Automaton.FirstLexicon)
                AddLexicon(lexicon, label - Automaton.FirstLexicon, seen);
            else if (label > 0)
                _found.Add((label, new LexiconStart(lexicon, lexicon == through ? target : -1)));
        }
    }

    /// <summary>Sorts the starts by their words, each once; those of a lexicon stand together.</summary>
    private LexiconStarts SortLexiconStarts(int words)
    {
        var places = new int[words + 3];
        foreach (var (word, _) in _found)
            places[word + 2]++;
        for (var word = 1; word < places.Length; word++)
            places[word] += places[word - 1];
        var starts = new LexiconStart[_found.Count];
        foreach (var (word, start) in _found)
        {
            ref var end = ref places[word + 1];
            starts[end++] = start;
        }

        return new LexiconStarts(places, starts);
    }
}
