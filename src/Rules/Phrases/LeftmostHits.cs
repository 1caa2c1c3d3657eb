namespace KetamineLint.Phrases;

/// <summary>Keeps of the hits of each set the leftmost, and of those that begin at one token the longest; of equally long ones the first in the set.</summary>
/// <remarks>Hits are tried from left to right: those that begin at one token, then <see cref="Keep"/>, then those of the next.</remarks>
internal sealed class LeftmostHits
{
    private FoundPhrase[] _longest = new FoundPhrase[8];
    private int _longestCount;
    private int[] _setEnds = [];

    /// <summary>What was kept, by where it begins.</summary>
    public List<FoundPhrase> Found { get; } = [];

    /// <summary>The longest hit of each set that begins at the token at hand.</summary>
    public ReadOnlySpan<FoundPhrase> Longest => _longest.AsSpan(0, _longestCount);

    /// <summary>Forgets everything, for a text in which so many sets are looked for.</summary>
    public void Clear(int sets)
    {
        Found.Clear();
        if (_setEnds.Length < sets)
            _setEnds = new int[sets];
        Array.Clear(_setEnds, 0, _setEnds.Length);
    }

    /// <summary>Goes on to a token at which hits may begin.</summary>
    public void Begin() => _longestCount = 0;

    /// <summary>Takes a hit into account.</summary>
    /// <returns>Whether it counts: no hit of its set that was kept covers where it begins.</returns>
    public bool TryAdd(FoundPhrase found)
    {
        if (found.Start < _setEnds[found.Set])
            return false;
        foreach (ref var longest in _longest.AsSpan(0, _longestCount))
        {
            if (longest.Set != found.Set)
                continue;
            if (found.End > longest.End || found.Row < longest.Row)
                longest = found;
            return true;
        }

        if (_longestCount == _longest.Length)
            Array.Resize(ref _longest, 2 * _longest.Length);
        _longest[_longestCount++] = found;
        return true;
    }

    /// <summary>Keeps the longest hits that begin at the token at hand.</summary>
    public void Keep()
    {
        foreach (ref readonly var longest in Longest)
        {
            _setEnds[longest.Set] = longest.End;
            Found.Add(longest);
        }
    }
}
