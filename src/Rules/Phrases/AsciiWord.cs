using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KetamineLint.Articles;
#endif

namespace KetamineLint.Phrases;

/// <summary>Reads a run of ASCII letters and digits and folds it, many characters at a time where the machine can.</summary>
internal static class AsciiWord
{
    /// <summary>Hashes the ASCII letters and digits that stand between <paramref name="start"/> and <paramref name="end"/>, folded, up to the first other character.</summary>
    /// <returns>How many there are; 16 for 16 or more, whose hash means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hash(ReadOnlySpan<char> text, int start, int end, out ulong hash)
    {
#if NET
        if (Vector128.IsHardwareAccelerated && text.Length - start >= WordHash.PackedLength)
        {
            var length = HashVector(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start)), out hash);
            if (length <= end - start)
                return length;
        }
#endif
        (var lengthOfEach, hash) = HashEach(text[..end], start);
        return lengthOfEach;
    }

#if NET
    /// <summary>From 16 - n on: n bytes to keep, then as many as are left of 16 to drop.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashVector(ref ushort first, out ulong hash)
    {
        var bytes = CharacterMask.Narrow(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
        var folded = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThan(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var length = System.Numerics.BitOperations.TrailingZeroCount(~(letters | digits).ExtractMostSignificantBits());
        // No length of a word can be foretold: nothing here asks for it.
        var packed = (folded & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(WordHash.PackedLength - length))).AsUInt64();
        hash = WordHash.Of(packed.ToScalar(), Vector128.Shuffle(packed, Vector128.Create(1UL, 1UL)).ToScalar());
        return length;
    }
#endif

    private static (int Length, ulong Hash) HashEach(ReadOnlySpan<char> text, int start)
    {
        ulong low = 0, high = 0;
        var length = 0;
        while (length < WordHash.PackedLength && start + length < text.Length)
        {
            var character = text[start + length];
            var folded = (uint)character | 0x20;
            if (folded - 'a' >= 26 && (uint)character - '0' >= 10)
                break;
            if (length < 8)
                low |= (ulong)folded << (8 * length);
            else
                high |= (ulong)folded << (8 * (length - 8));
            length++;
        }

        return (length, WordHash.Of(low, high));
    }
}
