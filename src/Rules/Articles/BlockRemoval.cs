using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What must change so that a block, or a line of one, is gone and what stands around it is read as before.</summary>
/// <remarks>
/// Of the blank lines around a block those before it go, at the head of an article those after it, as a change of its own: neighbours that
/// both go agree on what is between them.
/// </remarks>
internal static class BlockRemoval
{
    /// <summary>So many words may go themselves.</summary>
    private const int WordsOfShortBlock = 25;
    private const int NearBlocks = 6;
    private const int IndentOfCode = 4;
    private const int MostBlocksOfHead = 12;
    private const int WordsOfSentence = 6;

    /// <summary>The change that takes out a paragraph, a heading or an item of a list without text below it; null where something else hangs on it.</summary>
    public static ImmutableArray<TextChange> Of(Block block, string text)
    {
        if (block.IsQuoted || block.IsHtml || block.Span.Start < block.Article.FrontMatter.Span.End)
            return ImmutableArray<TextChange>.Empty;
        var end = SourceLines.EndAcrossBlanks(text, block.Span.Start + text.AsSpan(block.Span.Start, block.Span.Length).TrimEnd().Length);
        if (end < 0)
            return ImmutableArray<TextChange>.Empty;
        var next = SourceLines.FirstWithText(text, SourceLines.NextAfter(text, end));
        if (block.Kind == BlockKind.ListItem)
            return OfItem(block, text, end, next);
        var start = SourceLines.StartAcrossBlanks(text, block.Span.Start);
        return start < 0 || block.ListDepth > 0 || block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || RunsTogether(block, text, next)
            ? ImmutableArray<TextChange>.Empty
            : Cut(block, text, TextSpan.FromBounds(start, end), next, nextItem: null);
    }

    /// <summary>The change that takes out one of several lines of a paragraph; null where markup goes beyond it.</summary>
    public static ImmutableArray<TextChange> Of(Line line, string text)
    {
        var (block, span) = (line.Block, line.Span);
        var (start, end) = (SourceLines.StartAcrossBlanks(text, span.Start), SourceLines.EndAcrossBlanks(text, span.End));
        if (block is not { Kind: BlockKind.Paragraph, ListDepth: 0, IsQuoted: false, IsHtml: false } || start < 0 || end < 0
            || line.Text.IndexOf('\n') >= 0 || !block.Article.IsPlain(line.Prose) || !IsBalanced(line.Text))
            return ImmutableArray<TextChange>.Empty;
        var next = SourceLines.NextAfter(text, end);
        var isLast = next >= block.Span.End;
        return isLast || block.Article.Dialect == Dialect.PlainText || BlockStarts.IsParagraphLine(text, next)
            ? ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, next), ""))
            : ImmutableArray<TextChange>.Empty;
    }

    /// <summary>Whether no bracket goes beyond a line: half a link may stand in it.</summary>
    private static bool IsBalanced(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '[' or '(' or '<' ? 1 : c is ']' or ')' or '>' ? -1 : 0;
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }

    private static ImmutableArray<TextChange> OfItem(Block block, string text, int end, int next)
    {
        var start = MarkerStart(text, block.Span.Start);
        if (start < 0 || BlockStarts.BulletOf(text, start) is not { } bullet)
            return ImmutableArray<TextChange>.Empty;
        var (indent, isLast) = (SourceLines.IndentOf(text, start), next == text.Length);
        var follower = isLast ? null : BlockStarts.BulletOf(text, next);
        var isOtherList = follower is { } other ? other != bullet && SourceLines.IndentOf(text, next) == indent : !isLast && char.IsDigit(text[next]);
        return isOtherList || (!isLast && SourceLines.IndentOf(text, next) > indent)
            ? ImmutableArray<TextChange>.Empty
            : Cut(block, text, TextSpan.FromBounds(start, end), next, follower);
    }

    /// <summary>
    /// Takes out lines and the blank ones before them or, at the head, after them. A blank line stays between what stands around them unless
    /// another item, whose bullet is <paramref name="nextItem"/>, comes right after prose.
    /// </summary>
    private static ImmutableArray<TextChange> Cut(Block block, string text, TextSpan lines, int next, char? nextItem)
    {
        var isLast = next == text.Length;
        var before = text.AsSpan(0, lines.Start).TrimEnd().Length;
        var isFirst = before == 0 || (before == 1 && text[0] == '\uFEFF');
        var isAtHead = isFirst || (!isLast && IsInHead(block));
        var gap = isAtHead ? TextSpan.FromBounds(lines.End, next) : TextSpan.FromBounds(SourceLines.EndOf(text, before), lines.Start);
        var wouldOpenFrontMatter = isFirst && (string.CompareOrdinal(text, next, "---", 0, 3) == 0 || string.CompareOrdinal(text, next, "+++", 0, 3) == 0);
        var isParted = isLast || (nextItem is not null && FollowsProse(block, text, lines.Start)) || isFirst
            || (isAtHead ? SourceLines.IsAfterBlank(text, lines.Start) : SourceLines.IsBlank(text, SourceLines.NextAfter(text, lines.End)));
        var cut = new TextChange(lines, isParted && !wouldOpenFrontMatter ? "" : SourceLines.BreakAt(text, lines.Start));
        return gap.IsEmpty ? ImmutableArray.Create(cut)
            : isAtHead ? ImmutableArray.Create(cut, new TextChange(gap, ""))
            : ImmutableArray.Create(new TextChange(gap, ""), cut);
    }

    /// <summary>Whether a block of prose stands right before an item. HTML and code need a blank line after them.</summary>
    private static bool FollowsProse(Block block, string text, int start) =>
        block.Index > 0 && block.Article.Blocks[block.Index - 1] is { IsHtml: false } before
        && before.Span.End <= start && text.AsSpan(before.Span.End, start - before.Span.End).IsWhiteSpace();

    /// <summary>Whether no sentence of the article's own stands before a block yet.</summary>
    private static bool IsInHead(Block block)
    {
        for (var index = block.Index - 1; index >= 0; index--)
        {
            var earlier = block.Article.Blocks[index];
            if (earlier.Kind != BlockKind.FrontMatter && (block.Index - index > MostBlocksOfHead || !IsShort(earlier) || (earlier.WordCount >= WordsOfSentence && earlier.Text[^1] == '.')))
                return false;
        }

        return true;
    }

    /// <summary>The beginning of the line where one bullet, and at most a task's box, is all that stands before the text of an item; else -1.</summary>
    private static int MarkerStart(string text, int position)
    {
        var at = SourceLines.SkipBlanksBack(text, position);
        if (at > 2 && text[at - 1] == ']' && text[at - 3] == '[')
            at = SourceLines.SkipBlanksBack(text, at - 3);
        return at == 0 ? -1 : SourceLines.StartAcrossBlanks(text, at - 1);
    }

    /// <summary>Whether two lists or two pieces of indented code would become one, or indented text would become part of a list or a footnote.</summary>
    private static bool RunsTogether(Block block, string text, int next)
    {
        var blocks = block.Article.Blocks;
        var before = block.Index == 0 ? null : blocks[block.Index - 1];
        var indent = SourceLines.IndentOf(text, next);
        if (indent >= IndentOfCode || (before is { ListDepth: > 0 } or { Kind: BlockKind.Footnote } && indent >= 2))
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
