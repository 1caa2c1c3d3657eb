using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>A mark of an edit that nobody finished.</summary>
/// <param name="Span">Where it stands in the text that was searched.</param>
/// <param name="Kind">What it is, with an article.</param>
internal readonly record struct EditMark(TextSpan Span, string Kind)
{
    private const int Longest = 2000;

    private static readonly Needles Openings = new([.. Strings]);

    /// <summary>What they begin with.</summary>
    public static IEnumerable<string> Strings => ["<<<<<<<", ">>>>>>>", "{++", "{--", "{~~", "{>>", "{==", "Error! Bookmark not defined.", "Error! Reference source not found."];

    /// <summary>The next mark in <paramref name="text"/> from <paramref name="at"/> on; null when there is none.</summary>
    public static EditMark? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && Openings.IndexIn(text, at) is >= 0 and var start)
        {
            var needle = Openings.At(text[start..])!;
            at = start + needle.Length;
            if (Judge(text, start, needle) is { } mark)
            {
                at = mark.Span.End;
                return mark;
            }
        }

        at = text.Length;
        return null;
    }

    private static EditMark? Judge(ReadOnlySpan<char> text, int start, string needle)
    {
        if (needle[0] == 'E')
            return start > 0 && char.IsLetterOrDigit(text[start - 1]) ? new EditMark(new TextSpan(start, needle.Length), "an error of a field") : null;
        if (needle[0] is '<' or '>')
            return IsConflict(text, start) ? new EditMark(new TextSpan(start, LineLength(text, start)), "a conflict marker") : null;
        var close = text.Slice(start + 3, Math.Min(Longest, text.Length - start - 3)).IndexOf(Closing(needle).AsSpan());
        return close > 0 ? new EditMark(new TextSpan(start, close + 6), "a tracked change") : null;
    }

    /// <summary>Seven signs at the beginning of a line, and the name of a version after them.</summary>
    private static bool IsConflict(ReadOnlySpan<char> text, int start) =>
        (start == 0 || text[start - 1] is '\n' or '\r')
        && start + 8 < text.Length && text[start + 7] == ' ' && !char.IsWhiteSpace(text[start + 8])
        && text[start..].IndexOfAny('\n', '\r') is var end && (end < 0 ? text[start..] : text.Slice(start, end))[8..].Trim().IndexOf(' ') is < 0 or > 6;

    private static int LineLength(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\n', '\r');
        return Math.Min(100, length < 0 ? text.Length - start : length);
    }

    private static string Closing(string opening) => opening switch
    {
        "{++" => "++}",
        "{--" => "--}",
        "{~~" => "~~}",
        "{>>" => "<<}",
        _ => "==}",
    };
}
