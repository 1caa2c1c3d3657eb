using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KetamineLint.Articles;

/// <summary>The text of a footnote. It stays where it was written, whether anything refers to it or not.</summary>
internal sealed class FootnoteBlock(BlockParser parser) : ContainerBlock(parser)
{
    public string Label { get; init; } = "";

    public bool EndsBlank { get; set; }
}

/// <summary>A mark that refers to a footnote.</summary>
internal sealed class FootnoteMark : LeafInline
{
    public string Label { get; init; } = "";
}

/// <summary>Reads <c>[^label]: text</c>. Markdig's own parser deletes footnotes that nothing refers to, moves the others to the end, and takes quadratic time.</summary>
internal sealed class FootnoteBlockParser : BlockParser
{
    public FootnoteBlockParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not (MarkdownDocument or FootnoteBlock))
        {
            return BlockState.None;
        }

        var start = processor.Start;
        var label = FootnoteLabel.Read(processor.Line);
        var colon = label is null ? 0 : start + label.Length + 3;
        if (label is null || colon > processor.Line.End || processor.Line.Text[colon] != ':')
        {
            return BlockState.None;
        }

        processor.Column += colon + 1 - start;
        processor.Line.Start = colon + 1;
        processor.NewBlocks.Push(new FootnoteBlock(this) { Label = label, Span = new SourceSpan(start, processor.Line.End), Line = processor.LineIndex });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        var footnote = (FootnoteBlock)block;
        if (processor.CurrentBlock is null or { IsBreakable: true })
        {
            if (processor.IsBlankLine)
            {
                footnote.EndsBlank = true;
                return BlockState.ContinueDiscard;
            }

            if (processor.Column == 0 && (footnote.EndsBlank || FootnoteLabel.Read(processor.Line) is not null))
            {
                return BlockState.None;
            }
        }

        footnote.EndsBlank = false;
        footnote.UpdateSpanEnd(processor.Line.End);
        if (processor.IsCodeIndent)
        {
            processor.GoToCodeIndent();
        }

        return BlockState.Continue;
    }
}

/// <summary>Reads <c>[^label]</c> in running text.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var label = FootnoteLabel.Read(slice);
        if (label is null)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var length = label.Length + 3;
        processor.Inline = new FootnoteMark { Label = label, Span = new SourceSpan(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }
}

internal static class FootnoteLabel
{
    private const int MaxLength = 200;

    /// <summary>The label of a <c>[^label]</c> that <paramref name="slice"/> begins with, or null.</summary>
    public static string? Read(StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, MaxLength));
        if (rest.Length < 4 || rest[0] != '[' || rest[1] != '^')
        {
            return null;
        }

        var end = 2;
        while (end < rest.Length && rest[end] is not (']' or '[' or '\\' or '`') && !char.IsWhiteSpace(rest[end]))
        {
            end++;
        }

        return end > 2 && end < rest.Length && rest[end] == ']' ? rest[2..end].ToString() : null;
    }
}
