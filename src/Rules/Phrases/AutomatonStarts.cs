namespace KetamineLint.Phrases;

/// <summary>For each word what can begin with it, so that most words of an article cost no more than a look at one byte.</summary>
internal sealed class AutomatonStarts
{
    /// <summary>The bits of a beginning that say among how many of the next words one must make a pair with the word, if anything is to begin with it.</summary>
    public const byte Reach = 63;

    /// <summary>A reach that stands for all words: something may begin with the word, whatever follows.</summary>
    public const byte Everything = 63;

    /// <summary>The bit of a beginning that says that the word is a phrase by itself.</summary>
    public const byte Alone = 64;

    /// <summary>A word with more keys is looked at wherever it stands.</summary>
    private const int MostPairs = 20_000;

    private readonly State[] _states;
    private readonly Edge[] _edges;
    private readonly int[] _roots;
    private readonly bool[] _isSought;
    private readonly List<(int Word, LexiconStart Start)> _found = [];
    private readonly List<uint> _keys = [];
    private readonly HashSet<(int State, int Distance)> _behindGap = [];

    /// <summary>Looks at the states below the roots.</summary>
    public AutomatonStarts(State[] states, Edge[] edges, int[] roots, int[] lexiconOfSet, int words)
    {
        (_states, _edges, _roots) = (states, edges, roots);
        _isSought = new bool[roots.Length];
        Starts = new int[words + 2];
        Beginnings = new byte[words + 1];
        LexiconStartsOfWord = new int[words + 3];
        FindSought(lexiconOfSet);
        FillStarts();
        for (var lexicon = 0; lexicon < roots.Length; lexicon++)
            AddLexicon(lexicon, lexicon, []);
        LexiconStarts = SortLexiconStarts();
        for (var word = 1; word <= words; word++)
            Beginnings[word] = Beginning(word);
        Filter = MakeFilter();
    }

    public int[] Starts { get; }

    public int[] LexiconStartsOfWord { get; }

    public LexiconStart[] LexiconStarts { get; }

    public byte[] Beginnings { get; }

    /// <summary>See <see cref="Automaton.Filter"/>.</summary>
    public ulong[] Filter { get; }

    /// <summary>The key of a pair of words, or of a word and a mark, with which something begins.</summary>
    public static uint KeyOfPair(int first, int second) => (((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) * 0xC2B2AE3D;

    /// <summary>The key of a pair that is enough by itself, whatever the third word is.</summary>
    public static uint KeyOfOpenPair(uint pair) => (pair ^ 0x27D4EB2F) * 0x165667B1;

    /// <summary>The key of a pair and the word after it.</summary>
    public static uint KeyOfTriple(uint pair, int third) => (pair ^ ((uint)third * 0x9E3779B1)) * 0x165667B1;

    /// <summary>The bit of a key.</summary>
    public static ulong BitOf(uint key) => 1UL << (int)((key >> 4) & 63);

    /// <summary>The number of a key's place among so many, which are a power of two.</summary>
    public static int PlaceOf(uint key, int places) => (int)((key >> 10) & (uint)(places - 1));

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

    private byte Beginning(int word)
    {
        byte beginning = 0;
        var keys = _keys.Count;
        _behindGap.Clear();
        for (var edge = Starts[word]; edge < Starts[word + 1]; edge++)
            beginning = Join(beginning, Behind(word, _edges[edge].Target, 1));
        for (var index = LexiconStartsOfWord[word]; index < LexiconStartsOfWord[word + 1]; index++)
        {
            if (_isSought[LexiconStarts[index].Lexicon])
                beginning = Join(beginning, OfEntry(word, LexiconStarts[index]));
        }

        return _keys.Count - keys > MostPairs ? Join(beginning, Everything) : beginning;
    }

    private static byte Join(byte one, byte other) => (byte)(((one | other) & Alone) | Math.Max(one & Reach, other & Reach));

    /// <summary>What begins with an entry of a lexicon. Where the entry is one word, what begins with the lexicon goes on behind it.</summary>
    private byte OfEntry(int word, LexiconStart start)
    {
        var beginning = start.Target >= 0 ? Behind(word, start.Target, 1) : OfNested(word, start.Lexicon, []);
        if ((beginning & Alone) == 0)
            return beginning;
        for (var edge = _states[0].OpenEdges; edge < _states[1].Edges; edge++)
        {
            if (_edges[edge].Label == Automaton.FirstLexicon + start.Lexicon)
                beginning = Join(beginning, Behind(word, _edges[edge].Target, 1));
        }

        return beginning;
    }

    /// <summary>What begins with an entry that begins with an entry of another lexicon.</summary>
    private byte OfNested(int word, int lexicon, HashSet<int> seen)
    {
        byte beginning = 0;
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
                var entry = start.Target >= 0 ? Behind(word, start.Target, 1) : OfNested(word, nested, seen);
                beginning = Join(beginning, (byte)(entry & Reach));
                if ((entry & Alone) != 0)
                    beginning = Join(beginning, Behind(word, _edges[edge].Target, 1));
            }
        }

        return beginning;
    }

