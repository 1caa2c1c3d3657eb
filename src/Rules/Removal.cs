using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Fixes that take out what nobody wrote for a reader.</summary>
internal static class Removal
{
    /// <summary>Deletes a paragraph, a heading or an item of a list; null for any other block, for one that holds an image or code, and where its neighbours would run together.</summary>
    public static Fix? OfBlock(Block block, string title, FixSafety safety = FixSafety.Safe) =>
        block.Text.IndexOf(Prose.Opaque) >= 0 ? null : Fix(title, safety, BlockRemoval.Of(block, block.Article.Source.ToString()));

    /// <summary>Deletes a line of page furniture: its block where it is all of it, else the one line; null where it holds an image or code.</summary>
    public static Fix? OfLine(Line line, FixSafety safety = FixSafety.Safe)
    {
        if (line.Text.IndexOf(Prose.Opaque) >= 0)
            return null;
        return IsAllOf(line.Block, line.Prose)
            ? OfBlock(line.Block, "Delete the line", safety)
            : Fix("Delete the line", safety, BlockRemoval.Of(line, line.Block.Article.Source.ToString()));
    }

    /// <summary>
    /// Deletes what was said to somebody else than the reader. A block that holds nothing else goes without a trace; of whole sentences
    /// among others, or an opening before a text, somebody should see that nothing hangs on them. Null for half a sentence.
    /// </summary>
    public static Fix? OfPassage(Block block, ProseSpan passage)
    {
        if (IsAllOf(block, passage))
            return OfBlock(block, "Delete the paragraph");
        var (article, end) = (block.Article, passage.End);
        if (block.Kind is BlockKind.Heading or BlockKind.FrontMatter || passage.End > block.Prose.End || article.SentenceAt(passage.Start)?.Prose.Start != passage.Start)
            return null;
        var rest = article.Prose.Slice(ProseSpan.FromBounds(end, block.Prose.End));
        var next = end + rest.Length - rest.TrimStart().Length;
        var isLast = next == block.Prose.End;
        var endsSentence = isLast || article.Prose.Text[end - 1] is ':' or '!' || article.SentenceAt(next)?.Prose.Start == next;
        if (!endsSentence || (!isLast && !char.IsUpper(article.Prose.Text[next])))
            return null;
        var text = article.Prose.Slice(ProseSpan.FromBounds(block.Prose.Start, passage.Start));
        var gone = isLast ? ProseSpan.FromBounds(block.Prose.Start + text.TrimEnd().Length, end) : ProseSpan.FromBounds(passage.Start, next);
        return article.IsPlain(gone) ? Fix("Delete the sentence", FixSafety.Unsafe, new TextChange(article.Prose.ToSource(gone), "")) : null;
    }

    /// <summary>Deletes a stretch within a line, and white space that it would leave behind; null where what stands around it would become markup.</summary>
    public static Fix? OfSpan(string text, TextSpan span, string title) => Fix(title, FixSafety.Safe, InlineRemoval.Of(text, span));

    /// <summary>Deletes a comment; null where it parts two paragraphs.</summary>
    public static Fix? OfComment(string text, TextSpan span)
    {
        var (start, end) = (SourceLines.StartAcrossBlanks(text, span.Start), SourceLines.EndAcrossBlanks(text, span.End));
        var isBlock = start >= 0 && end >= 0;
        return isBlock && !(SourceLines.IsAfterBlank(text, start) && SourceLines.IsBlank(text, SourceLines.NextAfter(text, end))) ? null : OfSpan(text, span, "Remove the comment");
    }

    private static Fix? Fix(string title, FixSafety safety, TextChange? change) =>
        Fix(title, safety, change is { } made ? ImmutableArray.Create(made) : ImmutableArray<TextChange>.Empty);

    private static Fix? Fix(string title, FixSafety safety, ImmutableArray<TextChange> changes) =>
        changes.IsEmpty ? null : new Fix(title, safety, changes);

    private static bool IsAllOf(Block block, ProseSpan passage)
    {
        var text = block.Article.Prose.Text;
        return !HasWords(text[block.Prose.Start..Math.Max(block.Prose.Start, passage.Start)]) && !HasWords(text[passage.End..Math.Max(passage.End, block.Prose.End)]);
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == Prose.Opaque)
                return true;
        }

        return false;
    }
}
