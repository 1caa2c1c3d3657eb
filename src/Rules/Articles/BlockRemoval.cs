using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What must change so that a block, or a line of one, is gone and what stands around it is read as before.</summary>
/// <remarks>
/// A change runs from the beginning of a block's first line to the next line with text, so that the changes of neighbours never overlap.
/// The blank lines before a block stay, and part its neighbours.
/// </remarks>
internal static class BlockRemoval
{
    /// <summary>So many words may go themselves.</summary>
    private const int WordsOfShortBlock = 25;
    private const int NearBlocks = 6;

    /// <summary>The change that takes out a paragraph, a heading or an item of a list without text below it; null where something else hangs on it.</summary>
    public static TextChange? Of(Block block, string text)
    {
        var start = SourceLines.StartOf(text, block.Span.Start);
        var last = block.Span.Start + text.AsSpan(block.Span.Start, block.Span.Length).TrimEnd().Length;
        var end = SourceLines.EndOf(text, last);
        var next = SourceLines.FirstWithText(text, SourceLines.NextAfter(text, end));
        if (block.IsQuoted || block.IsHtml || !SourceLines.IsBlank(text, last, end) || IsFrontMatterAbove(block, start))
            return null;
        return block.Kind switch
        {
            BlockKind.Paragraph or BlockKind.Heading when block.ListDepth == 0 && SourceLines.IsBlank(text, start, block.Span.Start) =>
                RunsTogether(block, text, next) ? null : OfAlone(block, text, start, end, next),
            BlockKind.ListItem => OfItem(block, text, start, end, next),
            _ => null,
        };
    }

    /// <summary>The change that takes out one of several lines of a paragraph; null where markup goes beyond it.</summary>
    public static TextChange? Of(Line line, string text)
    {
        var (block, span) = (line.Block, line.Span);
        var (start, end) = (SourceLines.StartOf(text, span.Start), SourceLines.EndOf(text, span.Start));
        var next = SourceLines.NextAfter(text, end);
        if (block is not { Kind: BlockKind.Paragraph, ListDepth: 0, IsQuoted: false, IsHtml: false }
            || span.End > end || !SourceLines.IsBlank(text, start, span.Start) || !SourceLines.IsBlank(text, span.End, end) || !block.Article.IsPlain(line.Prose))
            return null;
        var isLast = next >= block.Span.End;
        return isLast || block.Article.Dialect == Dialect.PlainText || BlockStarts.IsParagraphLine(text, next)
            ? new TextChange(TextSpan.FromBounds(start, next), "")
            : null;
    }

    private static TextChange OfAlone(Block block, string text, int start, int end, int next)
    {
        if (next < text.Length)
        {
            var wouldOpenFrontMatter = start <= 1 && (string.CompareOrdinal(text, next, "---", 0, 3) == 0 || string.CompareOrdinal(text, next, "+++", 0, 3) == 0);
            var isParted = SourceLines.IsAfterBlank(text, start) && !wouldOpenFrontMatter;
            return new TextChange(TextSpan.FromBounds(start, next), isParted ? "" : SourceLines.BreakAt(text, start));
        }

        // At the end of the text the blank lines before go, too, unless the block there may go by itself.
        var before = text.AsSpan(0, start).TrimEnd().Length;
        var keepsBlank = block.Index > 0 && IsShort(block.Article.Blocks[block.Index - 1]);
        return before == 0 || keepsBlank
            ? new TextChange(TextSpan.FromBounds(start, text.Length), "")
            : new TextChange(TextSpan.FromBounds(SourceLines.EndOf(text, before), text.Length), end < text.Length ? SourceLines.BreakAt(text, end) : "");
    }

    private static TextChange? OfItem(Block block, string text, int start, int end, int next)
    {
        var indent = SourceLines.IndentOf(text, start);
        if (BlockStarts.BulletOf(text, start) is not { } bullet || !IsMarker(text, start, block.Span.Start))
            return null;
        var isLast = next == text.Length;
        if (!isLast && SourceLines.IndentOf(text, next) > indent)
            return null;
        var follower = isLast ? null : BlockStarts.BulletOf(text, next);
        if (follower is { } other ? other != bullet && SourceLines.IndentOf(text, next) == indent : !isLast && char.IsDigit(text[next]))
            return null;
        var isParted = isLast || SourceLines.IsAfterBlank(text, start) || (follower is not null && next == SourceLines.NextAfter(text, end));
        return new TextChange(TextSpan.FromBounds(start, next), isParted ? "" : SourceLines.BreakAt(text, start));
    }

    /// <summary>Whether a bullet, and a task's box, is all that stands before the text of an item.</summary>
    private static bool IsMarker(string text, int start, int textStart)
    {
        var marker = text.AsSpan(start, textStart - start).Trim();
        return marker.Length == 1 || (marker.Length > 3 && marker[^1] == ']' && marker[1..].Trim().Length == 3);
    }

    private static bool IsFrontMatterAbove(Block block, int start) => start < block.Article.FrontMatter.Span.End;

    /// <summary>Whether two lists would become one, or indented text would become part of a list or a footnote.</summary>
    private static bool RunsTogether(Block block, string text, int next)
    {
        var blocks = block.Article.Blocks;
        var before = block.Index == 0 ? null : blocks[block.Index - 1];
        if (before is { ListDepth: > 0 } or { Kind: BlockKind.Footnote } && SourceLines.IndentOf(text, next) >= 2)
            return true;
        if (block.Index + 1 == blocks.Length || blocks[block.Index + 1].ListDepth == 0)
            return false;
        for (var index = block.Index - 1; index >= 0 && index > block.Index - NearBlocks; index--)
        {
            if (blocks[index].ListDepth > 0)
                return true;
            if (!IsShort(blocks[index]))
                return false;
        }

        return false;
    }

    private static bool IsShort(Block block) => block.WordCount <= WordsOfShortBlock && block.Kind != BlockKind.FrontMatter;
}
