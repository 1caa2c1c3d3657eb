namespace KetamineLint.Phrases;

/// <summary>Lays what a builder made out in flat arrays, behind the arrays of an automaton that it adds to.</summary>
internal sealed class AutomatonAssembler
{
    private readonly AutomatonBuilder _builder;
    private readonly Automaton? _before;
    private readonly int _addedRoot;
    private readonly int _firstAdded;
    private readonly State[] _states;
    private readonly List<Edge> _edges = [];
    private readonly List<Outcome> _outcomes = [];

    private AutomatonAssembler(AutomatonBuilder builder, Automaton? before, int addedRoot)
    {
        (_builder, _before, _addedRoot) = (builder, before, addedRoot);
        _firstAdded = before is null ? 0 : before.States.Length - 1;
        _states = new State[_firstAdded + builder.Traits.Count + 1];
    }

    /// <summary>Makes an automaton.</summary>
    /// <param name="builder">What is new.</param>
    /// <param name="before">What it is added to, or null.</param>
    /// <param name="addedRoot">The root below which the builder laid the phrases of sets.</param>
    /// <param name="roots">The root of each lexicon.</param>
    /// <param name="lexiconOfSet">The lexicon of each set, or -1.</param>
    /// <param name="words">How many words there are.</param>
    public static Automaton Assemble(AutomatonBuilder builder, Automaton? before, int addedRoot, int[] roots, int[] lexiconOfSet, int words)
    {
        var assembler = new AutomatonAssembler(builder, before, addedRoot);
        assembler.LayStates();
        var starts = new AutomatonStarts(assembler._states, [.. assembler._edges], roots, lexiconOfSet, words);
        var (exactCases, spellings) = assembler.LayExactCases();
        return new Automaton
        {
            States = assembler._states,
            Edges = starts.Edges,
            Outcomes = [.. assembler._outcomes],
            Starts = starts.Starts,
            LexiconStarts = starts.LexiconStarts,
            LexiconStartsOfWord = starts.LexiconStartsOfWord,
            Beginnings = starts.Beginnings,
            Pairs = starts.Pairs,
            Roots = roots,
            LexiconOfSet = lexiconOfSet,
            ExactCases = exactCases,
            ExactSpellings = spellings,
        };
    }

    private void LayStates()
    {
        var edges = Group(_builder.Edges, edge => edge.From, edge => edge.Edge);
        var outcomes = Group(_builder.Outcomes, outcome => outcome.State, outcome => outcome.Outcome);
        for (var state = 0; state < _states.Length - 1; state++)
        {
            var firstEdge = _edges.Count;
            var firstOutcome = _outcomes.Count;
            if (state < _firstAdded)
            {
                var before = _before!.States[state];
                Append(_edges, _before.Edges, before.Edges, _before.States[state + 1].Edges);
                Append(_outcomes, _before.Outcomes, before.Outcomes, _before.States[state + 1].Outcomes);
            }

            if (state == 0 && _before is not null)
                _edges.AddRange(edges[_addedRoot - _firstAdded]);
            if (state >= _firstAdded && (state != _addedRoot || _before is null))
                _edges.AddRange(edges[state - _firstAdded]);
            if (state >= _firstAdded)
                _outcomes.AddRange(Lowest(outcomes[state - _firstAdded]));
            var traits = state < _firstAdded ? _before!.States[state].Traits : _builder.Traits[state - _firstAdded];
            _states[state] = new State(firstEdge, SortEdges(firstEdge), firstOutcome, traits);
        }

        _states[^1] = new State(_edges.Count, _edges.Count, _outcomes.Count, StateTraits.None);
    }

    private static void Append<T>(List<T> list, T[] from, int start, int end)
    {
        for (var index = start; index < end; index++)
            list.Add(from[index]);
    }

    private List<T>[] Group<TEntry, T>(List<TEntry> entries, Func<TEntry, int> state, Func<TEntry, T> value)
    {
        var none = new List<T>();
        var groups = new List<T>[_builder.Traits.Count];
        for (var index = 0; index < groups.Length; index++)
            groups[index] = none;
        foreach (var entry in entries)
        {
            var index = state(entry) - _firstAdded;
            if (ReferenceEquals(groups[index], none))
                groups[index] = [];
            groups[index].Add(value(entry));
        }

        return groups;
    }

    /// <summary>Of the rows of one set that end alike only the first is ever asked for.</summary>
    private static IEnumerable<Outcome> Lowest(List<Outcome> outcomes) =>
        outcomes.GroupBy(outcome => outcome.Owner).Select(group => group.OrderBy(outcome => outcome.Row).First());

    /// <summary>Sorts the edges from <paramref name="first"/> on, and gives the first open one.</summary>
    private int SortEdges(int first)
    {
        if (_edges.Count == first)
            return first;
        var sorted = _edges.Skip(first).Distinct().OrderBy(edge => edge.Label).ThenBy(edge => edge.Target).ToList();
        _edges.RemoveRange(first, _edges.Count - first);
        _edges.AddRange(sorted);
        return first + sorted.Count(edge => edge.Label < Automaton.FirstLexicon);
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
