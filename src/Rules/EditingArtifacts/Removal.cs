using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>Fixes that take out what nobody wrote for a reader.</summary>
internal static class Removal
{
    /// <summary>Deletes a paragraph that holds nothing but <paramref name="passage"/>; null for any other block.</summary>
    public static Fix? OfParagraph(Block block, ProseSpan passage)
    {
        var text = block.Article.Prose.Text;
        if (block.Kind != BlockKind.Paragraph || block.IsQuoted || block.ListDepth > 0
            || HasWords(text[block.Prose.Start..passage.Start]) || HasWords(text[passage.End..Math.Max(passage.End, block.Prose.End)]))
            return null;
        var source = block.Article.Source;
        var (start, end) = (block.Span.Start, block.Span.End);
        while (end < source.Length && char.IsWhiteSpace(source[end]))
            end++;
        while (end == source.Length && start > 0 && char.IsWhiteSpace(source[start - 1]))
            start--;
        var rest = end == source.Length && start > 0 ? "\n" : "";
        return new Fix("Delete the paragraph", FixSafety.Safe, ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, end), rest)));
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
