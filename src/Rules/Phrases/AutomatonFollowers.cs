namespace KetamineLint.Phrases;

/// <summary>Tells each state which labels may come next, so that a run does not follow what the next token ends at once.</summary>
/// <param name="edges">The edges of the automaton.</param>
/// <param name="roots">The root of each lexicon.</param>
internal sealed class AutomatonFollowers(Edge[] edges, int[] roots)
{
    private readonly ulong?[] _ofLexicon = new ulong?[roots.Length];

    /// <summary>Sets the followers of some states.</summary>
    /// <param name="states">All states.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    public void AddTo(State[] states, int first, int end)
    {
        for (var state = first; state < end; state++)
            states[state] = states[state] with { Followers = Of(states, state) };
    }

    private ulong Of(State[] states, int state)
    {
        ulong followers = 0;
        for (var edge = states[state].Edges; edge < states[state + 1].Edges; edge++)
        {
            var label = edges[edge].Label;
            followers |= label == Automaton.AnyWord ? ulong.MaxValue
                : label >= Automaton.FirstLexicon ? OfLexicon(states, label - Automaton.FirstLexicon)
                : State.BitOf(label);
        }

        return followers;
    }

    /// <summary>No lexicon refers to itself: the compiler refuses one that does.</summary>
    private ulong OfLexicon(State[] states, int lexicon) => _ofLexicon[lexicon] ??= Of(states, roots[lexicon]);
}
