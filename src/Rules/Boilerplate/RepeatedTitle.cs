using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Boilerplate;

/// <summary>KL2001: the title again among the first lines, once from the page's head, once from its banner.</summary>
public sealed class RepeatedTitle() : Rule(
    "KL2001",
    "repeated-title",
    "Title repeated at the beginning",
    "The title '{0}' stands here again: keep it once",
    DiagnosticSeverity.Warning,
    Precision.VeryHigh)
{
    private const int FirstLines = 12;
    private const int ShortestTitle = 3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        if (article.Title is not { } title || CountWords(title.Tokens) < ShortestTitle)
            yield break;
        var (lines, seen) = (0, 0);
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.FrontMatter)
                continue;
            if (++lines > FirstLines)
                break;

            // Front matter and one heading may name the title; without front matter the first line does.
            if (Repeats(block, title) && ++seen > 1)
                yield return Report(article, article.Prose.ToSource(block.Prose), block.Text.ToString()) with { Fix = Removal.OfBlock(block, "Delete the repeated title") };
        }
    }

    private static bool Repeats(Block block, Block title) =>
        block.Kind is BlockKind.Heading or BlockKind.Paragraph && HasSameWords(block.Tokens, title.Tokens);

    /// <summary>Whether the words are the same up to a <c>|</c>, after which a page's head names its site.</summary>
    private static bool HasSameWords(ReadOnlySpan<Token> block, ReadOnlySpan<Token> title)
    {
        for (var (at, other) = (0, 0); ; at++, other++)
        {
            var (word, wordOfTitle) = (NextWord(block, ref at), NextWord(title, ref other));
            if (word != wordOfTitle)
                return false;
            if (word is null)
                return true;
        }
    }

    private static int CountWords(ReadOnlySpan<Token> tokens)
    {
        var (words, at) = (0, 0);
        for (; NextWord(tokens, ref at) is not null; at++)
            words++;
        return words;
    }

    private static uint? NextWord(ReadOnlySpan<Token> tokens, ref int at)
    {
        for (; at < tokens.Length && !tokens[at].Is('|'); at++)
        {
            if (tokens[at].Kind == TokenKind.Word)
                return tokens[at].Hash;
        }

        return null;
    }
}
