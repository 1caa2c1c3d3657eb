using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>What a run asks of an automaton beside its edges, derived once.</summary>
internal sealed class AutomatonIndex
{
    private readonly int[][] _setsOfLexicon;
    private readonly Edge[][] _rootEdgesOfLexicon;
    private readonly int[] _firstMarks;
    private readonly (int Set, int Row)[]?[] _phrasesOfWord;

    /// <summary>Derives it.</summary>
    public AutomatonIndex(Automaton automaton)
    {
        Automaton = automaton;
        _phrasesOfWord = new (int Set, int Row)[]?[automaton.Beginnings.Length];
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

        SetsThatBeginWithMark = [.. Enumerable.Range(0, lexicons).Where(lexicon => _setsOfLexicon[lexicon].Length > 0 && MarksAt(automaton.Roots[lexicon]).Length > 0)];
        AnyLexiconBeginsWithMark = Array.Exists(automaton.Roots, root => MarksAt(root).Length > 0);
        _firstMarks = [.. automaton.Roots.SelectMany(root => MarksAt(root)).Concat(MarksAt(0)).Distinct()];
    }

    /// <summary>The automaton.</summary>
    public Automaton Automaton { get; }

    /// <summary>How many sets there are.</summary>
    public int SetCount => Automaton.LexiconOfSet.Length;

    /// <summary>The lexicons that are sets, too, and have an entry that begins with a mark.</summary>
    public int[] SetsThatBeginWithMark { get; }

    /// <summary>Whether an entry of a lexicon begins with a mark.</summary>
    public bool AnyLexiconBeginsWithMark { get; }

    /// <summary>Whether a phrase or an entry of a lexicon begins with the mark.</summary>
    public bool BeginsWithMark(int mark) => _firstMarks.Length > 0 && Array.IndexOf(_firstMarks, mark) >= 0;

    /// <summary>Whether a phrase may begin with these two words, or with this word and mark.</summary>
    public bool IsPair(int first, int second) => Passes(AutomatonStarts.KeyOfPair(first, second));

    /// <summary>Whether a phrase may begin with these two words and go on with the token behind them.</summary>
    public bool IsTriple(int first, int second, in Token third)
    {
        var pair = AutomatonStarts.KeyOfPair(first, second);
        return third.Kind == TokenKind.Mark
            || Passes(AutomatonStarts.KeyOfOpenPair(pair))
            || (third.Kind == TokenKind.Word && third.Symbol != 0 && Passes(AutomatonStarts.KeyOfTriple(pair, third.Symbol)));
    }

    private bool Passes(uint key)
    {
        var filter = Automaton.Filter;
        return (filter[AutomatonStarts.PlaceOf(key, filter.Length)] & AutomatonStarts.BitOf(key)) != 0;
    }

    /// <summary>The phrases that a word is by itself wherever it stands, or null where that is not known yet.</summary>
    public (int Set, int Row)[]? PhrasesOf(int word) => _phrasesOfWord[word];

    /// <summary>Keeps what <see cref="PhrasesOf"/> gives. Every thread learns the same, so it does not matter whose answer stays.</summary>
    public void Learn(int word, ReadOnlySpan<FoundPhrase> found)
    {
        var phrases = new (int Set, int Row)[found.Length];
        for (var i = 0; i < phrases.Length; i++)
            phrases[i] = (found[i].Set, found[i].Row);
        _phrasesOfWord[word] = phrases;
    }

    /// <summary>Whether hits of the lexicon are of use where no phrase has begun yet.</summary>
    public bool IsSought(int lexicon) => _setsOfLexicon[lexicon].Length > 0 || _rootEdgesOfLexicon[lexicon].Length > 0;

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

    private IEnumerable<int> Marks(int root)
    {
        for (var edge = Automaton.States[root].Edges; edge < Automaton.States[root].OpenEdges && Automaton.Edges[edge].Label < 0; edge++)
            yield return -Automaton.Edges[edge].Label;
    }

    private int[] MarksAt(int root) => [.. Marks(root)];
}
