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
        if (article.Title is not { } title || WordsOf(title.Tokens) is not { Count: >= ShortestTitle } words)
            yield break;
        var seen = 0;
        foreach (var block in article.Blocks.Where(block => block.Kind != BlockKind.FrontMatter).Take(FirstLines))
        {
            // Front matter and one heading may name the title; without front matter the first line does.
            if (Repeats(block, words) && ++seen > 1)
                yield return Report(article, article.Prose.ToSource(block.Prose), block.Text.ToString()) with { Fix = Removal.OfBlock(block, "Delete the repeated title") };
        }
    }

    private static bool Repeats(Block block, List<uint> title) =>
        block.Kind is BlockKind.Heading or BlockKind.Paragraph && Begins(block, title[0]) && WordsOf(block.Tokens).SequenceEqual(title);

    private static bool Begins(Block block, uint word)
    {
        foreach (ref readonly var token in block.Tokens)
        {
            if (token.Kind == TokenKind.Word)
                return token.Hash == word;
        }

        return false;
    }

    /// <summary>The words up to a <c>|</c>, after which a page's head names its site.</summary>
    private static List<uint> WordsOf(ReadOnlySpan<Token> tokens)
    {
        var words = new List<uint>();
        foreach (ref readonly var token in tokens)
        {
            if (token.Is('|'))
                break;
            if (token.Kind == TokenKind.Word)
                words.Add(token.Hash);
        }

        return words;
    }
}
