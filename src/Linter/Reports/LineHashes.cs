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
    private const ulong EndOfText = 65535;
    private const int Utf8 = 65001;

    private readonly List<(ulong Hash, int Occurrence)> _lines = [];

    /// <summary>Hashes every line.</summary>
    /// <param name="source">The text. A byte order mark is a part of the first line, also where only the encoding tells of it.</param>
    public LineHashes(SourceText source)
    {
        var text = source.ToString().AsSpan();
        var occurrences = new Dictionary<ulong, int>();
        var hasMark = source.Encoding is { CodePage: Utf8, Preamble.Length: > 0 };
        for (int start = 0, next; start >= 0; start = next)
        {
            var hash = start == 0 && hasMark ? Hash('\uFEFF', Window - 1, text) : Hash(0, Window, text[start..]);
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(occurrences, hash, out _);
            _lines.Add((hash, ++seen));
            next = NextLine(text, start);
        }
    }

    /// <summary>The hash of a line, from 0, as GitHub writes it.</summary>
    public string this[int line] =>
        string.Create(CultureInfo.InvariantCulture, $"{_lines[line].Hash:x}:{_lines[line].Occurrence}");

    /// <summary>Where the next line begins, which may be the end of the text; -1 after the last one.</summary>
    private static int NextLine(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\r', '\n');
        if (length < 0) return -1;
        var next = start + length + 1;
        return text[next - 1] == '\r' && next < text.Length && text[next] == '\n' ? next + 1 : next;
    }

    private static ulong Hash(ulong hash, int count, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && count > 0; i++)
        {
            var unit = text[i];
            if (unit is ' ' or '\t' || unit == '\n' && i > 0 && text[i - 1] == '\r') continue;
            hash = unchecked(Base * hash + (unit == '\r' ? '\n' : unit));
            count--;
        }

        if (count-- > 0) hash = unchecked(Base * hash + EndOfText);
        while (count-- > 0) hash = unchecked(Base * hash);
        return hash;
    }
}
