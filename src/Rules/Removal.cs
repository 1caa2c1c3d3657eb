using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Fixes that take out what nobody wrote for a reader. Only whole paragraphs and headings go: a list or a table is built around its blocks.</summary>
internal static class Removal
{
    /// <summary>Deletes a paragraph or a heading with the blank lines after it; null for any other block.</summary>
    public static Fix? OfBlock(Block block, string title)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || !StandsAlone(block))
            return null;
        var source = block.Article.Source;
        var start = block.Span.Start;
        while (start > 0 && source[start - 1] is not ('\n' or '\r') && char.IsWhiteSpace(source[start - 1]))
            start--;
        return Cut(source, TextSpan.FromBounds(start, block.Span.End), title);
    }

    /// <summary>As <see cref="OfBlock"/>, where a line is all of its block.</summary>
    public static Fix? OfLine(Line line, string title) =>
        line.Block.Prose.Length - line.Prose.Length <= 2 && line.Text.IndexOf(Prose.Opaque) < 0 ? OfBlock(line.Block, title) : null;

    /// <summary>Deletes a paragraph that holds nothing but <paramref name="passage"/>; null for any other block.</summary>
    public static Fix? OfParagraph(Block block, ProseSpan passage)
    {
        var text = block.Article.Prose.Text;
        if (block.Kind != BlockKind.Paragraph || !StandsAlone(block)
            || HasWords(text[block.Prose.Start..passage.Start]) || HasWords(text[passage.End..Math.Max(passage.End, block.Prose.End)]))
            return null;
        return Cut(block.Article.Source, block.Span, "Delete the paragraph");
    }

    private static bool StandsAlone(Block block) => !block.IsQuoted && block.ListDepth == 0;

    /// <summary>Deletes a span with the white space after it; at the end of the text, with that before it.</summary>
    private static Fix Cut(SourceText source, TextSpan span, string title)
    {
        var (start, end) = (span.Start, span.End);
        while (end < source.Length && char.IsWhiteSpace(source[end]))
            end++;
        while (end == source.Length && start > 0 && char.IsWhiteSpace(source[start - 1]))
            start--;
        var rest = end == source.Length && start > 0 ? "\n" : "";
        return new Fix(title, FixSafety.Safe, ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, end), rest)));
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}
