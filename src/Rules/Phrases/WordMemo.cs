using System.Runtime.CompilerServices;

namespace KetamineLint.Phrases;

/// <summary>What a thread has lately looked up in a vocabulary. Half of the words of a text are a few hundred words, and those stay in the processor's nearest cache.</summary>
internal sealed class WordMemo
{
    private const int Size = 512;

    [ThreadStatic]
    private static WordMemo? t_memo;

    private readonly Vocabulary _vocabulary;
    private readonly Entry[] _entries = new Entry[Size];

    private WordMemo(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>The thread's memo of a vocabulary. It keeps that of one only: the engine of a run hardly ever changes.</summary>
    public static WordMemo Of(Vocabulary vocabulary) =>
        t_memo is { } memo && ReferenceEquals(memo._vocabulary, vocabulary) ? memo : t_memo = new WordMemo(vocabulary);

    /// <summary>The number and the hash of a packed spelling, which is never empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Entry Find(ulong low, ulong high)
    {
        ref var entry = ref _entries[(int)((low ^ (low >> 23) ^ (low >> 41) ^ high) & (Size - 1))];
        if (entry.Low != low || entry.High != high)
            Fill(ref entry, low, high);
        return ref entry;
    }

    private void Fill(ref Entry entry, ulong low, ulong high)
    {
        var hash = WordHash.Of(low, high);
        entry = new Entry(low, high, _vocabulary.Find(low, high, hash), WordHash.Short(hash));
    }

    /// <summary>A word.</summary>
    /// <param name="Low">The first half of its packed spelling.</param>
    /// <param name="High">The second half.</param>
    /// <param name="Symbol">Its number, or 0.</param>
    /// <param name="Hash">The hash that a token keeps.</param>
    public readonly record struct Entry(ulong Low, ulong High, int Symbol, uint Hash);
}
