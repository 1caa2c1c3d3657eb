using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What must change so that a stretch within a line is gone, with the white space that it would leave, and nothing around it becomes markup.</summary>
/// <remarks>Only what touches the stretch, white space apart, is looked at: a line may be as long as the text.</remarks>
internal static class InlineRemoval
{
    private const int LongestMarker = 12;

    /// <summary>The change, or null where something would become markup, or a line without a word would be left.</summary>
    public static TextChange? Of(string text, TextSpan span)
    {
        var (lineStart, lineEnd) = (SourceLines.StartAcrossBlanks(text, span.Start), SourceLines.EndAcrossBlanks(text, span.End));
        if (text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0)
            return null;
        if (lineStart >= 0 && lineEnd >= 0)
            return OfLine(text, lineStart, lineEnd);
        var before = SourceLines.SkipBlanksBack(text, span.Start);
        var after = SourceLines.SkipBlanks(text, span.End);
        if (lineEnd >= 0)
            return IsAfterMarker(text, before) ? null : Joined(text, TextSpan.FromBounds(before, lineEnd));
        if (lineStart >= 0)
            return BlockStarts.IsParagraph(text, after) ? new TextChange(TextSpan.FromBounds(span.Start, after), "") : null;
        var isSpaced = before < span.Start && (after > span.End || text[after] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '>');
        return Joined(text, isSpaced ? TextSpan.FromBounds(before, span.End) : span);
    }

    /// <summary>Whether nothing but markers of blocks stands before <paramref name="end"/> in its line.</summary>
    private static bool IsAfterMarker(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestMarker && (text[start - 1] is '-' or '+' or '*' or '=' or '#' or '>' or '.' or ')' or '|' or ' ' or '\t' || char.IsDigit(text[start - 1])))
            start--;
        return start == 0 || text[start - 1] is '\n' or '\r';
    }

    /// <summary>A line that holds nothing else goes whole; not where two lists would run together or a line begin another block.</summary>
    private static TextChange? OfLine(string text, int start, int end)
    {
        var next = SourceLines.NextAfter(text, end);
        var isParted = SourceLines.IsAfterBlank(text, start);
        var endsBlock = SourceLines.IsBlank(text, next);
        var follower = endsBlock && isParted ? SourceLines.FirstWithText(text, next) : next;
        var staysWhatItIs = follower == text.Length || (endsBlock && !isParted)
            || (SourceLines.IndentOf(text, follower) < 2 && (BlockStarts.IsParagraphLine(text, follower) || text[follower] == '#' || (!isParted && BlockStarts.BulletOf(text, follower) is not null)));
        if (isParted && follower == text.Length)
            start = Math.Min(start, SourceLines.NextAfter(text, text.AsSpan(0, start).TrimEnd().Length));
        return staysWhatItIs ? new TextChange(TextSpan.FromBounds(start, follower), "") : null;
    }

    private static TextChange? Joined(string text, TextSpan span)
    {
        var (left, right) = (span.Start == 0 ? '\n' : text[span.Start - 1], span.End == text.Length ? '\n' : text[span.End]);
        var isMarkup = left is '\\' or '<' or '&' || (left == ']' && right is '(' or '[' or ':') || (left == '!' && right == '[') || (left == '[' && right == ']')
            || (left is '*' or '_' or '~' or '`' or '$' or '{' or '=' or '"' && right == left) || (char.IsDigit(left) && right is '.' or ')');
        return isMarkup ? null : new TextChange(span, "");
    }
}
