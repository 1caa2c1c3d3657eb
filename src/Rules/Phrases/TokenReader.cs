using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Reads prose as words and marks, and numbers the words on the way. It looks at every character of every article: the dearest stage of all.</summary>
/// <remarks>
/// A run of letters and digits is a word, with inner apostrophes, and with points and commas between digits. Hyphens and slashes part words
/// and give no token, and so does an en dash between two words without spaces; any other en or em dash is the mark <c>—</c>. Curly quotes are
/// numbered as straight ones. A character beyond U+FFFF that is no letter is one mark, numbered by its code point.
/// </remarks>
internal ref struct TokenReader
{
    private readonly ReadOnlySpan<char> _prose;
    private readonly Vocabulary _vocabulary;
    private readonly TokenBuffer _into;
    private int _lastWord;
    private bool _lineStarts;

    private TokenReader(ReadOnlySpan<char> prose, Vocabulary vocabulary, TokenBuffer into)
    {
        _prose = prose;
        (_vocabulary, _into) = (vocabulary, into);
        (_lastWord, _lineStarts) = (-1, true);
    }

    /// <summary>Reads a block.</summary>
    /// <param name="prose">The prose of the whole article.</param>
    /// <param name="block">The block.</param>
    /// <param name="sentenceEnds">Where the block's sentences but the last end: offsets into the prose, ascending.</param>
    /// <param name="transparent">What gives no tokens, such as numeric citations; ascending, not overlapping.</param>
    /// <param name="vocabulary">Numbers the words.</param>
    /// <param name="into">Gets the tokens: those of each sentence, a <see cref="TokenKind.SentenceEnd"/> after each but the last, a <see cref="TokenKind.BlockEnd"/>.</param>
    public static void Read(
        ReadOnlySpan<char> prose,
        ProseSpan block,
        ReadOnlySpan<int> sentenceEnds,
        ReadOnlySpan<ProseSpan> transparent,
        PhraseEngine vocabulary,
        TokenBuffer into)
    {
        var reader = new TokenReader(prose, vocabulary.Vocabulary, into);
        var start = block.Start;
        foreach (var end in sentenceEnds)
        {
            reader.ReadSentence(start, end, ref transparent);
            into.Add(new Token(end, 0, 0, 0, TokenKind.SentenceEnd, TokenPlaces.None));
            start = Math.Max(start, end);
        }

        reader.ReadSentence(start, block.End, ref transparent);
        reader.EndLine();
        into.Add(new Token(block.End, 0, 0, 0, TokenKind.BlockEnd, TokenPlaces.None));
    }

    private void ReadSentence(int start, int end, ref ReadOnlySpan<ProseSpan> transparent)
    {
        while (transparent.Length > 0 && transparent[0].Start < end)
        {
            ReadRun(start, transparent[0].Start);
            start = Math.Max(start, transparent[0].End);
            if (start > end)
                return;
            transparent = transparent[1..];
        }

        ReadRun(start, end);
    }

    private void ReadRun(int start, int end)
    {
        // Words look no farther than the run: what is after it is another sentence, or no prose.
        var text = _prose[..end];
        for (var at = start; at < text.Length;)
        {
            var length = AsciiWord.Pack(_prose, at, end, out var low, out var high);
            if (length is > 0 and < WordHash.PackedLength)
            {
                var next = at + length;
                var isSpaced = next < text.Length && text[next] == ' ';
                if (isSpaced || !GoesOn(text, next))
                {
                    var hash = WordHash.Of(low, high);
                    AddWord(new Token(at, length, _vocabulary.Find(hash), WordHash.Short(hash), TokenKind.Word, Place()));
                    at = isSpaced ? next + 1 : next;
                    continue;
                }
            }

            length = 1;
            var kind = text[at] < 128 ? Characters.Classify(text[at]) : Characters.Classify(text, at, out length);
            if (kind == CharacterClass.Word)
                length = ReadWord(text, at);
            else if (kind == CharacterClass.Mark)
                ReadMark(text, at, length);
            else if (kind == CharacterClass.LineBreak)
                EndLine();
            at += length;
        }
    }

    /// <summary>Reads a word that is long, not all ASCII, or has a mark inside.</summary>
    private int ReadWord(ReadOnlySpan<char> text, int start)
    {
        var length = Spelling.WordEnd(text, start) - start;
        var hash = WordHash.OfWord(text.Slice(start, length));
        AddWord(new Token(start, length, _vocabulary.Find(hash), WordHash.Short(hash), TokenKind.Word, Place()));
        return length;
    }

    /// <summary>Whether what stands after a run of ASCII letters and digits may belong to the word.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] is var next && (next >= 128 || next is '\'' or '.' or ',') &&
        (next >= 128 || (end + 1 < text.Length && Characters.Classify(text[end + 1]) is CharacterClass.Word or CharacterClass.Ignorable));

    private void ReadMark(ReadOnlySpan<char> text, int at, int length)
    {
        if (length == 2)
        {
            _into.Add(new Token(at, 2, char.ConvertToUtf32(text[at], text[at + 1]), 0, TokenKind.Mark, TokenPlaces.None));
            return;
        }

        var mark = text[at];
        if (mark == Prose.Opaque)
            AddWord(new Token(at, 1, 0, 0, TokenKind.Opaque, Place()));
        else if (mark != '\u2013' || !IsBetweenWords(text, at))
            _into.Add(new Token(at, 1, Characters.FoldMark(mark), 0, TokenKind.Mark, TokenPlaces.None));
    }

    private static bool IsBetweenWords(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && Characters.Classify(text[at - 1]) == CharacterClass.Word && Characters.Classify(text[at + 1]) == CharacterClass.Word;

    private TokenPlaces Place()
    {
        var place = _lineStarts ? TokenPlaces.FirstOfLine : TokenPlaces.None;
        _lineStarts = false;
        return place;
    }

    private void AddWord(in Token word)
    {
        _lastWord = _into.Count;
        if (_prose[word.Start] is >= '0' and <= '9')
            _into.AddNumber(word);
        else
            _into.Add(word);
    }

    private void EndLine()
    {
        if (_lastWord >= 0)
            _into[_lastWord] = _into[_lastWord].AtEndOfLine();
        (_lastWord, _lineStarts) = (-1, true);
    }
}
