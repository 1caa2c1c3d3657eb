namespace KetamineLint.Phrases;

/// <summary>For each word what can begin with it: how far away the next word or mark of it stands, and which ones may.</summary>
internal sealed class AutomatonBeginnings
{
    private readonly State[] _states;
    private readonly Edge[] _edges;
    private readonly int[] _roots;
    private readonly AutomatonStarts _starts;
    private readonly bool[] _isSought;
    private readonly BeginningFilters _filters;
    private HashSet<(int State, int Distance)> _behindGap = [];

    /// <summary>Looks at the states below the roots.</summary>
    /// <param name="states">The states.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="roots">The root of each lexicon.</param>
    /// <param name="starts">Where words start.</param>
    /// <param name="lexiconOfSet">The lexicon of each set, or -1.</param>
    /// <param name="before">The automaton that these states were added to, or null.</param>
    public AutomatonBeginnings(State[] states, Edge[] edges, int[] roots, AutomatonStarts starts, int[] lexiconOfSet, Automaton? before)
    {
        (_states, _edges, _roots, _starts) = (states, edges, roots, starts);
        _isSought = new bool[roots.Length];
        FindSought(lexiconOfSet);
        OfWords = new Beginning[starts.OfWord.Length - 1];
        if (before is not null && starts.AreKept && BeginLexiconsAlike(before))
        {
            _filters = new BeginningFilters(before.Filters, states[1].Edges - before.States[1].Edges);
            GrowFrom(before);
        }
        else
        {
            _filters = new BeginningFilters([], OfWords.Length);
            for (var word = 1; word < OfWords.Length; word++)
                OfWords[word] = BeginningOf(word);
        }

        Filters = _filters.ToArray();
    }

    /// <summary>See <see cref="Automaton.Beginnings"/>.</summary>
    public Beginning[] OfWords { get; }

    /// <summary>See <see cref="Automaton.Filters"/>.</summary>
    public ulong[] Filters { get; }

    private void FindSought(int[] lexiconOfSet)
    {
        foreach (var lexicon in lexiconOfSet)
        {
            if (lexicon >= 0)
                _isSought[lexicon] = true;
        }

        for (var edge = _states[0].OpenEdges; edge < _states[1].Edges; edge++)
            _isSought[_edges[edge].Label - Automaton.FirstLexicon] = true;
    }

    /// <summary>Whether as many phrases begin with lexicons as did before, and so the same ones: phrases are only added.</summary>
    private bool BeginLexiconsAlike(Automaton before) =>
        _states[1].Edges - _states[0].OpenEdges == before.States[1].Edges - before.States[0].OpenEdges;

    /// <summary>Words begin what they did, and what was added below the root: no lexicon has more entries.</summary>
    private void GrowFrom(Automaton before)
    {
        before.Beginnings.CopyTo(OfWords, 0);
        var firstAdded = before.States.Length - 1;
        for (var edge = _starts.OfWord[1]; edge < _states[0].OpenEdges; edge++)
        {
            var (word, target) = _edges[edge];
            if (target < firstAdded)
                continue;
            // Edges with one label are sorted by their states, so those that were added stand last.
            OfWords[word] = Grown(word, edge);
            edge = _starts.OfWord[word + 1] - 1;
        }
    }

    /// <summary>What begins with a word once edges from <paramref name="firstAdded"/> on were added.</summary>
    private Beginning Grown(int word, int firstAdded)
    {
        var before = OfWords[word];
        Begin();
        var grown = before.Or(BehindEdges(firstAdded, _starts.OfWord[word + 1]));
        if (grown.Reach is 0 or Beginning.Everything)
            return grown;
        if (before.Reach == 0)
            return _filters.Add(grown);
        return _filters.TryGrow(before) ? grown.WithFilterOf(before) : BeginningOf(word);
    }

    private void Begin()
    {
        _filters.Begin();
        if (_behindGap.Count > 0)
            _behindGap = [];
    }

    private Beginning BehindEdges(int first, int end)
    {
        Beginning beginning = default;
        for (var edge = first; edge < end; edge++)
            beginning = beginning.Or(Behind(_edges[edge].Target, 1));
        return beginning;
    }

