namespace KetamineLint.Phrases;

/// <summary>Makes states and edges of phrases. Phrases that begin alike share their beginning.</summary>
/// <param name="words">Numbers the words.</param>
/// <param name="lexicons">Gives the number of a lexicon that a phrase names.</param>
/// <param name="firstState">The number of the first state.</param>
/// <param name="phrases">About how many phrases there will be: tables that grow leave as much behind as they hold in the end.</param>
/// <param name="capacity">About how many edges there will be.</param>
internal sealed class AutomatonBuilder(Vocabulary words, Func<string, LexiconNode, int> lexicons, int firstState, int phrases, int capacity)
{
    /// <summary>No more edges than this: what needs more is a mistake, or an attack.</summary>
    public const int MostEdges = 500_000;

    private readonly List<byte> _traits = new(capacity);
    private readonly EdgeTable _edges = new(capacity);
    private readonly Dictionary<(int From, int Label, StateTraits Traits, int Spelling), int> _single = [];
    private readonly Dictionary<string, int> _joint = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

    /// <summary>How many states were made, from <c>firstState</c> on.</summary>
    public int StateCount => _traits.Count;

    /// <summary>The edges, in the order in which they were made.</summary>
    public List<PartOfState> Edges => _edges.All;

    /// <summary>The phrases that end at states.</summary>
    public List<PartOfState> Outcomes { get; } = new(phrases);

    /// <summary>The states that want an exact spelling.</summary>
    public List<(int State, string Spelling)> ExactCases { get; } = [];

    /// <summary>Whether there are more edges than allowed.</summary>
    public bool IsFull => Edges.Count > MostEdges;

    /// <summary>Makes a state without edges.</summary>
    public int AddState(StateTraits traits)
    {
        _traits.Add((byte)traits);
        return firstState + StateCount - 1;
    }

    /// <summary>What is special about a state.</summary>
    /// <param name="state">The state, counted from <c>firstState</c>.</param>
    public StateTraits TraitsOf(int state) => (StateTraits)_traits[state];

    /// <summary>Adds a phrase below a root that is nothing but words.</summary>
    /// <param name="hashes">The hashes of the words.</param>
    /// <param name="root">The root.</param>
    /// <param name="outcome">What is found.</param>
    public void Add(ReadOnlySpan<ulong> hashes, int root, Outcome outcome)
    {
        foreach (var hash in hashes)
            root = Step(root, words.Add(hash));
        Outcomes.Add(new PartOfState(root, outcome.Owner, outcome.Row));
    }

    /// <summary>Adds a phrase below a root.</summary>
    public void Add(PhraseNode phrase, int root, Outcome outcome)
    {
        foreach (var end in Build(phrase, [root], null))
            Outcomes.Add(new PartOfState(end, outcome.Owner, outcome.Row));
    }

    /// <summary>Lays the edges of a part of a phrase.</summary>
    /// <param name="node">The part.</param>
    /// <param name="from">The states before it.</param>
    /// <param name="join">The states that all its ends go to; null if they may be new.</param>
    /// <returns>The states after it.</returns>
    private int[] Build(PhraseNode node, int[] from, Join? join) => node switch
    {
        WordNode word => [Step(from, Labels(word), TraitsOf(word.Condition), word, join)],
        MarkNode mark => [Step(from, [Automaton.LabelOfMark(mark.Mark)], StateTraits.AfterMark, null, join)],
        LexiconNode lexicon => [Step(from, [Automaton.FirstLexicon + lexicons(lexicon.Name, lexicon)], TraitsOf(lexicon.Condition) | StateTraits.Joint, null, join)],
        GapNode gap => BuildGap(gap.Words, from),
        OptionalNode optional => Union(from, Build(optional.Inner, from, join)),
        ChoiceNode choice => BuildChoice(choice, from, join),
        SequenceNode sequence => BuildSequence(sequence, from, join),
        _ => throw new InvalidOperationException(),
    };

    private int[] BuildSequence(SequenceNode sequence, int[] from, Join? join)
    {
        for (var index = 0; index < sequence.Parts.Length; index++)
            from = Build(sequence.Parts[index], from, index == sequence.Parts.Length - 1 ? join : null);
        return from;
    }

