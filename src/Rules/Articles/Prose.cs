using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What a reader reads of an article, without its markup, and where in the source each character of it came from.</summary>
/// <remarks>
/// A soft or hard line break is one <c>\n</c>. Code, math, a template and an image are one <see cref="Opaque"/>. Blocks are parted by a
/// <c>\n</c> that came from nowhere.
/// </remarks>
public sealed class Prose
{
    /// <summary>Stands for text that is not prose, in the middle of a sentence: code, math, a template, an image.</summary>
    public const char Opaque = '\uFFFC';

    private readonly int _runCount;
    private char[] _text;
    private ProseRun[] _runs;

    /// <summary>Takes over what was gathered in rented arrays.</summary>
    internal Prose(char[] text, int length, ProseRun[] runs, int runCount)
    {
        (_text, Length) = (text, length);
        (_runs, _runCount) = (runs, runCount);
        IsAscii = IsAsciiButOpaque(Text);
    }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>Whether all characters but <see cref="Opaque"/> are ASCII, as they are in most articles: what is sought beyond it need not be sought there.</summary>
    internal bool IsAscii { get; }

    /// <summary>How many characters there are.</summary>
    public int Length { get; }

    /// <summary>The characters of a part.</summary>
    public ReadOnlySpan<char> Slice(ProseSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>The source from the beginning of the first to the end of the last character of <paramref name="span"/>; markup between them lies inside.</summary>
    public TextSpan ToSource(ProseSpan span)
    {
        var start = StartInSource(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Math.Max(start, EndInSource(span.End - 1)));
    }

    /// <summary>The first character of prose that came from <paramref name="position"/> in the source, or from after it.</summary>
    public int FromSource(int position)
    {
        int low = 0, high = _runCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_runs[middle].SourceEnd > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        if (low == _runCount)
        {
            return Length;
        }

        var run = _runs[low];
        return run.IsLinear && position > run.Source ? run.Prose + position - run.Source : run.Prose;
    }

    /// <summary>Gives the arrays back: see <see cref="Article.Dispose"/>.</summary>
    internal void Release()
    {
        Rented.Return(_text);
        Rented.Return(_runs);
        (_text, _runs) = ([], []);
    }

    private static bool IsAsciiButOpaque(ReadOnlySpan<char> text)
    {
        var next = CharacterSearch.IndexBeyondAscii(text);
        while (next >= 0 && text[next] == Opaque)
        {
            text = text[(next + 1)..];
            next = CharacterSearch.IndexBeyondAscii(text);
        }

        return next < 0;
    }

    private int StartInSource(int position)
    {
        var index = RunAt(position);
        if (index < 0)
        {
            return _runCount == 0 ? 0 : _runs[0].Source;
        }

        var run = _runs[index];
        var offset = position - run.Prose;
        return offset >= run.Length ? run.SourceEnd : run.IsLinear ? run.Source + offset : run.Source;
    }

    private int EndInSource(int position)
    {
        var index = RunAt(position);
        if (index < 0)
        {
            return 0;
        }

        var run = _runs[index];
        var offset = position - run.Prose;
        return offset < run.Length && run.IsLinear ? run.Source + offset + 1 : run.SourceEnd;
    }

    /// <summary>The last run that begins at or before <paramref name="position"/>, or -1.</summary>
    private int RunAt(int position)
    {
        int low = 0, high = _runCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_runs[middle].Prose <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}

/// <summary>Characters of prose that came from one piece of source: one from each where the lengths are equal, else all of them from all of it.</summary>
/// <param name="Prose">The first character of prose.</param>
/// <param name="Source">The first character of source.</param>
/// <param name="Length">How many characters of prose.</param>
/// <param name="SourceLength">How many characters of source.</param>
internal readonly record struct ProseRun(int Prose, int Source, int Length, int SourceLength)
{
    public int End => Prose + Length;

    public int SourceEnd => Source + SourceLength;

    public bool IsLinear => Length == SourceLength;
}
