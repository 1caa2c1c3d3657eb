namespace KetamineLint.Articles;

/// <summary>The lines of a source as Markdown parts them: at LF, CR and CRLF.</summary>
internal static class SourceLines
{
    /// <summary>The beginning of the line that holds <paramref name="position"/>.</summary>
    public static int StartOf(string text, int position)
    {
        while (position > 0 && !IsEnd(text[position - 1]))
            position--;
        return position;
    }

    /// <summary>The end of the line that holds <paramref name="position"/>, before its line break.</summary>
    public static int EndOf(string text, int position)
    {
        if (position >= text.Length)
            return position;
        var length = text.AsSpan(position).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : position + length;
    }

    /// <summary>Where the blanks begin that end at <paramref name="position"/>.</summary>
    public static int SkipBlanksBack(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
            position--;
        return position;
    }

    /// <summary>Where the blanks end that begin at <paramref name="position"/>.</summary>
    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    /// <summary>The beginning of the line if only blanks stand before <paramref name="position"/> in it, else -1; looks no further than the blanks.</summary>
    public static int StartAcrossBlanks(string text, int position) =>
        SkipBlanksBack(text, position) is var start && (start == 0 || IsEnd(text[start - 1])) ? start : -1;

    /// <summary>The end of the line if only blanks stand after <paramref name="position"/> in it, else -1; looks no further than the blanks.</summary>
    public static int EndAcrossBlanks(string text, int position) =>
        SkipBlanks(text, position) is var end && (end == text.Length || IsEnd(text[end])) ? end : -1;

    /// <summary>The beginning of the line after the one that holds <paramref name="position"/>; the end of the text after the last.</summary>
    public static int NextAfter(string text, int position) => PastBreak(text, EndOf(text, position));

    /// <summary>The beginning of the first line from that of <paramref name="position"/> on that is not blank; the end of the text if there is none.</summary>
    public static int FirstWithText(string text, int position)
    {
        while (position < text.Length && IsBlank(text, position))
            position = NextAfter(text, position);
        return position;
    }

    /// <summary>Whether nothing but white space stands between <paramref name="position"/> and the end of its line.</summary>
    public static bool IsBlank(string text, int position) => IsBlank(text, position, EndOf(text, position));

    /// <summary>Whether nothing but white space stands between two positions.</summary>
    public static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).TrimStart(" \t".AsSpan()).IsEmpty;

    /// <summary>Whether the line before the one that begins at <paramref name="start"/> is blank, or there is none.</summary>
    public static bool IsAfterBlank(string text, int start)
    {
        if (start == 0)
            return true;
        var end = start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? start - 2 : start - 1;
        return IsBlank(text, StartOf(text, end), end);
    }

    /// <summary>How far the line that begins at <paramref name="start"/> is indented, in columns.</summary>
    public static int IndentOf(string text, int start)
    {
        var columns = 0;
        for (; start < text.Length && text[start] is ' ' or '\t'; start++)
            columns += text[start] == '\t' ? 4 - (columns % 4) : 1;
        return columns;
    }

    /// <summary>The line break that the line of <paramref name="position"/> ends with, or the text's first if it has none.</summary>
    public static string BreakAt(string text, int position)
    {
        var end = EndOf(text, position);
        if (end == text.Length)
            end = Math.Max(0, text.AsSpan().IndexOfAny('\n', '\r'));
        return end < text.Length && IsEnd(text[end]) ? text.Substring(end, PastBreak(text, end) - end) : "\n";
    }

    private static bool IsEnd(char c) => c is '\n' or '\r';

    private static int PastBreak(string text, int end) =>
        end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
}
