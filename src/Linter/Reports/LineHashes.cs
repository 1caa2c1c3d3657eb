using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>What GitHub knows a finding by when lines have moved: <c>primaryLocationLineHash</c>, as its <c>upload-sarif</c> action computes it.</summary>
/// <remarks>
/// The hash of a line is a polynomial over the 100 characters that follow from its start, beyond its end, blanks and tabs left out and
/// CR and CRLF read as LF; the end of the text is one 65535, then zeros. Lines of one hash are numbered. A running sum over all
/// characters gives each line's hash as a difference, and what no line's 100 characters reach is skipped.
/// </remarks>
internal sealed class LineHashes
{
    private const int Window = 100;
    private const ulong Base = 37;
    private const ulong EndOfText = 65535;
    private const int Utf8 = 65001;

    private static readonly ulong BaseToTheWindow = Power();

    private readonly Dictionary<ulong, int> _occurrences = [];
    private readonly Queue<(int From, ulong Sum)> _pending = [];
    private readonly List<(ulong Hash, int Occurrence)> _lines = [];
    private ulong _sum;
    private int _position;
    private bool _atLineStart = true;

    /// <summary>Hashes every line.</summary>
    /// <param name="source">The text. A byte order mark is a part of the first line, also where only the encoding tells of it.</param>
    public LineHashes(SourceText source)
    {
        if (source.Encoding is { CodePage: Utf8, Preamble.Length: > 0 }) Take('\uFEFF');
        var text = source.ToString().AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            if (_pending.Count == 0 && !_atLineStart)
            {
                var skipped = text[i..].IndexOfAny('\r', '\n');
                if (skipped < 0) break;
                i += skipped;
            }

            var unit = text[i];
            if (unit is ' ' or '\t' || unit == '\n' && i > 0 && text[i - 1] == '\r') continue;
            Take(unit == '\r' ? '\n' : unit);
            _atLineStart = unit is '\r' or '\n';
        }

        Take(EndOfText);
        while (_pending.Count > 0) Take(0);
    }

    /// <summary>The hash of a line, from 0, as GitHub writes it.</summary>
    public string this[int line] =>
        string.Create(CultureInfo.InvariantCulture, $"{_lines[line].Hash:x}:{_lines[line].Occurrence}");

    private void Take(ulong unit)
    {
        if (_pending.TryPeek(out var first) && _position - first.From == Window) Complete(_pending.Dequeue());
        if (_atLineStart) _pending.Enqueue((_position, _sum));
        _atLineStart = false;
        _sum = unchecked(Base * _sum + unit);
        _position++;
    }

    private void Complete((int From, ulong Sum) line)
    {
        var hash = unchecked(_sum - line.Sum * BaseToTheWindow);
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_occurrences, hash, out _);
        _lines.Add((hash, ++seen));
    }

    private static ulong Power()
    {
        var power = 1UL;
        for (var i = 0; i < Window; i++) power = unchecked(power * Base);
        return power;
    }
}
