using System.Buffers;
using System.Text;

namespace KetamineLint;

/// <summary>Texts that are part of the assembly: pages and lexicons.</summary>
internal static class EmbeddedText
{
    private static readonly byte[] s_mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The text of <paramref name="fileName"/>, with <c>\n</c> line ends; null if there is none.</summary>
    public static string? Read(string fileName)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(fileName);
        if (stream is null)
            return null;
        // At every start dozens are read: a reader would have buffers of its own for each.
        var bytes = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        var length = 0;
        for (int count; (count = stream.Read(bytes, length, bytes.Length - length)) > 0;)
            length += count;
        var start = bytes.AsSpan(0, length).StartsWith(s_mark) ? s_mark.Length : 0;
        var text = Encoding.UTF8.GetString(bytes, start, length - start);
        ArrayPool<byte>.Shared.Return(bytes);
        return text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n");
    }
}
