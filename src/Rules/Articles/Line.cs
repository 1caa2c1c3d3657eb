using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>A line as a reader sees it: a heading, a list item, a cell, a line of a paragraph, without its markup and its addresses.</summary>
/// <remarks>A paragraph whose lines were broken at a width, in the middle of its sentences, is one line.</remarks>
/// <param name="Block">The block it stands in.</param>
/// <param name="Prose">Its prose, without white space around it; never empty.</param>
/// <param name="FirstToken">The number of its first token among <see cref="Article.Tokens"/>.</param>
/// <param name="EndToken">The number after its last token; marks without length are left out.</param>
/// <param name="WordCount">How many words it has.</param>
public readonly record struct Line(Block Block, ProseSpan Prose, int FirstToken, int EndToken, int WordCount)
{
    /// <summary>A line of so many words that goes on in the next one was broken at a width.</summary>
    private const int WordsOfWrappedLine = 8;

    /// <summary>The source that it came from.</summary>
    public TextSpan Span => Block.Article.Prose.ToSource(Prose);

    /// <summary>Its prose, as characters.</summary>
    public ReadOnlySpan<char> Text => Block.Article.Prose.Slice(Prose);

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens => Block.Article.Tokens[FirstToken..EndToken];

    /// <summary>The lines of an article's blocks, those of the front matter apart.</summary>
    internal static ImmutableArray<Line> Of(Article article)
    {
        var count = 0;
        foreach (var block in article.Blocks)
            count += block.Kind == BlockKind.FrontMatter ? 0 : 1;
        var lines = ImmutableArray.CreateBuilder<Line>(count);
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.FrontMatter)
                AddLines(lines, block);
        }

        return lines.Count == lines.Capacity ? lines.MoveToImmutable() : lines.ToImmutable();
    }

    private static void AddLines(ImmutableArray<Line>.Builder lines, Block block)
    {
        if (block.Text.IndexOf('\n') < 0)
        {
            AddWhole(lines, block);
            return;
        }

        var tokens = block.Article.Tokens;
        var isWrapped = IsWrapped(block);
        for (var first = block.FirstToken; first < block.EndToken;)
        {
            var lineEnd = isWrapped ? block.Prose.End : EndOfLine(block, tokens[first].Start);
            var (end, last, words) = (first, first, 0);
            for (; end < block.EndToken && (tokens[end].Start < lineEnd || tokens[end].Length == 0); end++)
            {
                if (tokens[end].Length == 0)
                    continue;
                last = end + 1;
                if (tokens[end].Kind == TokenKind.Word)
                    words++;
            }

            if (last > first)
                lines.Add(new Line(block, ProseSpan.FromBounds(tokens[first].Start, tokens[last - 1].End), first, last, words));
            first = Math.Max(end, first + 1);
        }
    }

    /// <summary>A block of one line.</summary>
    private static void AddWhole(ImmutableArray<Line>.Builder lines, Block block)
    {
        var tokens = block.Article.Tokens;
        var (first, end) = (block.FirstToken, block.EndToken);
        while (end > first && tokens[end - 1].Length == 0)
            end--;
        if (end > first)
            lines.Add(new Line(block, ProseSpan.FromBounds(tokens[first].Start, tokens[end - 1].End), first, end, block.WordCount));
    }

    private static int EndOfLine(Block block, int start)
    {
        var length = block.Article.Prose.Text[start..block.Prose.End].IndexOf('\n');
        return length < 0 ? block.Prose.End : start + length;
    }

    private static bool IsWrapped(Block block)
    {
        var tokens = block.Tokens;
        var words = 0;
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            if (tokens[index].Kind == TokenKind.Word)
                words++;
            if ((tokens[index].Places & TokenPlaces.LastOfLine) == 0)
                continue;
            if (words >= WordsOfWrappedLine && tokens[index + 1].Kind == TokenKind.Word)
                return true;
            words = 0;
        }

        return false;
    }
}