    private int[] BuildChoice(ChoiceNode choice, int[] from, Join? join)
    {
        var simple = choice.Alternatives.OfType<WordNode>().Where(word => word.Condition == WordCondition.None).ToArray();
        if (join is null && simple.Length < choice.Alternatives.Length)
            join = new Join();
        var ends = Array.Empty<int>();
        if (simple.Length > 0)
            ends = [Step(from, [.. simple.SelectMany(Labels).Distinct().OrderBy(label => label)], StateTraits.None, null, join)];
        foreach (var alternative in choice.Alternatives)
        {
            if (alternative is not WordNode { Condition: WordCondition.None })
                ends = Union(ends, Build(alternative, from, join));
        }

        return ends;
    }

    /// <summary>A gap of n words: commas may stand before the first and after each.</summary>
    private int[] BuildGap(int count, int[] from)
    {
        var comma = Automaton.LabelOfMark(',');
        var ends = Union(from, [StepToSelf(from, comma)]);
        var before = ends;
        for (var word = 0; word < count; word++)
        {
            before = [StepToSelf(before, Automaton.AnyWord)];
            ends = Union(ends, before);
        }

        return ends;
    }

    /// <summary>A state of a gap, at which a comma stays.</summary>
    private int StepToSelf(int[] from, int label)
    {
        var known = StateCount;
        var state = Step(from, [label], StateTraits.Joint, null, null);
        if (StateCount > known)
            _edges.Add(state, Automaton.LabelOfMark(','), state);
        return state;
    }

    /// <summary>The state behind a label that nothing is special about.</summary>
    private int Step(int from, int label)
    {
        if (!_edges.TryFind(from, label, out var state))
            _edges.AddFound(from, label, state = AddState(StateTraits.None));
        return state;
    }

    private int Step(int[] from, int[] labels, StateTraits traits, WordNode? word, Join? join)
    {
        var spelling = (traits & StateTraits.ExactCase) != 0 ? SpellingNumber(word!.Text) : 0;
        if (from.Length > 1 || labels.Length > 1)
            traits |= StateTraits.Joint;
        if (join is not null)
            return StepToJoin(from, labels, traits | StateTraits.Joint, spelling, word, join);
        if (traits == StateTraits.None)
            return Step(from[0], labels[0]);
        int state;
        if (from.Length == 1 && labels.Length == 1)
        {
            var key = (from[0], labels[0], traits, spelling);
            if (_single.TryGetValue(key, out state))
                return state;
            _single.Add(key, state = AddState(traits));
        }
        else
        {
            var key = FormattableString.Invariant($"{string.Join(",", from)};{string.Join(",", labels)};{(int)traits};{spelling}");
            if (_joint.TryGetValue(key, out state))
                return state;
            _joint.Add(key, state = AddState(traits));
        }

        if (spelling != 0)
            ExactCases.Add((state, word!.Text));
        Lay(from, labels, state);
        return state;
    }

    private int StepToJoin(int[] from, int[] labels, StateTraits traits, int spelling, WordNode? word, Join join)
    {
        if (!join.States.TryGetValue((traits, spelling), out var state))
        {
            join.States.Add((traits, spelling), state = AddState(traits));
            if (spelling != 0)
                ExactCases.Add((state, word!.Text));
        }

        Lay(from, labels, state);
        return state;
    }

    private void Lay(int[] from, int[] labels, int state)
    {
        foreach (var before in from)
        {
            foreach (var label in labels)
                _edges.Add(before, label, state);
        }
    }

    private int[] Labels(WordNode word)
    {
        if (!word.AllForms)
            return [words.Add(word.Text.AsSpan())];
        if (!_forms.TryGetValue(word.Text, out var labels))
            _forms.Add(word.Text, labels = [.. Inflection.Forms(word.Text).Select(form => words.Add(form.AsSpan())).Distinct().OrderBy(label => label)]);
        return labels;
    }

    private int SpellingNumber(string spelling)
    {
        if (!_spellings.TryGetValue(spelling, out var number))
            _spellings.Add(spelling, number = _spellings.Count + 1);
        return number;
    }

    private static StateTraits TraitsOf(WordCondition condition) => (StateTraits)condition;

    private static int[] Union(int[] left, int[] right) => [.. left.Union(right)];

    /// <summary>Where the alternatives of a group meet again.</summary>
    private sealed class Join
    {
        /// <summary>The states, by what is special about them.</summary>
        public Dictionary<(StateTraits Traits, int Spelling), int> States { get; } = [];
    }
}
