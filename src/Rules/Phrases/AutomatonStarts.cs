namespace KetamineLint.Phrases;

/// <summary>For each word what can begin with it, so that most words of an article cost no more than a look at one byte.</summary>
internal sealed class AutomatonStarts
{
    /// <summary>Something may begin with the word.</summary>
    public const byte Begins = 1;

    /// <summary>Something may only begin with the word if the next word makes a pair with it.</summary>
    public const byte InPair = 2;

    private readonly State[] _states;
    private readonly int[] _roots;
    private readonly bool[] _isSought;
    private readonly List<LexiconStart>[] _ofWord;
    private readonly List<(int First, int Second)> _pairs = [];

    /// <summary>Looks at the states below the roots.</summary>
    public AutomatonStarts(State[] states, Edge[] edges, int[] roots, int[] lexiconOfSet, int words)
    {
        (_states, Edges, _roots) = (states, edges, roots);
        _isSought = new bool[roots.Length];
        Starts = new int[words + 2];
        Beginnings = new byte[words + 1];
        LexiconStartsOfWord = new int[words + 2];
        _ofWord = new List<LexiconStart>[words + 1];
        FindSought(lexiconOfSet);
        FillStarts();
        for (var lexicon = 0; lexicon < roots.Length; lexicon++)
            AddLexicon(lexicon, lexicon, []);
        LexiconStarts = FlattenLexiconStarts();
        for (var word = 1; word <= words; word++)
            Beginnings[word] = Beginning(word);
        Pairs = MakePairs();
    }

    public Edge[] Edges { get; }

    public int[] Starts { get; }

    public int[] LexiconStartsOfWord { get; }

    public LexiconStart[] LexiconStarts { get; }

    public byte[] Beginnings { get; }

    public ulong[] Pairs { get; }

    /// <summary>Where a pair of words, or of a word and a mark, stands in a filter.</summary>
    public static uint PairHash(int first, int second) => (((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) * 0xC2B2AE3D;

    private void FindSought(int[] lexiconOfSet)
    {
        foreach (var lexicon in lexiconOfSet)
        {
            if (lexicon >= 0)
                _isSought[lexicon] = true;
        }

        for (var edge = _states[0].OpenEdges; edge < _states[1].Edges; edge++)
            _isSought[Edges[edge].Label - Automaton.FirstLexicon] = true;
    }

    private void FillStarts()
    {
        var edge = _states[0].Edges;
        while (edge < _states[0].OpenEdges && Edges[edge].Label < 0)
            edge++;
        for (var word = 0; word < Starts.Length; word++)
        {
            while (edge < _states[0].OpenEdges && Edges[edge].Label < word)
                edge++;
            Starts[word] = edge;
        }
    }

    private void AddLexicon(int lexicon, int through, HashSet<int> seen)
    {
        if (!seen.Add(through))
            return;
        var root = _roots[through];
        for (var edge = _states[root].Edges; edge < _states[root + 1].Edges; edge++)
        {
            var (label, target) = Edges[edge];
            if (label >= Automaton.FirstLexicon)
                AddLexicon(lexicon, label - Automaton.FirstLexicon, seen);
            else if (label > 0)
                AddStart(label, new LexiconStart(lexicon, lexicon == through ? target : -1));
        }
    }

    private void AddStart(int word, LexiconStart start)
    {
        var starts = _ofWord[word] ??= [];
        if (!starts.Contains(start))
            starts.Add(start);
    }

    private LexiconStart[] FlattenLexiconStarts()
    {
        var all = new List<LexiconStart>();
        for (var word = 0; word < _ofWord.Length; word++)
        {
            LexiconStartsOfWord[word] = all.Count;
            all.AddRange(_ofWord[word] ?? []);
        }

        LexiconStartsOfWord[^1] = all.Count;
        return [.. all];
    }

    private byte Beginning(int word)
    {
        byte beginning = 0;
        for (var edge = Starts[word]; edge < Starts[word + 1]; edge++)
            beginning |= Beginning(word, Edges[edge].Target);
        foreach (var start in _ofWord[word] ?? [])
        {
            if (_isSought[start.Lexicon])
                beginning |= start.Target < 0 ? Begins : Beginning(word, start.Target);
        }

        return beginning;
    }

    private byte Beginning(int word, int state)
    {
        var next = _states[state + 1];
        if (_states[state].Outcomes < next.Outcomes || _states[state].OpenEdges < next.Edges)
            return Begins;
        for (var edge = _states[state].Edges; edge < next.Edges; edge++)
            _pairs.Add((word, Edges[edge].Label));
        return InPair;
    }

    private ulong[] MakePairs()
    {
        var size = 64;
        while (size < _pairs.Count)
            size *= 2;
        // Sixteen bits a pair, so that one strange pair in sixteen passes.
        var filter = new ulong[size / 4];
        foreach (var (first, second) in _pairs)
        {
            var bit = PairHash(first, second) >> 4;
            filter[(int)((bit >> 6) & (uint)(filter.Length - 1))] |= 1UL << (int)(bit & 63);
        }

        return filter;
    }
}
