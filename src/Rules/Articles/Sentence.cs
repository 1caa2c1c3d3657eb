using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>A sentence; a heading, a list item or a cell without a full stop is one, too. A citation after its full stop belongs to it.</summary>
public sealed class Sentence
{
    /// <summary>The block it stands in.</summary>
    public required Block Block { get; init; }

    /// <summary>Its place among <see cref="Article.Sentences"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its prose, without white space around it.</summary>
    public required ProseSpan Prose { get; init; }

    /// <summary>The number of its first token among <see cref="Article.Tokens"/>.</summary>
    public required int FirstToken { get; init; }

    /// <summary>The number after its last token, its <see cref="TokenKind.SentenceEnd"/> or <see cref="TokenKind.BlockEnd"/> included.</summary>
    public required int EndToken { get; init; }

    /// <summary>The article it belongs to.</summary>
    public Article Article => Block.Article;

    /// <summary>The source that it came from.</summary>
    public TextSpan Span => Article.Prose.ToSource(Prose);

    /// <summary>Its prose, as characters; a line break inside is a <c>\n</c>.</summary>
    public ReadOnlySpan<char> Text => Article.Prose.Slice(Prose);

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens => Article.Tokens[FirstToken..EndToken];

    /// <summary>The citations that stand in it or right after its full stop.</summary>
    public ReadOnlySpan<Citation> Citations => Article.CitationsIn(Prose);

    /// <summary>Whether it ends with a question mark.</summary>
    public bool IsQuestion => Text.TrimEnd("\"'”’)]* \n".AsSpan()).EndsWith("?".AsSpan());
}
