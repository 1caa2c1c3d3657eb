using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace KetamineLint.Articles;

/// <summary>Says of 64 characters at once which of them are among a few. Where these are common, it takes a fraction of the time of a search begun anew after each.</summary>
internal sealed class CharacterMask
{
    private const int Width = 64;

    private readonly bool _isBeyondAsciiSought;
    private readonly bool[] _isSought = new bool[128];
#if NET
    /// <summary>For the lower half of a character's bits the upper halves that make one that is sought with it, a bit each.</summary>
    private readonly Vector128<byte> _upperHalves;
#endif

    /// <summary>Prepares the search.</summary>
    /// <param name="characters">Characters of ASCII, NUL apart.</param>
    /// <param name="isBeyondAsciiSought">Whether every character beyond ASCII is sought, too.</param>
    public CharacterMask(string characters, bool isBeyondAsciiSought)
    {
        _isBeyondAsciiSought = isBeyondAsciiSought;
        var upperHalves = new byte[16];
        foreach (var character in characters)
        {
            _isSought[character] = true;
            upperHalves[character & 15] |= (byte)(1 << (character >> 4));
        }

#if NET
        _upperHalves = Vector128.Create(upperHalves);
#endif
    }

    /// <summary>The places in <paramref name="text"/> from <paramref name="start"/> on, in order.</summary>
    public Places In(ReadOnlySpan<char> text, int start) => new(this, text, start);

    /// <summary>A bit for each character of at most <see cref="Width"/> that is sought, the lowest for the first.</summary>
    private ulong Among(ReadOnlySpan<char> text)
    {
        var (places, at) = (0ul, 0);
#if NET
        if (AreVectorsOfUse)
            places = AmongVectors(text, out at);
#endif
        for (; at < text.Length; at++)
        {
            if (text[at] < _isSought.Length ? _isSought[text[at]] : _isBeyondAsciiSought)
                places |= 1ul << at;
        }

        return places;
    }

#if NET
    /// <summary>Whether the machine looks up 16 characters in a table at once.</summary>
    private static bool AreVectorsOfUse => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>The bits of as many characters as fill vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong AmongVectors(ReadOnlySpan<char> text, out int end)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var (upperHalves, others, all, at) = (_upperHalves, 0ul, Vector128<ushort>.Zero, 0);
        for (; at + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            var (lower, upper) = Load(ref first, at);
            all |= lower | upper;
            var characters = Narrow(lower, upper);
            others |= (ulong)Vector128.Equals(LookUp(upperHalves, characters), Vector128<byte>.Zero).ExtractMostSignificantBits() << at;
        }

        end = at;
        var places = ~others & (at == Width ? ulong.MaxValue : (1ul << at) - 1);
        return _isBeyondAsciiSought && (all & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero ? places | BeyondAscii(ref first, end) : places;
    }

    private static ulong BeyondAscii(ref ushort first, int end)
    {
        var places = 0ul;
        for (var at = 0; at < end; at += Vector128<byte>.Count)
        {
            var (lower, upper) = Load(ref first, at);
            places |= (ulong)Vector128.NarrowWithSaturation(lower, upper).ExtractMostSignificantBits() << at;
        }

        return places;
    }

    private static (Vector128<ushort> Lower, Vector128<ushort> Upper) Load(ref ushort first, int at) =>
        (Vector128.LoadUnsafe(ref first, (nuint)at), Vector128.LoadUnsafe(ref first, (nuint)(at + Vector128<ushort>.Count)));

    /// <summary>For each upper half of a character of ASCII its bit.</summary>
    private static Vector128<byte> Bits => Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Not zero for each character that is sought.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> upperHalves, Vector128<byte> characters)
    {
        var half = Vector128.Create((byte)15);
        var (lower, upper) = (characters & half, (characters.AsUInt16() >>> 4).AsByte() & half);
        return Ssse3.IsSupported ? Ssse3.Shuffle(upperHalves, lower) & Ssse3.Shuffle(Bits, upper)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(upperHalves, lower) & AdvSimd.Arm64.VectorTableLookup(Bits, upper)
            : throw new PlatformNotSupportedException();
    }

    /// <summary>Characters as bytes; those beyond ASCII become 128 or more, or 0: none of them is sought.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper) =>
        Sse2.IsSupported ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()) : Vector128.NarrowWithSaturation(lower, upper);
#endif

    private static int Lowest(ulong places)
    {
#if NET
        return BitOperations.TrailingZeroCount(places);
#else
        var lowest = 0;
        for (; (places & 1) == 0; places >>= 1)
            lowest++;
        return lowest;
#endif
    }

    /// <summary>The places of what is sought in a text.</summary>
    public ref struct Places
    {
        private readonly CharacterMask _mask;
        private readonly ReadOnlySpan<char> _text;
        private int _from;
        private ulong _left;

        internal Places(CharacterMask mask, ReadOnlySpan<char> text, int start)
        {
            _mask = mask;
            _text = text;
            _from = start - Width;
        }

        /// <summary>The place at hand.</summary>
        public int Current { get; private set; }

        /// <summary>The places, to be gone through once.</summary>
        public readonly Places GetEnumerator() => this;

        /// <summary>Goes to the next place.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            if (_left == 0 && !Advance())
                return false;
            Current = _from + Lowest(_left);
            _left &= _left - 1;
            return true;
        }

        /// <summary>Goes on to the next characters among which there is a place.</summary>
        private bool Advance()
        {
            while (_left == 0)
            {
                _from += Width;
                if (_from >= _text.Length)
                    return false;
                _left = _mask.Among(_text.Slice(_from, Math.Min(Width, _text.Length - _from)));
            }

            return true;
        }
    }
}
