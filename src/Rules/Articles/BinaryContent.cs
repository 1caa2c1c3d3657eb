#if NET
using System.Buffers;
#endif

namespace KetamineLint.Articles;

/// <summary>Tells what is no text from its bytes.</summary>
public static class BinaryContent
{
    private const int SampleLength = 8192;

#if NET
    private static readonly SearchValues<byte> s_controls =
        SearchValues.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F);
#endif

    /// <summary>Whether more than one byte in 20 is a control character that no text has, or more than one in 100 is NUL, at the beginning or in the middle.</summary>
    /// <remarks>Text in an old encoding has neither; a stray NUL or form feed in an article is no reason not to read it.</remarks>
    public static bool Detected(ReadOnlySpan<byte> bytes)
    {
        if (IsBinary(bytes[..Math.Min(SampleLength, bytes.Length)]))
        {
            return true;
        }

        return bytes.Length > 2 * SampleLength && IsBinary(bytes.Slice(bytes.Length / 2, SampleLength));
    }

    private static bool IsBinary(ReadOnlySpan<byte> sample)
    {
#if NET
        if (!sample.ContainsAny(s_controls))
        {
            return false;
        }

#endif
        int controls = 0, nuls = 0;
        foreach (var value in sample)
        {
            nuls += value == 0 ? 1 : 0;
            controls += value < ' ' && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        return controls * 20 > sample.Length + 60 || nuls * 100 > sample.Length + 300;
    }
}
