using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Lays what a builder made out in flat arrays, behind the arrays of an automaton that it adds to.</summary>
internal sealed class AutomatonAssembler
{
    private readonly AutomatonBuilder _builder;
    private readonly Automaton? _before;
    private readonly int _firstAdded;
    private readonly State[] _states;
    private Edge[] _edges = [];
    private Outcome[] _outcomes = [];
    private int _edgeCount;
    private int _outcomeCount;

    private AutomatonAssembler(AutomatonBuilder builder, Automaton? before)
    {
        (_builder, _before) = (builder, before);
        _firstAdded = before is null ? 0 : before.States.Length - 1;
        _states = Unfilled.Array<State>(_firstAdded + builder.StateCount + 1);
    }

    /// <summary>Makes an automaton.</summary>
    /// <param name="builder">What is new. Its first state is the root below which it laid the phrases of sets.</param>
    /// <param name="before">What it is added to, or null.</param>
    /// <param name="roots">The root of each lexicon.</param>
    /// <param name="lexiconOfSet">The lexicon of each set, or -1.</param>
    /// <param name="words">How many words there are.</param>
    public static Automaton Assemble(AutomatonBuilder builder, Automaton? before, int[] roots, int[] lexiconOfSet, int words)
    {
        var assembler = new AutomatonAssembler(builder, before);
        assembler.LayStates();
        assembler.SetFollowers(roots);
        var starts = new AutomatonStarts(assembler._states, assembler._edges, roots, words, before);
        var beginnings = new AutomatonBeginnings(assembler._states, assembler._edges, roots, starts, lexiconOfSet, before);
        var (exactCases, spellings) = assembler.LayExactCases();
        return new Automaton
        {
            States = assembler._states,
            Edges = assembler._edges,
            Outcomes = assembler._outcomes,
            Starts = starts.OfWord,
            LexiconStarts = starts.OfLexicons,
            Beginnings = beginnings.OfWords,
            Filters = beginnings.Filters,
            Roots = roots,
            LexiconOfSet = lexiconOfSet,
            ExactCases = exactCases,
            ExactSpellings = spellings,
        };
    }

    private void LayStates()
    {
        var keys = new KeysByState(_firstAdded, _builder.StateCount, Math.Max(_builder.Edges.Count, _builder.Outcomes.Count));
        LayEdges(keys);
        LayOutcomes(keys);
        _states[^1] = new State(_edgeCount, _edgeCount, _outcomeCount, StateTraits.None, 0);
        Array.Resize(ref _edges, _edgeCount);
        Array.Resize(ref _outcomes, _outcomeCount);
    }

    private void LayEdges(KeysByState keys)
    {
        keys.Sort(_builder.Edges);
        _edges = Unfilled.Array<Edge>(_builder.Edges.Count + (_before?.Edges.Length ?? 0));
        if (_before is not null)
            LayBefore(keys.Of(0));
        for (var added = 0; added < _builder.StateCount; added++)
        {
            // Behind another automaton the root of what is added has given its edges to the root of all.
            var firstEdge = _edgeCount;
            if (added > 0 || _before is null)
                AddEdges(keys.Of(added));
            _states[_firstAdded + added] = new State(firstEdge, FirstOpen(firstEdge), 0, _builder.TraitsOf(added), 0);
        }
    }

    private void LayOutcomes(KeysByState keys)
    {
        keys.Sort(_builder.Outcomes);
        _outcomes = Unfilled.Array<Outcome>(_builder.Outcomes.Count + (_before?.Outcomes.Length ?? 0));
        if (_before is not null)
        {
            _before.Outcomes.CopyTo(_outcomes, 0);
            _outcomeCount = _before.Outcomes.Length;
        }

        for (var added = 0; added < _builder.StateCount; added++)
        {
            ref var state = ref _states[_firstAdded + added];
            state = state with { Outcomes = _outcomeCount };
            AddOutcomes(keys.Of(added));
        }
    }

    /// <summary>The states that were there before go on as they did, but for the root.</summary>
    private void SetFollowers(int[] roots)
    {
        var followers = new AutomatonFollowers(_edges, roots);
        followers.AddTo(_states, 0, 1);
        followers.AddTo(_states, Math.Max(_firstAdded, 1), _states.Length - 1);
    }

    private void LayBefore(ReadOnlySpan<long> rootEdges)
    {
        var endOfRoot = _before!.States[1].Edges;
        LayRoot(_before.Edges.AsSpan(0, endOfRoot), rootEdges);
        var shift = _edgeCount - endOfRoot;
        _states[0] = _before.States[0] with { OpenEdges = FirstOpen(0) };
        for (var state = 1; state < _firstAdded; state++)
        {
            var before = _before.States[state];
            _states[state] = before with { Edges = before.Edges + shift, OpenEdges = before.OpenEdges + shift };
        }

        Array.Copy(_before.Edges, endOfRoot, _edges, _edgeCount, _before.Edges.Length - endOfRoot);
        _edgeCount = _before.Edges.Length + shift;
    }

    /// <summary>Lays the edges of the root, those that it had and those that it gains, in order.</summary>
    private void LayRoot(ReadOnlySpan<Edge> before, ReadOnlySpan<long> added)
    {
        foreach (var edge in before)
        {
            var (key, smaller) = (KeysByState.Key(edge.Label, edge.Target), 0);
            while (smaller < added.Length && added[smaller] < key)
                smaller++;
            AddEdges(added[..smaller]);
            added = added[smaller..];
            _edges[_edgeCount++] = edge;
        }

        AddEdges(added);
    }

    private void AddEdges(ReadOnlySpan<long> sorted)
    {
        var last = long.MinValue;
        foreach (var key in sorted)
        {
            if (key != last)
                _edges[_edgeCount++] = new Edge((int)(key >> 32), (int)key);
            last = key;
        }
    }

    /// <summary>Of the rows of one owner that end alike only the first is ever asked for.</summary>
    private void AddOutcomes(ReadOnlySpan<long> sorted)
    {
        for (var index = 0; index < sorted.Length; index++)
        {
            if (index == 0 || sorted[index] >> 32 != sorted[index - 1] >> 32)
                _outcomes[_outcomeCount++] = new Outcome((int)(sorted[index] >> 32), (int)sorted[index]);
        }
    }

    private int FirstOpen(int firstEdge)
    {
        var open = _edgeCount;
        while (open > firstEdge && _edges[open - 1].Label >= Automaton.FirstLexicon)
            open--;
        return open;
    }

    private (ExactCase[] Cases, char[] Spellings) LayExactCases()
    {
        var cases = new List<ExactCase>(_before?.ExactCases ?? []);
        var spellings = new List<char>(_before?.ExactSpellings ?? []);
        foreach (var (state, spelling) in _builder.ExactCases)
        {
            cases.Add(new ExactCase(state, spellings.Count, spelling.Length));
            spellings.AddRange(spelling);
        }

        return ([.. cases.OrderBy(exact => exact.State)], [.. spellings]);
    }
}
