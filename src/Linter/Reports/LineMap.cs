using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>The one place that turns offsets into lines and columns. A line ends with CR, LF or CRLF and nothing else.</summary>
/// <remarks>
/// <see cref="SourceText.Lines"/> also breaks at U+0085, U+2028 and U+2029, which editors, SARIF, GitHub and Markdig do not.
/// A byte order mark at the start of the text counts neither in columns nor in offsets that are printed: editors do not show it.
/// </remarks>
internal sealed class LineMap
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly int[] _starts;
    private readonly int _count;

    /// <summary>Finds the lines of a text.</summary>
    public LineMap(SourceText source)
    {
        Text = source.ToString();
        TextStart = Text.StartsWith(ByteOrderMark) ? 1 : 0;
        _starts = new int[4 + Text.Length / 64];
        _starts[0] = TextStart;
        _count = 1;
        var next = TextStart;
        while (NextBreak(next) is var lineBreak && lineBreak >= 0)
        {
            next = AfterBreak(lineBreak);
            if (_count == _starts.Length) Array.Resize(ref _starts, 2 * _count);
            _starts[_count++] = next;
        }
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where the text begins: after a byte order mark.</summary>
    public int TextStart { get; }

    /// <summary>How many lines there are; at least one.</summary>
    public int Count => _count;

    /// <summary>The line and column, from 0, of <paramref name="offset"/>; the column counts UTF-16 units. The end of a line, between CR and LF too, belongs to it.</summary>
    public LinePosition Position(int offset)
    {
        var at = Math.Clamp(offset, TextStart, Text.Length);
        var found = Array.BinarySearch(_starts, 0, _count, at);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, at - _starts[line]);
    }

    /// <summary>The line from 0, without its end.</summary>
    public TextSpan Line(int line)
    {
        var end = line + 1 < _count ? _starts[line + 1] : Text.Length;
        if (line + 1 < _count) end -= end >= 2 && Text[end - 1] == '\n' && Text[end - 2] == '\r' && end - 2 >= _starts[line] ? 2 : 1;
        return TextSpan.FromBounds(_starts[line], end);
    }

    /// <summary>What is printed for an offset: it counts from after a byte order mark.</summary>
    public int PrintedOffset(int offset) => Math.Clamp(offset, TextStart, Text.Length) - TextStart;

    /// <summary>The text of a part.</summary>
    public string Quote(TextSpan span) => Text.Substring(span.Start, span.Length);

    private int NextBreak(int from)
    {
        var found = Text.AsSpan(from).IndexOfAny('\r', '\n');
        return found < 0 ? -1 : from + found;
    }

    private int AfterBreak(int at) =>
        Text[at] == '\r' && at + 1 < Text.Length && Text[at + 1] == '\n' ? at + 2 : at + 1;
}
