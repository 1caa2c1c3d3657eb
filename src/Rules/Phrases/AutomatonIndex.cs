using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>What a run asks of an automaton beside its edges, derived once.</summary>
internal sealed class AutomatonIndex
{
    private readonly int[][] _setsOfLexicon;
    private readonly bool[] _isSought;
    private readonly Edge[][] _rootEdgesOfLexicon;
    private readonly Dictionary<int, HashSet<int>?> _afterFirstMarks = [];
    private readonly ulong _bitsOfFirstMarks;
    private readonly ushort[] _placeOfWord;
    private readonly (int Set, int Row)[]?[] _phrasesAt;

    /// <summary>Derives it.</summary>
    public AutomatonIndex(Automaton automaton)
    {
        Automaton = automaton;
        _placeOfWord = new ushort[automaton.Beginnings.Length];
        _phrasesAt = new (int Set, int Row)[]?[PlaceWords() + 1];
        var lexicons = automaton.Roots.Length;
        _setsOfLexicon = new int[lexicons][];
        _rootEdgesOfLexicon = new Edge[lexicons][];
        var open = automaton.Edges.AsSpan(automaton.States[0].OpenEdges, automaton.States[1].Edges - automaton.States[0].OpenEdges).ToArray();
        for (var lexicon = 0; lexicon < lexicons; lexicon++)
        {
            var number = lexicon;
            _setsOfLexicon[lexicon] = [.. Enumerable.Range(0, SetCount).Where(set => automaton.LexiconOfSet[set] == number)];
            _rootEdgesOfLexicon[lexicon] = Array.FindAll(open, edge => edge.Label == Automaton.FirstLexicon + number);
        }

        _isSought = [.. Enumerable.Range(0, lexicons).Select(lexicon => _setsOfLexicon[lexicon].Length > 0 || _rootEdgesOfLexicon[lexicon].Length > 0)];
        SetsThatBeginWithMark = [.. Enumerable.Range(0, lexicons).Where(lexicon => _setsOfLexicon[lexicon].Length > 0 && MarksAt(automaton.Roots[lexicon]).Length > 0)];
        AnyLexiconBeginsWithMark = Array.Exists(automaton.Roots, root => MarksAt(root).Length > 0);
        foreach (var root in automaton.Roots.Append(0))
            AddFirstMarks(root);
        foreach (var mark in _afterFirstMarks.Keys)
            _bitsOfFirstMarks |= BitOf(mark);
    }

    /// <summary>The automaton.</summary>
    public Automaton Automaton { get; }

    /// <summary>How many sets there are.</summary>
    public int SetCount => Automaton.LexiconOfSet.Length;

    /// <summary>The lexicons that are sets, too, and have an entry that begins with a mark.</summary>
    public int[] SetsThatBeginWithMark { get; }

    /// <summary>Whether an entry of a lexicon begins with a mark.</summary>
    public bool AnyLexiconBeginsWithMark { get; }

    /// <summary>Whether a phrase or an entry of a lexicon may begin with the mark and go on with the token behind it.</summary>
    public bool BeginsWithMark(int mark, Token next) =>
        (_bitsOfFirstMarks & BitOf(mark)) != 0 && _afterFirstMarks.TryGetValue(mark, out var labels) &&
        (labels is null || next.Kind != TokenKind.Word || labels.Contains(next.Symbol));

    /// <summary>The phrases that a word is by itself wherever it stands, or null where that is not known yet.</summary>
    public (int Set, int Row)[]? PhrasesOf(int word) => _phrasesAt[_placeOfWord[word]];

    /// <summary>Keeps what <see cref="PhrasesOf"/> gives. Every thread learns the same, so it does not matter whose answer stays.</summary>
    public void Learn(int word, ReadOnlySpan<FoundPhrase> found)
    {
        var place = _placeOfWord[word];
        if (place == 0)
            return;
        var phrases = new (int Set, int Row)[found.Length];
        for (var i = 0; i < phrases.Length; i++)
            phrases[i] = (found[i].Set, found[i].Row);
        _phrasesAt[place] = phrases;
    }

    /// <summary>Gives the words that are phrases by themselves the places from 1 on, where what is learnt of them is kept; place 0 stays empty, for the others.</summary>
    /// <returns>The last place.</returns>
    private int PlaceWords()
    {
        ushort last = 0;
        for (var word = 0; word < _placeOfWord.Length && last < ushort.MaxValue; word++)
        {
            if (Automaton.Beginnings[word].IsAlone)
                _placeOfWord[word] = ++last;
        }

        return last;
    }

    /// <summary>Whether hits of the lexicon are of use where no phrase has begun yet.</summary>
    public bool IsSought(int lexicon) => _isSought[lexicon];

    /// <summary>The sets whose hits are those of the lexicon.</summary>
    public int[] SetsOf(int lexicon) => _setsOfLexicon[lexicon];

    /// <summary>What phrases go on with that begin with the lexicon.</summary>
    public Edge[] RootEdgesOf(int lexicon) => _rootEdgesOfLexicon[lexicon];

    /// <summary>Whether the word is written as the state wants it.</summary>
    public bool IsSpelledExactly(int state, ReadOnlySpan<char> word)
    {
        var cases = Automaton.ExactCases;
        var (low, high) = (0, cases.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cases[middle].State < state)
                low = middle + 1;
            else
                high = middle;
        }

        return EqualsBesideApostrophes(Automaton.ExactSpellings.AsSpan(cases[low].Start, cases[low].Length), word);
    }

    private static bool EqualsBesideApostrophes(ReadOnlySpan<char> spelling, ReadOnlySpan<char> word)
    {
        if (spelling.Length != word.Length)
            return false;
        for (var index = 0; index < word.Length; index++)
        {
            if (spelling[index] != word[index] && !(Characters.IsApostrophe(spelling[index]) && Characters.IsApostrophe(word[index])))
                return false;
        }

        return true;
    }

    private static ulong BitOf(int mark) => 1UL << (mark & 63);

    private int[] MarksAt(int root) => [.. EdgesOfMarks(root).Select(edge => -edge.Label)];

    private IEnumerable<Edge> EdgesOfMarks(int root)
    {
        for (var edge = Automaton.States[root].Edges; edge < Automaton.States[root].OpenEdges && Automaton.Edges[edge].Label < 0; edge++)
            yield return Automaton.Edges[edge];
    }

    /// <summary>Adds the words that follow the marks which are first: null for a mark that any word may follow.</summary>
    private void AddFirstMarks(int root)
    {
        foreach (var (label, state) in EdgesOfMarks(root))
        {
            var (at, after) = (Automaton.States[state], Automaton.States[state + 1]);
            var isOpen = at.Outcomes < after.Outcomes || at.OpenEdges < after.Edges;
            if (!_afterFirstMarks.TryGetValue(-label, out var labels))
                _afterFirstMarks.Add(-label, labels = []);
            if (isOpen)
                _afterFirstMarks[-label] = null;
            else
                labels?.UnionWith(Automaton.Edges.AsSpan(at.Edges, at.OpenEdges - at.Edges).ToArray().Select(edge => edge.Label));
        }
    }
}