    private Beginning BeginningOf(int word)
    {
        Begin();
        var beginning = BehindEdges(_starts.OfWord[word], _starts.OfWord[word + 1]);
        foreach (var start in _starts.OfLexicons.Of(word))
        {
            if (_isSought[start.Lexicon])
                beginning = beginning.Or(OfEntry(word, start));
        }

        return beginning.Reach is 0 or Beginning.Everything ? beginning : _filters.Add(beginning);
    }

    /// <summary>What begins with an entry of a lexicon. Where the entry is one word, what begins with the lexicon goes on behind it.</summary>
    private Beginning OfEntry(int word, LexiconStart start)
    {
        var beginning = start.Target >= 0 ? Behind(start.Target, 1) : OfNested(word, start.Lexicon, []);
        if (!beginning.IsAlone)
            return beginning;
        for (var edge = _states[0].OpenEdges; edge < _states[1].Edges; edge++)
        {
            if (_edges[edge].Label == Automaton.FirstLexicon + start.Lexicon)
                beginning = beginning.Or(Behind(_edges[edge].Target, 1));
        }

        return beginning;
    }

    /// <summary>What begins with an entry that begins with an entry of another lexicon.</summary>
    private Beginning OfNested(int word, int lexicon, HashSet<int> seen)
    {
        Beginning beginning = default;
        if (!seen.Add(lexicon))
            return beginning;
        var root = _roots[lexicon];
        for (var edge = _states[root].OpenEdges; edge < _states[root + 1].Edges; edge++)
        {
            var nested = _edges[edge].Label - Automaton.FirstLexicon;
            foreach (var start in _starts.OfLexicons.Of(word))
            {
                if (start.Lexicon != nested)
                    continue;
                var entry = start.Target >= 0 ? Behind(start.Target, 1) : OfNested(word, nested, seen);
                beginning = beginning.Or(new Beginning(entry.Reach, isAlone: false));
                if (entry.IsAlone)
                    beginning = beginning.Or(Behind(_edges[edge].Target, 1));
            }
        }

        return beginning;
    }

    /// <summary>What follows a state: collects the words and marks that do, and says how many words away the last of them may stand.</summary>
    private Beginning Behind(int state, int distance)
    {
        ref readonly var at = ref _states[state];
        ref readonly var next = ref _states[state + 1];
        var isAlone = at.Outcomes < next.Outcomes;
        if (at.Edges == next.Edges)
            return new Beginning(0, isAlone);
        var beginning = new Beginning(Math.Min(distance, Beginning.Everything), isAlone);
        if (distance >= Beginning.Everything)
            return beginning;
        for (var edge = at.Edges; edge < next.Edges; edge++)
        {
            var (label, target) = _edges[edge];
            if (label == Automaton.AnyWord)
            {
                // Gaps that may follow each other can be crossed in very many ways; each state is looked at once for each distance.
                if (_behindGap.Add((target, distance)))
                    beginning = beginning.Or(Behind(target, distance + 1));
            }
            else if (label >= Automaton.FirstLexicon)
                AddEntries(label - Automaton.FirstLexicon, []);
            else
                AddKeys(Beginning.KeyOf(label), target);
        }

        return beginning;
    }

    /// <summary>Adds a follower, and what must stand behind it: where every phrase goes on with a word or a mark, those.</summary>
    private void AddKeys(uint follower, int state)
    {
        ref readonly var at = ref _states[state];
        ref readonly var next = ref _states[state + 1];
        _filters.AddKey(follower);
        if (at.Outcomes < next.Outcomes || at.OpenEdges < next.Edges)
            _filters.AddKey(Beginning.KeyOfEnough(follower));
        else
        {
            for (var edge = at.Edges; edge < next.Edges; edge++)
                _filters.AddKey(Beginning.KeyOfNext(follower, _edges[edge].Label));
        }
    }

    private void AddEntries(int lexicon, HashSet<int> seen)
    {
        if (!seen.Add(lexicon))
            return;
        var root = _roots[lexicon];
        for (var edge = _states[root].Edges; edge < _states[root + 1].Edges; edge++)
        {
            var label = _edges[edge].Label;
            if (label >= Automaton.FirstLexicon)
                AddEntries(label - Automaton.FirstLexicon, seen);
            else
            {
                _filters.AddKey(Beginning.KeyOf(label));
                _filters.AddKey(Beginning.KeyOfEnough(Beginning.KeyOf(label)));
            }
        }
    }
}
