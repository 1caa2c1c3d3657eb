using System.Runtime.CompilerServices;

namespace KetamineLint.Phrases;

/// <summary>Hashes of folded spellings. A spelling of up to 16 ASCII characters is hashed as the two numbers that it is itself.</summary>
internal static class WordHash
{
    /// <summary>The most ASCII characters that a packed spelling has.</summary>
    public const int PackedLength = 16;

    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    /// <summary>The hash of a packed spelling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong low, ulong high)
    {
        var hash = low * First;
        hash = (hash ^ (hash >> 32) ^ high) * Second;
        return hash ^ (hash >> 29);
    }

    /// <summary>The hash of a word as it is written.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Spelling.LongestWord];
        var length = Spelling.Fold(word, folded);
        if (length > folded.Length)
        {
            // Nothing folds to more than three characters.
            folded = new char[3 * word.Length];
            length = Spelling.Fold(word, folded);
        }

        folded = folded[..length];
        return TryPack(folded, out var low, out var high) ? Of(low, high) : OfLong(folded);
    }

    /// <summary>The hash of a spelling that cannot be packed.</summary>
    private static ulong OfLong(ReadOnlySpan<char> folded)
    {
        var hash = (ulong)folded.Length * First;
        foreach (var character in folded)
            hash = ((hash << 5) ^ (hash >> 59) ^ character) * Second;
        return hash ^ (hash >> 29);
    }

    /// <summary>Packs a folded spelling into two numbers, or says that it cannot be.</summary>
    private static bool TryPack(ReadOnlySpan<char> folded, out ulong low, out ulong high)
    {
        low = high = 0;
        if (folded.Length > PackedLength)
            return false;
        for (var index = 0; index < folded.Length; index++)
        {
            if (folded[index] >= 128)
                return false;
            if (index < 8)
                low |= (ulong)folded[index] << (8 * index);
            else
                high |= (ulong)folded[index] << (8 * (index - 8));
        }

        return true;
    }

    /// <summary>The part of a 64-bit hash that a token keeps.</summary>
    public static uint Short(ulong hash) => (uint)(hash >> 32);
}
