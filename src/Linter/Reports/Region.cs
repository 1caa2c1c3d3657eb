using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>A part of a text as machines are told of it: lines and columns from 1, the end exclusive, offsets from 0, all in UTF-16 units.</summary>
internal readonly record struct Region(int StartLine, int StartColumn, int EndLine, int EndColumn, int Offset, int Length)
{
    /// <summary>The longest text that is quoted, in UTF-16 units.</summary>
    public const int QuoteLimit = 400;

    private const int LinesAround = 2;

    /// <summary>Where a span stands.</summary>
    public static Region Of(LineMap lines, TextSpan span)
    {
        var start = lines.Position(span.Start);
        var end = lines.Position(span.End);
        var offset = lines.PrintedOffset(span.Start);
        return new Region(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1, offset, lines.PrintedOffset(span.End) - offset);
    }

    /// <summary>What to point at for a finding: its span; where that is empty, the rest of its line, so that there is something to see.</summary>
    public static TextSpan Pointed(LineMap lines, TextSpan span)
    {
        var whole = TextSpan.FromBounds(lines.TextStart, lines.Text.Length);
        var clamped = TextSpan.FromBounds(Math.Clamp(span.Start, whole.Start, whole.End), Math.Clamp(span.End, whole.Start, whole.End));
        if (!clamped.IsEmpty) return clamped;
        var line = lines.Line(lines.Position(clamped.Start).Line);
        return TextSpan.FromBounds(clamped.Start, Math.Max(clamped.Start, Math.Min(line.End, clamped.Start + QuoteLimit)));
    }

    /// <summary>
    /// What stands round a span: its lines, or of long ones as many words as a quotation may have; the lines next to it where it is all of its
    /// own. Null if that is no more than the span, or too much.
    /// </summary>
    public static TextSpan? Context(LineMap lines, TextSpan span)
    {
        var first = lines.Position(span.Start).Line;
        var last = lines.Position(span.End).Line;
        var (start, end) = (lines.Line(first).Start, Math.Max(span.End, lines.Line(last).End));
        if (end - start > QuoteLimit)
        {
            var room = Math.Max(0, QuoteLimit - span.Length) / 2;
            start = WordStart(lines.Text, Math.Max(start, span.Start - room), start, span.Start);
            end = WordEnd(lines.Text, Math.Min(end, span.End + room), end, span.End);
        }

        for (var i = 1; i <= LinesAround && end - start == span.Length; i++)
        {
            var above = lines.Line(Math.Max(0, first - i)).Start;
            var below = Math.Max(end, lines.Line(Math.Min(lines.Count - 1, last + i)).End);
            if (end - above <= QuoteLimit) start = Math.Min(start, above);
            if (below - start <= QuoteLimit) end = below;
        }

        return end - start > span.Length && end - start <= QuoteLimit ? TextSpan.FromBounds(start, end) : null;
    }

    private static int WordStart(string text, int from, int lineStart, int limit)
    {
        if (from == lineStart) return from;
        var blank = text.AsSpan(from, limit - from).IndexOf(' ');
        return blank >= 0 ? from + blank + 1 : limit;
    }

    private static int WordEnd(string text, int to, int lineEnd, int limit)
    {
        if (to == lineEnd) return to;
        var blank = text.AsSpan(limit, to - limit).LastIndexOf(' ');
        return blank >= 0 ? limit + blank : limit;
    }
}
