using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Baselines;

/// <summary>The lines that a diff adds to one file. Lines are counted as git counts them: only a line feed ends one.</summary>
/// <param name="line">Where the diff begins to speak of the file: its line, from 1.</param>
internal sealed class AddedLines(int line)
{
    private readonly SortedDictionary<int, ReadOnlyMemory<char>> _lines = [];
    private int[]? _numbers;

    /// <summary>Where the diff begins to speak of the file: its line, from 1.</summary>
    public int DiffLine => line;

    /// <summary>Whether the diff does not show lines, since it takes the file for binary: all may be added.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Adds a line.</summary>
    public void Add(int number, ReadOnlyMemory<char> text) => _lines[number] = text;

    /// <summary>Adds what another part of the diff adds.</summary>
    public void Add(AddedLines other)
    {
        foreach (var (number, text) in other._lines) _lines[number] = text;
        IsWhole |= other.IsWhole;
    }

    /// <summary>The first added line, from 1, that <paramref name="text"/> does not have; null if it has all.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="starts">Where its lines begin.</param>
    public int? FirstMissing(string text, int[] starts)
    {
        foreach (var (number, wanted) in _lines)
        {
            if (number < 1 || number > starts.Length) return number;
            var end = number < starts.Length ? starts[number] - 1 : text.Length;
            if (!Plain(text.AsSpan(starts[number - 1]..end)).SequenceEqual(Plain(wanted.Span))) return number;
        }

        return null;
    }

    /// <summary>Whether a span touches an added line.</summary>
    /// <param name="span">The span.</param>
    /// <param name="starts">Where the lines of the text begin.</param>
    public bool Touch(TextSpan span, int[] starts)
    {
        if (IsWhole) return true;
        _numbers ??= [.. _lines.Keys];
        var found = Array.BinarySearch(_numbers, LineOf(span.Start, starts));
        var next = found >= 0 ? found : ~found;
        return next < _numbers.Length && _numbers[next] <= LineOf(Math.Max(span.Start, span.End - 1), starts);
    }

    /// <summary>Where the lines of a text begin.</summary>
    public static int[] StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return [.. starts];
    }

    private static int LineOf(int offset, int[] starts) => Array.BinarySearch(starts, offset) is var found && found >= 0 ? found + 1 : ~found;

    /// <summary>A line without what tools that carry diffs about may change.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> line) => line.TrimEnd('\r').TrimStart('\uFEFF');
}
