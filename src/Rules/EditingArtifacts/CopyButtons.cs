using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>Finds the label of a chat site's button, alone in its line or glued to the name of a language: <c>pythonCopy code</c>.</summary>
internal static class CopyButtons
{
    /// <summary>The label.</summary>
    public const string Label = "Copy code";

    private const int LongestName = 16;

    /// <summary>The next label in <paramref name="text"/> from <paramref name="at"/> on, the name of the language included; null when there is none.</summary>
    public static TextSpan? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            // A capital letter is rare, and one character is found in a fraction of the time of nine.
            var label = text[at..].IndexOf(Label[0]);
            if (label < 0)
                break;
            label += at;
            at = label + 1;
            if (!text[label..].StartsWith(Label.AsSpan()))
                continue;
            at = label + Label.Length;
            var name = label;
            while (name > 0 && label - name <= LongestName && (char.IsLetterOrDigit(text[name - 1]) || text[name - 1] is '+' or '#'))
                name--;
            if (label - name <= LongestName && IsLineStart(text, name) && (name < label || IsLineEnd(text, at)))
                return TextSpan.FromBounds(name, at);
        }

        at = text.Length;
        return null;
    }

    private static bool IsLineStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '*' or '>')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static bool IsLineEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '*')
            at++;
        return at == text.Length || text[at] is '\n' or '\r';
    }
}
