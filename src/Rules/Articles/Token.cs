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

/// <summary>A word or a mark of an article's prose. Words are numbered once, when the article is read; rules compare numbers. Sixteen bytes: there is one for every word of every article.</summary>
public readonly record struct Token
{
    private const int BitsOfKind = 3;
    private const int BitsOfPlaces = 2;

    private readonly uint _packed;

    /// <summary>Makes one.</summary>
    /// <param name="start">The first character, an offset into the <see cref="Prose"/>.</param>
    /// <param name="length">How many characters of prose it has.</param>
    /// <param name="symbol">For a word the number that the phrase engine's vocabulary gives it, 0 if no phrase uses it; for a mark its code point.</param>
    /// <param name="hash">For a word a hash of its folded spelling.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="places">Where in its line it stands.</param>
    public Token(int start, int length, int symbol, uint hash, TokenKind kind, TokenPlaces places)
    {
        (Start, Length, Hash) = (start, length, hash);
        _packed = ((uint)symbol << (BitsOfKind + BitsOfPlaces)) | ((uint)places << BitsOfKind) | (uint)kind;
    }

    /// <summary>The first character, an offset into the <see cref="Prose"/>.</summary>
    public int Start { get; }

    /// <summary>How many characters of prose it has.</summary>
    public int Length { get; }

    /// <summary>For a word a hash of its folded spelling: equal words have equal hashes, within a process and between processes.</summary>
    public uint Hash { get; }

    /// <summary>For a word the number that the phrase engine's vocabulary gives it, 0 if no phrase uses it; for a mark its code point.</summary>
    public int Symbol => (int)(_packed >> (BitsOfKind + BitsOfPlaces));

    /// <summary>What it is.</summary>
    public TokenKind Kind => (TokenKind)(_packed & ((1 << BitsOfKind) - 1));

    /// <summary>Where in its line it stands.</summary>
    public TokenPlaces Places => (TokenPlaces)((_packed >> BitsOfKind) & ((1 << BitsOfPlaces) - 1));

    /// <summary>The characters of prose that it covers.</summary>
    public ProseSpan Span => new(Start, Length);

    /// <summary>The character after the last one, an offset into the <see cref="Prose"/>.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is the mark <paramref name="mark"/>.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Symbol == mark;

    /// <summary>The same token at a further place of its line.</summary>
    internal Token At(TokenPlaces place) => new(Start, Length, Symbol, Hash, Kind, Places | place);
}
