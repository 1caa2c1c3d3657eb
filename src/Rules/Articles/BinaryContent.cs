namespace KetamineLint.Articles;

/// <summary>Tells what is no text from its bytes.</summary>
public static class BinaryContent
{
    private const int SampleLength = 8192;

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
        if (!sample.ContainsAnyInRange((byte)0, (byte)0x08) && !sample.ContainsAnyInRange((byte)0x0E, (byte)0x1F))
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
