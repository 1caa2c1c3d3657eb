namespace KetamineLint.Phrases;

/// <summary>All phrases as one automaton over words and marks, in flat arrays that can be written away and read again.</summary>
/// <remarks>
/// State 0 is the root of all sets, and each lexicon has a root of its own. The edges of a state are sorted by label: marks, words,
/// lexicons, and last the edge that takes any word. The ranges of state n end where those of state n + 1 begin.
/// </remarks>
internal sealed class Automaton
{
    /// <summary>The label that takes any word.</summary>
    public const int AnyWord = int.MaxValue;

    /// <summary>Labels of lexicons begin here.</summary>
    public const int FirstLexicon = 0x4000_0000;

    /// <summary>The states, and one after the last.</summary>
    public required State[] States { get; init; }

    /// <summary>The edges.</summary>
    public required Edge[] Edges { get; init; }

    /// <summary>What is found when a state is reached.</summary>
    public required Outcome[] Outcomes { get; init; }

    /// <summary>For each word the first of its edges from state 0; one more after the last.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The ways in which words begin entries of lexicons.</summary>
    public required LexiconStarts LexiconStarts { get; init; }

    /// <summary>For each word what can begin with it.</summary>
    public required Beginning[] Beginnings { get; init; }

    /// <summary>The filters of all words that begin something, one after the other.</summary>
    public required ulong[] Filters { get; init; }

    /// <summary>For each lexicon its root.</summary>
    public required int[] Roots { get; init; }

    /// <summary>For each set the lexicon whose hits are its hits, or -1.</summary>
    public required int[] LexiconOfSet { get; init; }

    /// <summary>The states that want a word in an exact case, ascending, each with the place of its spelling in <see cref="ExactSpellings"/>.</summary>
    public required ExactCase[] ExactCases { get; init; }

    /// <summary>The spellings in exact case.</summary>
    public required char[] ExactSpellings { get; init; }

    /// <summary>The label of a mark.</summary>
    public static int LabelOfMark(int mark) => -mark;

    /// <summary>For each word how many edges take it, here and in another automaton that has no more words.</summary>
    public int[] UsesOfWords(Automaton other)
    {
        var uses = new int[Beginnings.Length];
        foreach (var (label, _) in Edges.Concat(other.Edges))
        {
            if (label is > 0 and < FirstLexicon)
                uses[label]++;
        }

        return uses;
    }
}

/// <summary>A state: a phrase has been read so far.</summary>
/// <param name="Edges">The first of its edges.</param>
/// <param name="OpenEdges">The first of its edges that is labelled with a lexicon or any word.</param>
/// <param name="Outcomes">The first of its outcomes.</param>
/// <param name="Traits">What is special about it.</param>
/// <param name="Followers">The bits of all labels that an edge may take next; of a lexicon those of its entries' first. All bits where any word may.</param>
internal readonly record struct State(int Edges, int OpenEdges, int Outcomes, StateTraits Traits, ulong Followers)
{
    /// <summary>The bit of a label among <see cref="Followers"/>; that of 0 stands for a word which only an edge for any word takes.</summary>
    public static ulong BitOf(int label) => 1UL << (int)(((uint)label * 0x9E3779B1) >> 26);
}

/// <summary>What is special about a <see cref="State"/>.</summary>
[Flags]
internal enum StateTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its word must be the first of its line.</summary>
    FirstOfLine = 1,

    /// <summary>Its word must be the last of its line.</summary>
    LastOfLine = 2,

    /// <summary>Its word must be written in an exact case.</summary>
    ExactCase = 4,

    /// <summary>It was reached by a mark that the phrase writes, and so passes the end of a sentence.</summary>
    AfterMark = 8,

    /// <summary>More than one way leads to it.</summary>
    Joint = 16,
}

/// <summary>An edge.</summary>
/// <param name="Label">What it takes: a word's number, a mark, a lexicon, any word.</param>
/// <param name="Target">The state it leads to.</param>
internal readonly record struct Edge(int Label, int Target);

/// <summary>A phrase that ends at a state.</summary>
/// <param name="Owner">The number of its set; of a lexicon, the complement of its number.</param>
/// <param name="Row">Its number in the set or lexicon.</param>
internal readonly record struct Outcome(int Owner, int Row);

/// <summary>A state that wants an exact spelling.</summary>
/// <param name="State">The state.</param>
/// <param name="Start">Where the spelling begins.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct ExactCase(int State, int Start, int Length);
