using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What must change so that a stretch within a line is gone, with the white space that it would leave, and nothing around it becomes markup.</summary>
internal static class InlineRemoval
{
    private const string Markers = "-+*=#>.)0123456789| \t";

    /// <summary>The change, or null where something would become markup, or a line without a word would be left.</summary>
    public static TextChange? Of(string text, TextSpan span)
    {
        var (lineStart, lineEnd) = (SourceLines.StartOf(text, span.Start), SourceLines.EndOf(text, span.End));
        var before = text.AsSpan(lineStart, span.Start - lineStart);
        var after = text.AsSpan(span.End, lineEnd - span.End);
        if (SourceLines.StartOf(text, span.End) != lineStart)
            return null;
        if (before.Trim().IsEmpty && after.Trim().IsEmpty)
            return OfLine(text, lineStart, lineEnd);
        if (after.Trim().IsEmpty)
            return before.Trim(Markers.AsSpan()).IsEmpty ? null : Joined(text, TextSpan.FromBounds(lineStart + before.TrimEnd().Length, lineEnd));
        if (before.Trim().IsEmpty)
        {
            var first = lineEnd - after.TrimStart().Length;
            return BlockStarts.IsParagraph(text, first) ? new TextChange(TextSpan.FromBounds(span.Start, first), "") : null;
        }

        var isSpaced = before[^1] is ' ' or '\t' && after[0] is ' ' or '\t' or '.' or ',' or ';' or ':' or '!' or '?' or ')' or '>';
        return Joined(text, isSpaced ? TextSpan.FromBounds(lineStart + before.TrimEnd().Length, span.End) : span);
    }

    /// <summary>A line that holds nothing else goes whole; not where text would run together or begin another block.</summary>
    private static TextChange? OfLine(string text, int start, int end)
    {
        var next = SourceLines.NextAfter(text, end);
        var isParted = SourceLines.IsAfterBlank(text, start);
        if (isParted && next < text.Length && !SourceLines.IsBlank(text, next) && !BlockStarts.IsParagraphLine(text, next))
            return null;
        return new TextChange(TextSpan.FromBounds(start, next), "");
    }

    private static TextChange? Joined(string text, TextSpan span)
    {
        var (left, right) = (span.Start == 0 ? '\n' : text[span.Start - 1], span.End == text.Length ? '\n' : text[span.End]);
        var isMarkup = left is '\\' or '<' or '&' || (left == ']' && right is '(' or '[' or ':') || (left == '!' && right == '[') || (left == '[' && right == ']')
            || (left is '*' or '_' or '~' or '`' or '$' or '{' or '=' or '"' && right == left) || (char.IsDigit(left) && right is '.' or ')');
        return isMarkup ? null : new TextChange(span, "");
    }
}
