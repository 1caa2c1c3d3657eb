using System.Text;
using Markdig.Syntax.Inlines;

namespace KetamineLint.Articles;

/// <summary>The words that stand for an image where it cannot be seen.</summary>
internal static class AlternativeText
{
    /// <summary>The text between the brackets of <paramref name="image"/>, without its markup.</summary>
    /// <param name="image">The image.</param>
    /// <param name="parsed">The text as the parser saw it.</param>
    /// <param name="source">The text as it is written, of the same length.</param>
    public static string Of(LinkInline image, string parsed, string source)
    {
        var words = new StringBuilder();
        for (var node = Next(image, image); node is not null; node = Next(node, image))
        {
            switch (node)
            {
                case LiteralInline literal when LiteralPlace.Of(literal, parsed) is { IsExact: true } place:
                    words.Append(source, place.Start, place.Length);
                    break;
                case LiteralInline literal:
                    words.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    words.Append(source.Substring(code.Span.Start, code.Span.Length).Trim('`').Trim());
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.ToString());
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case DelimiterInline delimiter:
                    words.Append(delimiter.ToLiteral());
                    break;
            }
        }

        return words.ToString();
    }

    /// <summary>The node after <paramref name="node"/> in the order of reading, or null at the end of <paramref name="root"/>.</summary>
    private static Inline? Next(Inline node, ContainerInline root)
    {
        if (node is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        while (node != root && node.NextSibling is null && node.Parent is { } parent)
        {
            node = parent;
        }

        return node == root ? null : node.NextSibling;
    }
}
