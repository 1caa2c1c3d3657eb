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
    private const int Opening = sizeof(ulong) / sizeof(char);
    private const ulong Base = 37;
    private const char EndOfText = '\uFFFF';
    private const int Utf8 = 65001;

    private readonly string _text;
    private readonly bool _hasMark;
    private readonly List<HashedLine> _lines = [];
    private readonly Dictionary<ulong, int> _lastOfOpening = [];
    private readonly Dictionary<ulong, int> _occurrences = [];
    private readonly Stack<int> _pending = [];
    private int _next;

    /// <summary>For the lines of a text. They are read as far as they are asked for.</summary>
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
            while (_lines.Count <= line && _next >= 0) ReadNext();
            Number(line);
            return string.Create(CultureInfo.InvariantCulture, $"{_lines[line].Hash:x}:{_lines[line].Occurrence}");
        }
    }

    private void ReadNext()
    {
        Span<char> opening = stackalloc char[Opening];
        Gather(_next, opening);
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastOfOpening, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(opening)), out var isKnown);
        _lines.Add(new HashedLine(_next, isKnown ? last : -1, 0, 0));
        last = _lines.Count - 1;
        _next = NextLine(_text, _next);
    }

    /// <summary>Numbers a line among those of its hash. Only lines that begin with the same characters can have the same hash, so no others are hashed.</summary>
    private void Number(int line)
    {
        for (; line >= 0 && _lines[line].Occurrence == 0; line = _lines[line].Before) _pending.Push(line);
        Span<char> window = stackalloc char[Window];
        while (_pending.TryPop(out line))
        {
            Gather(_lines[line].Start, window);
            var hash = Polynomial(window);
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, hash, out _);
            _lines[line] = _lines[line] with { Hash = hash, Occurrence = ++seen };
        }
    }

    /// <summary>Where the next line begins, which may be the end of the text; -1 after the last one.</summary>
    private static int NextLine(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\r', '\n');
        if (length < 0) return -1;
        var next = start + length + 1;
        return text[next - 1] == '\r' && next < text.Length && text[next] == '\n' ? next + 1 : next;
    }

    /// <summary>Gathers the characters that count from a place on, without a branch for each: it would be guessed wrongly at every blank.</summary>
    private void Gather(int start, Span<char> window)
    {
        var text = _text.AsSpan(start);
        var length = 0;
        if (start == 0 && _hasMark) window[length++] = '\uFEFF';
        for (var i = 0; i < text.Length && length < window.Length; i++)
        {
            var unit = text[i];
            window[length] = unit == '\r' ? '\n' : unit;
            length += unit is ' ' or '\t' || (unit == '\n' && i > 0 && text[i - 1] == '\r') ? 0 : 1;
        }

        window[length..].Clear();
        if (length < window.Length) window[length] = EndOfText;
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

    /// <summary>A line.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Before">The last line before it that opens as it does; -1 if there is none.</param>
    /// <param name="Hash">Its hash, once it is numbered.</param>
    /// <param name="Occurrence">Its number among the lines of its hash, from 1; 0 before it has one.</param>
    private readonly record struct HashedLine(int Start, int Before, ulong Hash, int Occurrence);
}
