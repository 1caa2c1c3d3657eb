using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>Lines that give way to others. Here a line ends with LF alone, as in git; its end belongs to it.</summary>
/// <param name="Start">The first line that goes, from 0.</param>
/// <param name="End">The line after the last that goes; <paramref name="Start"/> if none does.</param>
/// <param name="New">What comes in their place.</param>
internal sealed record LineEdit(int Start, int End, string[] New)
{
    /// <summary>The lines of a text.</summary>
    public static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var found = text.IndexOf('\n', start);
            var end = found < 0 ? text.Length : found + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    /// <summary>Changes as edits of lines, in order, no two of them touching.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="changes">Its changes, in order, not overlapping.</param>
    /// <param name="shift">How far the text stands behind the one that the changes speak of.</param>
    public static List<LineEdit> AllOf(string text, ImmutableArray<TextChange> changes, int shift)
    {
        var edits = new List<LineEdit>();
        var line = 0;
        var lineStart = 0;
        for (var i = 0; i < changes.Length;)
        {
            while (text.IndexOf('\n', lineStart, changes[i].Span.Start + shift - lineStart) is var found and >= 0) (line, lineStart) = (line + 1, found + 1);

            // Whole lines from the first that is touched to the last, with every change that begins there.
            var rewritten = new System.Text.StringBuilder();
            var (at, end) = (lineStart, lineStart);
            do
            {
                rewritten.Append(text, at, changes[i].Span.Start + shift - at).Append(changes[i].NewText);
                at = changes[i].Span.End + shift;
                end = EndOfLine(text, at, rewritten);
                i++;
            }
            while (i < changes.Length && changes[i].Span.Start + shift < end);

            rewritten.Append(text, at, end - at);
            var old = Lines(text[lineStart..end]);
            if (Trimmed(line, old, Lines(rewritten.ToString())) is { } edit) edits.Add(edit);
            (line, lineStart) = (line + old.Length, end);
        }

        return edits;
    }

    /// <summary>Where the last line that a change touches ends; a change that ends between two lines touches the first alone.</summary>
    private static int EndOfLine(string text, int at, System.Text.StringBuilder rewritten)
    {
        var isBetween = at > 0 && text[at - 1] == '\n' && (rewritten.Length == 0 || rewritten[^1] == '\n');
        if (isBetween) return at;
        var found = text.IndexOf('\n', at);
        return found < 0 ? text.Length : found + 1;
    }

    /// <summary>The edit without the lines that stay at its beginning and at its end; null if all stay.</summary>
    private static LineEdit? Trimmed(int line, string[] old, string[] changed)
    {
        var before = 0;
        while (before < old.Length && before < changed.Length && old[before] == changed[before]) before++;
        var after = 0;
        while (after < old.Length - before && after < changed.Length - before && old[^(after + 1)] == changed[^(after + 1)]) after++;
        return before + after == old.Length && old.Length == changed.Length ? null : new LineEdit(line + before, line + old.Length - after, changed[before..^after]);
    }
}
