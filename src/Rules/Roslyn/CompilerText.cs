using System.Text;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>The text of a file that the compiler has read, as the command reads it.</summary>
internal static class CompilerText
{
    /// <summary>The text, decoded again where the compiler took bytes that are no UTF-8 for a code page of the machine.</summary>
    /// <param name="text">What the compiler read.</param>
    public static SourceText Of(SourceText text) => text.Encoding is { IsSingleByte: true } encoding && encoding is not ASCIIEncoding
        ? SourceText.From(Encoding.UTF8.GetString(encoding.GetBytes(text.ToString())), Encoding.UTF8)
        : text;

    /// <summary>Whether the file is none of text.</summary>
    /// <param name="text">What <see cref="Of"/> makes of it.</param>
    public static bool IsBinary(SourceText text)
    {
        if (text.Encoding is UnicodeEncoding or UTF32Encoding)
            return false;
        var content = text.ToString();
        if (CharacterSearch.IndexInRange(content.AsSpan(), '\0', '\u0008') < 0 && CharacterSearch.IndexInRange(content.AsSpan(), '\u000E', '\u001F') < 0)
            return false;

        // The compiler gives no bytes; one for each character says as much about controls.
        var bytes = new byte[content.Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)Math.Min(content[i], '\u00FF');
        return BinaryContent.Detected(bytes);
    }
}
