using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>What GitHub knows a finding by when lines have moved: <c>primaryLocationLineHash</c>, as its <c>upload-sarif</c> action computes it.</summary>
/// <remarks>
/// The hash of a line is a polynomial over the 100 characters that follow from its start, beyond its end, blanks and tabs left out and
/// CR and CRLF read as LF; the end of the text is one 65535, then zeros. Lines of one hash are numbered.
/// </remarks>
internal sealed class LineHashes
{
    private const int Window = 100;
    private const ulong Base = 37;
    private const char EndOfText = '\uFFFF';
    private const int Utf8 = 65001;

    private readonly string _text;
    private readonly bool _hasMark;
    private readonly List<(ulong Hash, int Occurrence)> _lines = [];
    private readonly Dictionary<ulong, int> _occurrences = [];
    private int _next;

    /// <summary>For the lines of a text. They are hashed as far as they are asked for.</summary>
    /// <param name="source">The text. A byte order mark is a part of the first line, also where only the encoding tells of it.</param>
    public LineHashes(SourceText source)
    {
        _text = source.ToString();
        _hasMark = source.Encoding is { CodePage: Utf8, Preamble.Length: > 0 };
    }

    /// <summary>The hash of a line, from 0, as GitHub writes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line.</exception>
    public string this[int line]
    {
        get
        {
            while (_lines.Count <= line && _next >= 0) HashNext();
            return string.Create(CultureInfo.InvariantCulture, $"{_lines[line].Hash:x}:{_lines[line].Occurrence}");
        }
    }

    private void HashNext()
    {
        var hash = Hash(_text.AsSpan(_next), startsWithMark: _next == 0 && _hasMark);
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, hash, out _);
        _lines.Add((hash, ++seen));
        _next = NextLine(_text, _next);
    }

    /// <summary>Where the next line begins, which may be the end of the text; -1 after the last one.</summary>
    private static int NextLine(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\r', '\n');
        if (length < 0) return -1;
        var next = start + length + 1;
        return text[next - 1] == '\r' && next < text.Length && text[next] == '\n' ? next + 1 : next;
    }

    private static ulong Hash(ReadOnlySpan<char> text, bool startsWithMark)
    {
        // The characters that count are gathered first, without a branch for each: it would be guessed wrongly at every blank.
        Span<char> window = stackalloc char[Window];
        var length = 0;
        if (startsWithMark) window[length++] = '\uFEFF';
        for (var i = 0; i < text.Length && length < Window; i++)
        {
            var unit = text[i];
            window[length] = unit == '\r' ? '\n' : unit;
            length += unit is ' ' or '\t' || (unit == '\n' && i > 0 && text[i - 1] == '\r') ? 0 : 1;
        }

        window[length..].Clear();
        if (length < Window) window[length] = EndOfText;
        return Polynomial(window);
    }

    /// <summary>The polynomial as four of every fourth character, which a processor computes side by side.</summary>
    private static ulong Polynomial(ReadOnlySpan<char> window)
    {
        unchecked
        {
            const ulong Base4 = Base * Base * Base * Base;
            ulong first = 0, second = 0, third = 0, fourth = 0;
            for (var i = 0; i + 3 < window.Length; i += 4)
            {
                first = (first * Base4) + window[i];
                second = (second * Base4) + window[i + 1];
                third = (third * Base4) + window[i + 2];
                fourth = (fourth * Base4) + window[i + 3];
            }

            return (((((first * Base) + second) * Base) + third) * Base) + fourth;
        }
    }
}
