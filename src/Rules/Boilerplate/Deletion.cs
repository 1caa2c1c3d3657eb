using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Boilerplate;

/// <summary>Fixes that take out a block that no reader could miss.</summary>
internal static class Deletion
{
    /// <summary>Deletes a paragraph or a heading with the blank lines after it; null for any other block, which a list or a table is built around.</summary>
    public static Fix? OfBlock(Block block, string title)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || block.IsQuoted || block.ListDepth > 0)
            return null;
        var source = block.Article.Source;
        var (start, end) = (block.Span.Start, block.Span.End);
        while (end < source.Length && char.IsWhiteSpace(source[end]))
            end++;
        while (end == source.Length && start > 0 && char.IsWhiteSpace(source[start - 1]))
            start--;
        while (start > 0 && start == block.Span.Start && source[start - 1] is not ('\n' or '\r') && char.IsWhiteSpace(source[start - 1]))
            start--;
        var rest = end == source.Length && start > 0 ? "\n" : "";
        return new Fix(title, FixSafety.Safe, ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, end), rest)));
    }

    /// <summary>As <see cref="OfBlock"/>, where a line is all of its block.</summary>
    public static Fix? OfLine(Line line, string title) =>
        line.Block.Prose.Length - line.Prose.Length <= 2 && line.Text.IndexOf(Prose.Opaque) < 0 ? OfBlock(line.Block, title) : null;
}
