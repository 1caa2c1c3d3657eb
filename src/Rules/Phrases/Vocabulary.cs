using System.Runtime.CompilerServices;

namespace KetamineLint.Phrases;

/// <summary>Every word that any phrase uses, numbered from 1. Immutable once the engine is made.</summary>
/// <remarks>
/// A word is known by the hash of its folded spelling (<see cref="WordHash"/>), of which 58 bits or more are compared: that among all words
/// that were ever written two are taken for one is less likely than one in a million. Open addressing, and eight bytes a slot: to tell that
/// a word is known, and that it is not, takes one look at memory.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>No more words than this.</summary>
    public const int Limit = (1 << BitsOfNumber) - 1;

    private const int BitsOfNumber = 20;

    private const int SlotsPerWord = 2;

    private ulong[] _hashes;
    private ulong[] _slots;

    /// <summary>An empty one.</summary>
    public Vocabulary() => (_hashes, _slots) = (new ulong[32], new ulong[64]);

    /// <summary>One of words that were numbered before.</summary>
    /// <param name="hashes">The hash of each word by its number; that of number 0 is nought.</param>
    /// <param name="slots">Their slots.</param>
    public Vocabulary(ulong[] hashes, ulong[] slots) => (_hashes, _slots, Count) = (hashes, slots, hashes.Length - 1);

    /// <summary>How many words there are; numbers go from 1 to this.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes of the words by their numbers, to be written away.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Count + 1);

    /// <summary>The slots, to be written away.</summary>
    public ReadOnlySpan<ulong> Slots => _slots;

    /// <summary>A copy with room for so many more words.</summary>
    public Vocabulary Copy(int more)
    {
        var hashes = new ulong[Math.Min(Count + more, Limit) + 2];
        Hashes.CopyTo(hashes);
        var copy = new Vocabulary { _hashes = hashes, Count = Count };
        var size = _slots.Length;
        while (SlotsPerWord * (Count + more) > size)
            size *= 2;
        if (size > _slots.Length)
            copy.Rehash(size);
        else
            copy._slots = [.. _slots];
        return copy;
    }

    /// <summary>The same words, numbered anew: those of the most uses first.</summary>
    /// <param name="uses">How much each word is used, by its number here.</param>
    public Vocabulary InOrder(int[] uses)
    {
        var ordered = new Vocabulary();
        foreach (var word in Enumerable.Range(1, Count).OrderByDescending(word => uses[word]))
            ordered.Add(_hashes[word]);
        return ordered;
    }

    /// <summary>The number of the word with that hash, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        // Whether a word of an article is known cannot be foretold, so the common answers are computed without a branch.
        var slot = _slots[(int)((uint)hash & (uint)(_slots.Length - 1))];
        return slot != 0 & (slot ^ hash) > Limit ? FindFarther(hash) : (int)slot & Limit;
    }

    /// <summary>The number of a word as it is written, or 0.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(WordHash.OfWord(word));

    /// <summary>The number of a word as it is written; a new one if it has none.</summary>
    public int Add(ReadOnlySpan<char> word) => Add(WordHash.OfWord(word));

    /// <summary>The number of the word with that hash; a new one if it has none.</summary>
    public int Add(ulong hash)
    {
        var known = Find(hash);
        if (known != 0 || Count == Limit)
            return known;
        Count++;
        if (Count == _hashes.Length)
            Array.Resize(ref _hashes, 2 * Count);
        _hashes[Count] = hash;
        if (SlotsPerWord * Count > _slots.Length)
            Rehash(2 * _slots.Length);
        else
            Insert(Count);
        return Count;
    }

    private int FindFarther(ulong hash)
    {
        for (var at = (uint)hash + 1; ; at++)
        {
            var slot = _slots[(int)(at & (uint)(_slots.Length - 1))];
            if (slot == 0 || (slot ^ hash) <= Limit)
                return (int)slot & Limit;
        }
    }

    private void Rehash(int size)
    {
        _slots = new ulong[size];
        for (var word = 1; word <= Count; word++)
            Insert(word);
    }

    private void Insert(int word)
    {
        var at = (uint)_hashes[word];
        while (_slots[(int)(at & (uint)(_slots.Length - 1))] != 0)
            at++;
        _slots[(int)(at & (uint)(_slots.Length - 1))] = (_hashes[word] & ~(ulong)Limit) | (uint)word;
    }
}
