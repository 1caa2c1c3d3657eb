namespace KetamineLint.Articles;

/// <summary>Tells whether words would begin a paragraph where they stand, or some other block. What it is not sure of begins another block.</summary>
internal static class BlockStarts
{
    /// <summary>Whether the text from <paramref name="position"/> on, if it were the first of its line, would begin a paragraph.</summary>
    public static bool IsParagraph(string text, int position)
    {
        if (position >= text.Length)
            return false;
        var rest = text.AsSpan(position, Math.Min(text.Length - position, 200));
        if (char.IsLetter(rest[0]) || rest[0] is '"' or '“' or '‘' or '\'' or '(')
            return true;
        if (char.IsDigit(rest[0]))
            return rest.TrimStart("0123456789".AsSpan()) is { IsEmpty: false } after && after[0] is not ('.' or ')') && rest[0] < 128;
        return rest[0] is '*' or '_' && rest.TrimStart(rest[0]) is { IsEmpty: false } word && rest.Length - word.Length < 3 && char.IsLetter(word[0]);
    }

    /// <summary>Whether the line that begins at <paramref name="start"/> does, its indentation included.</summary>
    public static bool IsParagraphLine(string text, int start)
    {
        var first = start;
        while (first < text.Length && text[first] == ' ')
            first++;
        return first - start < 4 && IsParagraph(text, first);
    }

    /// <summary>The bullet of the list item whose line begins at <paramref name="start"/>, or null.</summary>
    public static char? BulletOf(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        return start + 1 < text.Length && text[start] is '-' or '*' or '+' && text[start + 1] is ' ' or '\t' ? text[start] : null;
    }
}
