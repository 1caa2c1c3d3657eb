using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>A text that a source spells in another way, as a string literal does, and where in the source each character of it stands.</summary>
internal sealed class MappedText
{
    private readonly Run[] _runs;

    private MappedText(string text, Run[] runs, ImmutableArray<StringPiece> pieces) => (Text, _runs, Pieces) = (text, runs, pieces);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What it is put together from, in order: literals and the contents of interpolated strings, and what is written between them.</summary>
    public ImmutableArray<StringPiece> Pieces { get; }

    /// <summary>The source from the beginning of the first to the end of the last character of <paramref name="span"/>, whatever stands between them.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        var start = StartOf(span.Start);
        return span.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, EndOf(span.End - 1));
    }

    /// <summary>Where the character at <paramref name="position"/> begins; at the end of the text, where the last one ends.</summary>
    public int StartOf(int position)
    {
        if (position == Text.Length)
            return position == 0 ? Pieces[0].Source.Start : EndOf(position - 1);
        var run = RunAt(position);
        return run.IsLinear ? run.Source + position - run.Start : run.Source;
    }

    /// <summary>Where the character at <paramref name="position"/> ends.</summary>
    public int EndOf(int position)
    {
        var run = RunAt(position);
        return run.IsLinear ? run.Source + position - run.Start + 1 : run.Source + run.SourceLength;
    }

    private Run RunAt(int position)
    {
        int low = 0, high = _runs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_runs[middle].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return _runs[low - 1];
    }

    /// <summary>Characters that one piece of source spells: one each where the lengths are equal, else all of them together.</summary>
    private readonly record struct Run(int Start, int Length, int Source, int SourceLength)
    {
        public bool IsLinear => Length == SourceLength;
    }

    /// <summary>Puts a text together, from its beginning.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Run> _runs = [];
        private readonly ImmutableArray<StringPiece>.Builder _pieces = ImmutableArray.CreateBuilder<StringPiece>();

        /// <summary>How long the text is so far.</summary>
        public int Length => _text.Length;

        /// <summary>Adds characters that stand in the source as they are.</summary>
        public void Add(string written, int start, int length, int source)
        {
            if (length == 0)
                return;
            if (_runs.Count > 0 && _runs[^1] is { IsLinear: true } last && last.Source + last.Length == source)
                _runs[^1] = new(last.Start, last.Length + length, last.Source, last.Length + length);
            else
                _runs.Add(new(_text.Length, length, source, length));
            _text.Append(written, start, length);
        }

        /// <summary>Adds what an escape or an expression stands for.</summary>
        public void AddMeant(string meant, TextSpan source)
        {
            _runs.Add(new(_text.Length, meant.Length, source.Start, source.Length));
            _text.Append(meant);
        }

        /// <summary>Ends a piece that began at <paramref name="start"/> of the text.</summary>
        public void EndPiece(int start, TextSpan source, StringSpelling? spelling) =>
            _pieces.Add(new(TextSpan.FromBounds(start, _text.Length), source, spelling));

        /// <summary>The text.</summary>
        public MappedText Build() => new(_text.ToString(), [.. _runs], _pieces.ToImmutable());
    }
}

/// <summary>A piece of a text that a source spells.</summary>
/// <param name="Text">The piece in the text.</param>
/// <param name="Source">The piece in the source, without quotes; whole lines of a raw string begin after their indentation.</param>
/// <param name="Spelling">How it is spelled; null for an expression whose value nobody knows.</param>
internal sealed record StringPiece(TextSpan Text, TextSpan Source, StringSpelling? Spelling);

/// <summary>How a piece of a string is spelled in C#.</summary>
/// <param name="Kind">The kind of its literal.</param>
/// <param name="Dollars">How many <c>$</c> the literal begins with; 0 for one that is not interpolated.</param>
/// <param name="Indentation">What each line of <see cref="StringKind.RawLines"/> begins with.</param>
internal sealed record StringSpelling(StringKind Kind, int Dollars, string Indentation);

/// <summary>Kinds of string literals.</summary>
internal enum StringKind
{
    /// <summary><c>"…"</c>, with escapes.</summary>
    Regular,

    /// <summary><c>@"…"</c>, with doubled quotes.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> on one line.</summary>
    RawLine,

    /// <summary><c>"""</c>, lines with their indentation, <c>"""</c>.</summary>
    RawLines,
}
