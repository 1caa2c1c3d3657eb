namespace KetamineLint.Phrases;

/// <summary>For each word what can begin with it, so that most words of an article cost no more than a look at four bytes.</summary>
internal sealed class AutomatonStarts
{
    private readonly State[] _states;
    private readonly Edge[] _edges;
    private readonly int[] _roots;
    private readonly bool[] _isSought;
    private readonly List<(int Word, LexiconStart Start)> _found = [];
    private readonly BeginningFilters _filters;
    private HashSet<(int State, int Distance)> _behindGap = [];

    /// <summary>Looks at the states below the roots.</summary>
    /// <param name="states">The states.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="roots">The root of each lexicon.</param>
    /// <param name="lexiconOfSet">The lexicon of each set, or -1.</param>
    /// <param name="words">How many words there are.</param>
    /// <param name="before">The automaton that these states were added to, or null.</param>
    public AutomatonStarts(State[] states, Edge[] edges, int[] roots, int[] lexiconOfSet, int words, Automaton? before)
    {
        (_states, _edges, _roots) = (states, edges, roots);
        _isSought = new bool[roots.Length];
        Starts = new int[words + 2];
        Beginnings = new Beginning[words + 1];
        LexiconStartsOfWord = new int[words + 3];
        FindSought(lexiconOfSet);
        FillStarts();
        var known = before?.Roots.Length == roots.Length ? before : null;
        LexiconStarts = known is not null ? KeepLexiconStarts(known) : FindLexiconStarts();
        if (known is not null && !BeginLexiconsAlike(known))
            known = null;
        _filters = new BeginningFilters(known?.Filters);
        for (var word = 1; word <= words; word++)
            Beginnings[word] = known is not null && BeginsAlike(word, known) ? known.Beginnings[word] : BeginningOf(word);
        Filters = _filters.ToArray();
    }

    public int[] Starts { get; }

    public int[] LexiconStartsOfWord { get; }

    public LexiconStart[] LexiconStarts { get; }

    public Beginning[] Beginnings { get; }

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

    private void FillStarts()
    {
        var edge = _states[0].Edges;
        for (var word = 0; word < Starts.Length; word++)
        {
            while (edge < _states[0].OpenEdges && _edges[edge].Label < word)
                edge++;
            Starts[word] = edge;
        }
    }

    /// <summary>Whether as many phrases begin with lexicons as did before, and so the same ones: phrases are only added.</summary>
    private bool BeginLexiconsAlike(Automaton before) =>
        _states[1].Edges - _states[0].OpenEdges == before.States[1].Edges - before.States[0].OpenEdges;

    /// <summary>Whether as many phrases begin with a word as did before.</summary>
    private bool BeginsAlike(int word, Automaton before) =>
        word < before.Beginnings.Length && Starts[word + 1] - Starts[word] == before.Starts[word + 1] - before.Starts[word];

    /// <summary>The entries of lexicons begin as they did; new words begin none.</summary>
    private LexiconStart[] KeepLexiconStarts(Automaton before)
    {
        before.LexiconStartsOfWord.CopyTo(LexiconStartsOfWord, 0);
        LexiconStartsOfWord.AsSpan(before.LexiconStartsOfWord.Length).Fill(before.LexiconStarts.Length);
        return before.LexiconStarts;
    }

    private LexiconStart[] FindLexiconStarts()
    {
        for (var lexicon = 0; lexicon < _roots.Length; lexicon++)
            AddLexicon(lexicon, lexicon, []);
        return SortLexiconStarts();
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
    private LexiconStart[] SortLexiconStarts()
    {
        foreach (var (word, _) in _found)
            LexiconStartsOfWord[word + 2]++;
        for (var word = 1; word < LexiconStartsOfWord.Length; word++)
            LexiconStartsOfWord[word] += LexiconStartsOfWord[word - 1];
        var starts = new LexiconStart[_found.Count];
        foreach (var (word, start) in _found)
        {
            ref var end = ref LexiconStartsOfWord[word + 1];
            starts[end++] = start;
        }

        return starts;
    }

    private Beginning BeginningOf(int word)
    {
        Beginning beginning = default;
        _filters.Begin();
        if (_behindGap.Count > 0)
            _behindGap = [];
        for (var edge = Starts[word]; edge < Starts[word + 1]; edge++)
            beginning = beginning.Or(Behind(_edges[edge].Target, 1));
        for (var index = LexiconStartsOfWord[word]; index < LexiconStartsOfWord[word + 1]; index++)
        {
            if (_isSought[LexiconStarts[index].Lexicon])
                beginning = beginning.Or(OfEntry(word, LexiconStarts[index]));
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
            for (var index = LexiconStartsOfWord[word]; index < LexiconStartsOfWord[word + 1]; index++)
            {
                var start = LexiconStarts[index];
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
