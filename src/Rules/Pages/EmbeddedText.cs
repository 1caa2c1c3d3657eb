using System.Buffers;
using System.Text;

namespace KetamineLint;

/// <summary>Texts that are part of the assembly: pages and lexicons.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of <paramref name="fileName"/>, without a byte order mark, with <c>\n</c> line ends; null if there is none.</summary>
    public static string? Read(string fileName)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(fileName);
        if (stream is null)
            return null;
        // At every start dozens are read: a reader would have buffers of its own for each, and the pool one for each size.
        const int MostTexts = 1 << 16;
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max((int)stream.Length, MostTexts));
        var length = 0;
        for (int count; (count = stream.Read(bytes, length, bytes.Length - length)) > 0;)
            length += count;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return text.TrimStart('\uFEFF').Replace("\r\n", "\n");
    }
}