    /// <summary>What follows a state: collects the words and marks that do, and says how many words away the last of them may stand.</summary>
    private byte Behind(int word, int state, int distance)
    {
        ref readonly var at = ref _states[state];
        ref readonly var next = ref _states[state + 1];
        var beginning = (byte)(at.Outcomes < next.Outcomes ? Alone : 0);
        if (at.Edges == next.Edges)
            return beginning;
        if (distance >= Everything)
            return Join(beginning, Everything);
        beginning = Join(beginning, (byte)distance);
        for (var edge = at.Edges; edge < next.Edges; edge++)
        {
            var (label, target) = _edges[edge];
            if (label == Automaton.AnyWord)
            {
                // Gaps that may follow each other can be crossed in very many ways; each state is looked at once for each distance.
                if (_behindGap.Add((target, distance)))
                    beginning = Join(beginning, Behind(word, target, distance + 1));
            }
            else if (label >= Automaton.FirstLexicon)
                AddPairs(word, label - Automaton.FirstLexicon, []);
            else
                AddKeys(KeyOfPair(word, label), target);
        }

        return beginning;
    }

    /// <summary>Adds a pair, and what must follow it: where every phrase goes on with a word or a mark, those.</summary>
    private void AddKeys(uint pair, int state)
    {
        ref readonly var at = ref _states[state];
        ref readonly var next = ref _states[state + 1];
        _keys.Add(pair);
        if (at.Outcomes < next.Outcomes || at.OpenEdges < next.Edges)
            _keys.Add(KeyOfOpenPair(pair));
        else
        {
            for (var edge = at.Edges; edge < next.Edges; edge++)
                _keys.Add(KeyOfTriple(pair, _edges[edge].Label));
        }
    }

    private void AddPairs(int word, int lexicon, HashSet<int> seen)
    {
        if (!seen.Add(lexicon))
            return;
        var root = _roots[lexicon];
        for (var edge = _states[root].Edges; edge < _states[root + 1].Edges; edge++)
        {
            var label = _edges[edge].Label;
            if (label >= Automaton.FirstLexicon)
                AddPairs(word, label - Automaton.FirstLexicon, seen);
            else
            {
                _keys.Add(KeyOfPair(word, label));
                _keys.Add(KeyOfOpenPair(KeyOfPair(word, label)));
            }
        }
    }

    private ulong[] MakeFilter()
    {
        // Many phrases begin alike. Eight bits or more a key: one strange key in ten passes, and it must pass twice.
        var keys = new HashSet<uint>(_keys);
        var size = 64;
        while (size < keys.Count)
            size *= 2;
        var filter = new ulong[size / 8];
        foreach (var key in keys)
            filter[PlaceOf(key, filter.Length)] |= BitOf(key);
        return filter;
    }
}
