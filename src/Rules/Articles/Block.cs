using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What a <see cref="Block"/> is to a reader.</summary>
public enum BlockKind : byte
{
    /// <summary>A paragraph of running text, or text in block-level HTML.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph in a list item.</summary>
    ListItem,

    /// <summary>A cell of a table's body.</summary>
    TableCell,

    /// <summary>A cell of a table's header row.</summary>
    TableHeader,

    /// <summary>A paragraph in a block quote.</summary>
    Quote,

    /// <summary>The text of a footnote, whether anything refers to it or not.</summary>
    Footnote,

    /// <summary>The title, the description or a keyword of the front matter.</summary>
    FrontMatter,
}

/// <summary>A stretch of prose that no sentence crosses: a paragraph, a heading, a cell.</summary>
public sealed class Block
{
    /// <summary>The article it belongs to.</summary>
    public required Article Article { get; init; }

    /// <summary>Its place among <see cref="Article.Blocks"/>.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>The source it was read from, markup of its own included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its prose.</summary>
    public required ProseSpan Prose { get; init; }

    /// <summary>The section it stands in; of a heading, the one that it begins. A quoted heading begins none.</summary>
    public required Section Section { get; init; }

    /// <summary>Of a heading its level, 1 to 6; else 0.</summary>
    public int Level { get; init; }

    /// <summary>How many lists it stands in.</summary>
    public int ListDepth { get; init; }

    /// <summary>Whether it stands in a block quote.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it is text in block-level HTML, which Markdown does not read.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Of <see cref="BlockKind.FrontMatter"/> the key whose value it is.</summary>
    public string? Key { get; init; }

    /// <summary>The number of its first token among <see cref="Article.Tokens"/>.</summary>
    public int FirstToken { get; internal set; }

    /// <summary>The number after its last token, its <see cref="TokenKind.BlockEnd"/> included.</summary>
    public int EndToken { get; internal set; }

    /// <summary>The number of its first sentence among <see cref="Article.Sentences"/>.</summary>
    public int FirstSentence { get; internal set; }

    /// <summary>The number after its last sentence.</summary>
    public int EndSentence { get; internal set; }

    /// <summary>How many words it has.</summary>
    public int WordCount { get; internal set; }

    /// <summary>Its prose, as characters.</summary>
    public ReadOnlySpan<char> Text => Article.Prose.Slice(Prose);

    /// <summary>Its tokens.</summary>
    public ReadOnlySpan<Token> Tokens => Article.Tokens[FirstToken..EndToken];

    /// <summary>Its sentences.</summary>
    public ReadOnlySpan<Sentence> Sentences => Article.Sentences.AsSpan()[FirstSentence..EndSentence];
}
