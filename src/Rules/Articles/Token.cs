namespace KetamineLint.Articles;

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind : byte
{
    /// <summary>A run of letters and digits, with inner apostrophes, and with points and commas between digits.</summary>
    Word,

    /// <summary>Any other visible character. Hyphens and slashes only part words and give no token.</summary>
    Mark,

    /// <summary>Code, math, a template or an image: one word that no phrase matches.</summary>
    Opaque,

    /// <summary>The end of a sentence. It has no length; only a mark that a phrase writes passes it.</summary>
    SentenceEnd,

    /// <summary>The end of a block. It has no length; nothing passes it.</summary>
    BlockEnd,
}

/// <summary>Where in its line of prose a token stands.</summary>
[Flags]
public enum TokenPlaces : byte
{
    /// <summary>In the middle.</summary>
    None = 0,

    /// <summary>The first word of a line: of a block, or after a line break.</summary>
    FirstOfLine = 1,

    /// <summary>The last word of a line; marks may follow it.</summary>
    LastOfLine = 2,
}

/// <summary>A word or a mark of an article's prose. Words are numbered once, when the article is read; rules compare numbers.</summary>
/// <param name="Start">The first character, an offset into the <see cref="Prose"/>.</param>
/// <param name="Length">How many characters of prose it has.</param>
/// <param name="Symbol">For a word the number that the phrase engine's vocabulary gives it, 0 if no phrase uses it; for a mark its UTF-16 unit.</param>
/// <param name="Hash">For a word a hash of its folded spelling: equal words have equal hashes, within a process and between processes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Places">Where in its line it stands.</param>
public readonly record struct Token(int Start, int Length, int Symbol, uint Hash, TokenKind Kind, TokenPlaces Places)
{
    /// <summary>The characters of prose that it covers.</summary>
    public ProseSpan Span => new(Start, Length);

    /// <summary>The character after the last one, an offset into the <see cref="Prose"/>.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is the mark <paramref name="mark"/>.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Symbol == mark;
}
