namespace KetamineLint.Phrases;

/// <summary>Makes the filters of <see cref="Beginning"/>s, word by word, and lays them one behind the other.</summary>
internal sealed class BeginningFilters
{
    /// <summary>A word with more keys is looked at wherever it stands.</summary>
    private const int MostKeys = 20_000;

    private const int RoomForKeys = 4 * MostKeys;

    private readonly List<ulong[]> _filters = [];
    private readonly List<uint> _keys = [];
    private int _length;
    private bool _hasTooManyKeys;

    /// <summary>Goes on behind filters that were made before, or begins.</summary>
    public BeginningFilters(ulong[]? before) => Keep(before ?? []);

    /// <summary>Begins with a word: it has no keys yet.</summary>
    public void Begin()
    {
        _keys.Clear();
        _hasTooManyKeys = false;
    }

    /// <summary>Adds a key of the word.</summary>
    public void AddKey(uint key)
    {
        if (_keys.Count == RoomForKeys)
            ForgetRepeatedKeys();
        if (!_hasTooManyKeys)
            _keys.Add(key);
    }

    /// <summary>Makes a filter of the keys, and says where it stands.</summary>
    /// <param name="beginning">What begins with the word.</param>
    public Beginning Add(Beginning beginning)
    {
        // Eight bits or more a key: one strange key in ten passes, and it must pass twice.
        const int BitsPerKey = 8;
        const int BitsPerPlace = 64;
        var power = 0;
        ForgetRepeatedKeys();
        while (BitsPerPlace << power < BitsPerKey * _keys.Count)
            power++;
        if (_hasTooManyKeys || power > Beginning.MostPlacesPower || _length >= Beginning.EndOfFilters)
            return new Beginning(Beginning.Everything, beginning.IsAlone);
        var filtered = beginning.WithFilter(_length, power);
        var filter = new ulong[1 << power];
        foreach (var key in _keys)
            filtered.Add(key, filter);
        Keep(filter);
        return filtered;
    }

    /// <summary>All filters.</summary>
    public ulong[] ToArray()
    {
        var all = new ulong[_length];
        var at = 0;
        foreach (var filter in _filters)
        {
            filter.CopyTo(all, at);
            at += filter.Length;
        }

        return all;
    }

    private void Keep(ulong[] filters)
    {
        _filters.Add(filters);
        _length += filters.Length;
    }

    private void ForgetRepeatedKeys()
    {
        _keys.Sort();
        var kept = 0;
        for (var index = 0; index < _keys.Count; index++)
        {
            if (kept == 0 || _keys[index] != _keys[kept - 1])
                _keys[kept++] = _keys[index];
        }

        _keys.RemoveRange(kept, _keys.Count - kept);
        _hasTooManyKeys |= kept > MostKeys;
    }
}
