using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>A line of an article as a terminal shows it, cut to a window round what is marked.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Text">What is shown of it.</param>
/// <param name="Before">The columns before the mark.</param>
/// <param name="Marked">The columns of the mark, at least one.</param>
internal readonly record struct MarkedLine(int Line, string Text, int Before, int Marked)
{
    private const string Cut = "…";
    private const int TabStop = 4;
    private const int LongestElement = 32;
    private const int LongestWord = 16;

    private static readonly string[] s_ascii = [.. Enumerable.Range(0, 128).Select(unit => ((char)unit).ToString())];

    [ThreadStatic]
    private static List<Cell>? t_cells;

    /// <summary>Cuts a line.</summary>
    /// <param name="lines">The lines of the article.</param>
    /// <param name="line">The line, from 0.</param>
    /// <param name="span">What is marked; the part of it in that line is.</param>
    /// <param name="width">How many columns there are.</param>
    public static MarkedLine Of(LineMap lines, int line, TextSpan span, int width)
    {
        var whole = lines.Line(line);
        var mark = TextSpan.FromBounds(Math.Clamp(span.Start, whole.Start, whole.End), Math.Clamp(span.End, whole.Start, whole.End));
        var cells = Cells(lines.Text, whole, mark, width, out var begin, out var end);
        var first = cells.FindIndex(cell => cell.End > mark.Start);
        if (first < 0) first = cells.Count;
        var last = cells.FindIndex(first, cell => cell.Start >= mark.End);
        if (last < 0) last = cells.Count;

        var window = begin == whole.Start && end == whole.End && cells.Sum(cell => cell.Width) <= width
            ? new Range(0, cells.Count)
            : Window(cells, first, last, width - 2);
        return Render(line, cells, window, new Range(first, last), begin > whole.Start || window.Start.Value > 0 ? Cut : "", end < whole.End || window.End.Value < cells.Count ? Cut : "");
    }

    private static MarkedLine Render(int line, List<Cell> cells, Range window, Range mark, string lead, string trail)
    {
        var text = new StringBuilder(lead);
        var (before, marked) = (lead.Length, 0);

        for (var i = window.Start.Value; i < window.End.Value; i++)
        {
            text.Append(cells[i].Text);
            if (i < mark.Start.Value) before += cells[i].Width;
            else if (i < mark.End.Value) marked += cells[i].Width;
        }

        return new MarkedLine(line, text.Append(trail).ToString(), before, Math.Max(1, marked));
    }

    /// <summary>The cells of a line near the mark: never more than a few windows of them, however long the line is. They are there until the next line's are asked for.</summary>
    private static List<Cell> Cells(string text, TextSpan line, TextSpan mark, int width, out int begin, out int end)
    {
        var cells = t_cells ??= [];
        cells.Clear();
        begin = SafeStart(text, line.Start, mark.Start - 2 * width);
        var stop = Math.Min(line.End, mark.Start + 6 * width);
        end = begin;
        var (column, beyondMark) = (0, 0);
        var visible = new StringBuilder();
        while (end < stop && beyondMark <= width)
        {
            var cell = Next(text, end, line.End, column, visible);
            cells.Add(cell);
            column += cell.Width;
            if (end >= mark.Start) beyondMark += cell.Width;
            end = cell.End;
        }

        return cells;
    }

    private static Cell Next(string text, int at, int lineEnd, int column, StringBuilder visible)
    {
        if (IsPlain(text[at]) && (at + 1 == lineEnd || IsPlain(text[at + 1]))) return new Cell(at, at + 1, s_ascii[text[at]], 1);
        var rest = text.AsSpan(at, Math.Min(lineEnd - at, LongestElement));
        var length = StringInfo.GetNextTextElementLength(rest);
        visible.Clear();
        var width = rest[0] == '\t' ? AppendTab(visible, column) : VisibleText.Append(visible, rest[..length]);
        return new Cell(at, at + length, visible.ToString(), width);
    }

    /// <summary>Whether it is a printable ASCII character; two in a row are two characters for everybody.</summary>
    private static bool IsPlain(char unit) => unit is >= ' ' and <= '~';

    private static int AppendTab(StringBuilder visible, int column)
    {
        var width = TabStop - column % TabStop;
        visible.Append(' ', width);
        return width;
    }

    /// <summary>A place not after <paramref name="wanted"/> at which no character is cut in two: before a printable ASCII character, if one is near.</summary>
    private static int SafeStart(string text, int lineStart, int wanted)
    {
        if (wanted <= lineStart) return lineStart;
        for (var at = wanted; at > Math.Max(lineStart, wanted - LongestElement); at--)
        {
            if (text[at] is >= ' ' and <= '~') return at;
        }

        return char.IsLowSurrogate(text[wanted]) ? wanted - 1 : wanted;
    }

    /// <summary>The cells to show: what is marked, then as much before as after it, ending between words where words are short.</summary>
    private static Range Window(List<Cell> cells, int first, int last, int width)
    {
        var (start, end, used) = (first, first, 0);
        while (end < last && used + cells[end].Width <= width * 3 / 4) used += cells[end++].Width;
        var (before, after) = (0, 0);
        while (true)
        {
            var canGrowBefore = start > 0 && used + cells[start - 1].Width <= width;
            var canGrowAfter = end < cells.Count && used + cells[end].Width <= width;
            if (!canGrowBefore && !canGrowAfter) break;
            var growsBefore = canGrowBefore && (before <= after || !canGrowAfter);
            var grown = cells[growsBefore ? --start : end++].Width;
            used += grown;
            if (growsBefore) before += grown;
            else after += grown;
        }

        return new Range(AtWordStart(cells, start, first), AtWordEnd(cells, end, end > last ? last : first + 1));
    }

    private static int AtWordStart(List<Cell> cells, int start, int first)
    {
        if (start == 0 || cells[start - 1].IsBlank) return start;
        for (var i = start; i < Math.Min(first, start + LongestWord); i++)
        {
            if (cells[i].IsBlank) return i + 1;
        }

        return start;
    }

    private static int AtWordEnd(List<Cell> cells, int end, int floor)
    {
        if (end == cells.Count || cells[end].IsBlank) return end;
        for (var i = end; i > Math.Max(floor, end - LongestWord); i--)
        {
            if (cells[i - 1].IsBlank) return i - 1;
        }

        return end;
    }

    /// <summary>A text element of the source and what stands for it.</summary>
    private readonly record struct Cell(int Start, int End, string Text, int Width)
    {
        public bool IsBlank => string.IsNullOrWhiteSpace(Text);
    }
}
