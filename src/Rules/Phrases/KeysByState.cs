using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>An edge or an outcome of a state.</summary>
/// <param name="State">The state.</param>
/// <param name="High">The label of an edge, the owner of an outcome.</param>
/// <param name="Low">The target of an edge, the row of an outcome.</param>
internal readonly record struct PartOfState(int State, int High, int Low);

/// <summary>Sorts the edges of states, or their outcomes: by state, then by the two numbers that each of them is, which make one key.</summary>
/// <param name="firstState">The number of the first state.</param>
/// <param name="states">How many states there are.</param>
/// <param name="most">How many edges or outcomes there are at most.</param>
internal sealed class KeysByState(int firstState, int states, int most)
{
    private readonly int[] _starts = new int[states + 2];
    private readonly long[] _keys = Unfilled.Array<long>(most);

    /// <summary>The key of two numbers, the first of which may be negative.</summary>
    public static long Key(int high, int low) => ((long)high << 32) | (uint)low;

    /// <summary>Sorts entries in place of those that were sorted before.</summary>
    public void Sort(List<PartOfState> entries)
    {
        Array.Clear(_starts, 0, _starts.Length);
        foreach (var (state, _, _) in entries)
            _starts[state - firstState + 2]++;
        for (var state = 1; state < _starts.Length; state++)
            _starts[state] += _starts[state - 1];
        foreach (var (state, high, low) in entries)
            _keys[_starts[state - firstState + 1]++] = Key(high, low);
        for (var state = 0; state < states; state++)
        {
            if (_starts[state + 1] - _starts[state] > 1)
                SortKeys(_starts[state], _starts[state + 1]);
        }
    }

    /// <summary>The keys of a state, ascending.</summary>
    /// <param name="state">The state, counted from the first one.</param>
    public ReadOnlySpan<long> Of(int state) => _keys.AsSpan(_starts[state], _starts[state + 1] - _starts[state]);

    private void SortKeys(int start, int end)
    {
        // Most states have a few edges. For each call the library makes an object; for many keys it is the faster.
        const int Few = 16;
        if (end - start > Few)
        {
            Array.Sort(_keys, start, end - start);
            return;
        }

        for (var next = start + 1; next < end; next++)
        {
            var (key, at) = (_keys[next], next);
            for (; at > start && _keys[at - 1] > key; at--)
                _keys[at] = _keys[at - 1];
            _keys[at] = key;
        }
    }
}
