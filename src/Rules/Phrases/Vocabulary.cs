namespace KetamineLint.Phrases;

/// <summary>Every word that any phrase uses, numbered from 1. Immutable once the engine is made.</summary>
/// <remarks>
/// Open addressing: a slot holds twelve bits of the hash and the number, so that nearly every word that no phrase uses is refused without
/// a look at a spelling. A spelling is two numbers; one that is longer than 16 characters, or not ASCII, has its place in a pool of characters.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>No more words than this.</summary>
    public const int Limit = (1 << 20) - 1;

    private const ulong LongMark = 0xFFFF_FFFF_0000_0000;

    private uint[] _slots;
    private ulong[] _spellings;
    private char[] _pool;
    private int _poolLength;

    /// <summary>An empty one.</summary>
    public Vocabulary() => (_slots, _spellings, _pool) = (new uint[64], new ulong[32], []);

    /// <summary>One that was prepared before.</summary>
    public Vocabulary(uint[] slots, ulong[] spellings, char[] pool) =>
        (_slots, _spellings, _pool, _poolLength, Count) = (slots, spellings, pool, pool.Length, (spellings.Length / 2) - 1);

    /// <summary>How many words there are; numbers go from 1 to this.</summary>
    public int Count { get; private set; }

    /// <summary>The slots, to be written away.</summary>
    public ReadOnlySpan<uint> Slots => _slots;

    /// <summary>Two numbers for each word, those of number 0 being nought.</summary>
    public ReadOnlySpan<ulong> Spellings => _spellings.AsSpan(0, 2 * (Count + 1));

    /// <summary>The characters of long spellings.</summary>
    public ReadOnlySpan<char> Pool => _pool.AsSpan(0, _poolLength);

    /// <summary>A copy that can be added to.</summary>
    public Vocabulary Copy() => new([.. _slots], Spellings.ToArray(), Pool.ToArray());

    /// <summary>The number of a packed spelling, or 0.</summary>
    public int Find(ulong low, ulong high, ulong hash)
    {
        var slots = _slots;
        var tag = (uint)(hash >> 52);
        for (var at = (uint)hash; ; at++)
        {
            var slot = slots[(int)(at & (uint)(slots.Length - 1))];
            if (slot == 0)
                return 0;
            var word = (int)(slot & Limit);
            if (slot >> 20 == tag && _spellings[2 * word] == low && _spellings[(2 * word) + 1] == high)
                return word;
        }
    }

    /// <summary>The number of a folded spelling that cannot be packed, or 0.</summary>
    public int FindLong(ReadOnlySpan<char> folded, ulong hash)
    {
        for (var at = (uint)hash; ; at++)
        {
            var slot = _slots[(int)(at & (uint)(_slots.Length - 1))];
            if (slot == 0)
                return 0;
            var word = (int)(slot & Limit);
            if (slot >> 20 == (uint)(hash >> 52) && IsLong(word, folded))
                return word;
        }
    }

    /// <summary>The number of a word as it is written, or 0; <paramref name="hash"/> is that of its folded spelling.</summary>
    public int Find(ReadOnlySpan<char> word, out uint hash)
    {
        Span<char> folded = stackalloc char[Spelling.LongestWord];
        var length = Spelling.Fold(word, folded);
        if (length > folded.Length)
        {
            // Nothing folds to more than three characters.
            folded = new char[3 * word.Length];
            hash = WordHash.Short(WordHash.OfLong(folded[..Spelling.Fold(word, folded)]));
            return 0;
        }

        return FindFolded(folded[..length], out hash);
    }

    /// <summary>The number of a word as it is written; a new one if it has none.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Spelling.LongestWord];
        var folded = buffer[..Math.Min(Spelling.Fold(word, buffer), buffer.Length)];
        var known = FindFolded(folded, out _);
        if (known != 0 || Count == Limit)
            return known;
        Count++;
        if (_spellings.Length < 2 * (Count + 1))
            Array.Resize(ref _spellings, 4 * (Count + 1));
        if (WordHash.TryPack(folded, out var low, out var high))
            (_spellings[2 * Count], _spellings[(2 * Count) + 1]) = (low, high);
        else
            (_spellings[2 * Count], _spellings[(2 * Count) + 1]) = ((ulong)AddToPool(folded), LongMark | (uint)folded.Length);
        if (2 * Count > _slots.Length)
            Rehash(2 * _slots.Length);
        else
            Insert(Count);
        return Count;
    }

    private int FindFolded(ReadOnlySpan<char> folded, out uint hash)
    {
        var packed = WordHash.TryPack(folded, out var low, out var high);
        var full = packed ? WordHash.Of(low, high) : WordHash.OfLong(folded);
        hash = WordHash.Short(full);
        return packed ? Find(low, high, full) : FindLong(folded, full);
    }

    private bool IsLong(int word, ReadOnlySpan<char> folded) =>
        _spellings[(2 * word) + 1] == (LongMark | (uint)folded.Length) &&
        _pool.AsSpan((int)_spellings[2 * word], folded.Length).SequenceEqual(folded);

    private int AddToPool(ReadOnlySpan<char> folded)
    {
        var start = _poolLength;
        _poolLength += folded.Length;
        if (_pool.Length < _poolLength)
            Array.Resize(ref _pool, 2 * _poolLength);
        folded.CopyTo(_pool.AsSpan(start));
        return start;
    }

    private ulong HashOf(int word)
    {
        var (low, high) = (_spellings[2 * word], _spellings[(2 * word) + 1]);
        return high >= LongMark ? WordHash.OfLong(_pool.AsSpan((int)low, (int)(uint)high)) : WordHash.Of(low, high);
    }

    private void Rehash(int size)
    {
        _slots = new uint[size];
        for (var word = 1; word <= Count; word++)
            Insert(word);
    }

    private void Insert(int word)
    {
        var hash = HashOf(word);
        var at = (uint)hash;
        while (_slots[(int)(at & (uint)(_slots.Length - 1))] != 0)
            at++;
        _slots[(int)(at & (uint)(_slots.Length - 1))] = ((uint)(hash >> 52) << 20) | (uint)word;
    }
}
