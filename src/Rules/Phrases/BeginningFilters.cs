namespace KetamineLint.Phrases;

/// <summary>Makes the filters of <see cref="Beginning"/>s, word by word, and lays them one behind the other.</summary>
internal sealed class BeginningFilters
{
    /// <summary>A word with more keys is looked at wherever it stands.</summary>
    private const int MostKeys = 20_000;

    private const int RoomForKeys = 4 * MostKeys;

    private const int BitsPerPlace = 64;

    private readonly List<uint> _keys = [];
    private readonly int _free;
    private ulong[] _filters;
    private int _length;
    private bool _hasTooManyKeys;

    /// <summary>Goes on behind filters that were made before, or begins.</summary>
    /// <param name="before">The filters; they stay as they are.</param>
    /// <param name="more">About how many words will get a filter.</param>
    public BeginningFilters(ulong[] before, int more)
    {
        _filters = new ulong[before.Length + more];
        before.CopyTo(_filters, 0);
        _length = before.Length;
        _free = before.Length / 8;
    }

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
        var power = 0;
        if (BitsPerPlace < BitsPerKey * _keys.Count)
            ForgetRepeatedKeys();
        while (BitsPerPlace << power < BitsPerKey * _keys.Count)
            power++;
        if (_hasTooManyKeys || power > Beginning.MostPlacesPower || _length >= Beginning.EndOfFilters)
            return new Beginning(Beginning.Everything, beginning.IsAlone);
        var filtered = beginning.WithFilter(_length, power);
        _length += 1 << power;
        if (_length > _filters.Length)
            Array.Resize(ref _filters, Math.Max(_length, 2 * _filters.Length));
        AddKeysTo(filtered);
        return filtered;
    }

    /// <summary>Adds the keys to a filter that was made before, if there is room for them.</summary>
    public bool TryGrow(Beginning beginning)
    {
        // A new filter has eight bits a key or more.
        const int BitsPerKey = 7;
        var filter = beginning.FilterIn(_filters);
        if (_hasTooManyKeys || BitsPerKey * (CountBits(filter) + _keys.Count) > BitsPerPlace * filter.Length)
            return false;
        AddKeysTo(beginning);
        return true;
    }

    /// <summary>All filters; behind those that were made before a few places may be free.</summary>
    public ulong[] ToArray()
    {
        if (_filters.Length - _length > _free)
            Array.Resize(ref _filters, _length);
        return _filters;
    }

    private void AddKeysTo(Beginning beginning)
    {
        foreach (var key in _keys)
            beginning.Add(key, _filters);
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

    private static int CountBits(ReadOnlySpan<ulong> places)
    {
        var count = 0;
        foreach (var place in places)
        {
            var pairs = place - ((place >> 1) & 0x5555_5555_5555_5555);
            var fours = (pairs & 0x3333_3333_3333_3333) + ((pairs >> 2) & 0x3333_3333_3333_3333);
            count += (int)((((fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F) * 0x0101_0101_0101_0101) >> 56);
        }

        return count;
    }
}
