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
    private readonly int _first;
    private ReadOnlySpan<ProseSpan> _transparent;
    private int _firstOfLine;
    private int _others;

    /// <summary>Prepares to read a block.</summary>
    /// <param name="prose">The prose of the whole article.</param>
    /// <param name="transparent">What gives no tokens, such as numeric citations; ascending, not overlapping.</param>
    /// <param name="vocabulary">Numbers the words.</param>
    /// <param name="into">Gets the tokens.</param>
    public TokenReader(ReadOnlySpan<char> prose, ReadOnlySpan<ProseSpan> transparent, PhraseEngine vocabulary, TokenBuffer into)
    {
        _prose = prose;
        _transparent = transparent;
        (_vocabulary, _into) = (vocabulary.Vocabulary, into);
        _first = _firstOfLine = into.Count;
    }

    /// <summary>How many words were read.</summary>
    public readonly int WordCount => _into.Count - _first - _others;

    /// <summary>Reads a sentence that is not the last of the block, and a <see cref="TokenKind.SentenceEnd"/> behind it.</summary>
    /// <param name="start">Its first character, an offset into the prose.</param>
    /// <param name="end">The character after its last one.</param>
    public void ReadSentence(int start, int end)
    {
        ReadRuns(start, end);
        AddOther(new Token(end, 0, 0, 0, TokenKind.SentenceEnd, TokenPlaces.None));
    }

    /// <summary>Reads the last sentence of the block, and a <see cref="TokenKind.BlockEnd"/> behind it.</summary>
    /// <param name="start">Its first character, an offset into the prose.</param>
    /// <param name="end">The character after its last one.</param>
    public void ReadLastSentence(int start, int end)
    {
        ReadRuns(start, end);
        EndLine();
        AddOther(new Token(end, 0, 0, 0, TokenKind.BlockEnd, TokenPlaces.None));
    }

    private void ReadRuns(int start, int end)
    {
        while (_transparent.Length > 0 && _transparent[0].Start < end)
        {
            ReadRun(start, _transparent[0].Start);
            start = Math.Max(start, _transparent[0].End);
            if (start > end)
                return;
            _transparent = _transparent[1..];
        }

        ReadRun(start, end);
    }

    private void ReadRun(int start, int end)
    {
        // Words look no farther than the run: what is after it is another sentence, or no prose.
        var text = _prose[..end];
        for (var at = start; at < text.Length;)
        {
            var length = AsciiWord.Hash(_prose, at, end, out var hash);
            if (length is > 0 and < WordHash.PackedLength)
            {
                var next = at + length;
                var spaces = next < text.Length && text[next] == ' ' ? 1 : 0;
                if (spaces > 0 || !GoesOn(text, next))
                {
                    AddWord(text, at, length, hash);
                    at = next + spaces;
                    continue;
                }
            }

            at += ReadOther(text, at);
            if (at < text.Length && text[at] == ' ')
                at++;
        }
    }

    /// <summary>Reads whatever is no short word of ASCII alone.</summary>
    /// <returns>How many characters it has.</returns>
    private int ReadOther(ReadOnlySpan<char> text, int at)
    {
        var length = 1;
        var kind = text[at] < 128 ? Characters.Classify(text[at]) : Characters.Classify(text, at, out length);
        if (kind == CharacterClass.Word)
            return ReadWord(text, at);
        if (kind == CharacterClass.Mark)
            ReadMark(text, at, length);
        else if (kind == CharacterClass.LineBreak)
            EndLine();
        return length;
    }

    /// <summary>Reads a word that is long, not all ASCII, or has a mark inside.</summary>
    private int ReadWord(ReadOnlySpan<char> text, int start)
    {
        var length = Spelling.WordEnd(text, start) - start;
        AddWord(text, start, length, WordHash.OfWord(text.Slice(start, length)));
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
            AddOther(new Token(at, 2, char.ConvertToUtf32(text[at], text[at + 1]), 0, TokenKind.Mark, TokenPlaces.None));
            return;
        }

        var mark = text[at];
        if (mark == Prose.Opaque)
            AddOther(new Token(at, 1, 0, 0, TokenKind.Opaque, TokenPlaces.None));
        else if (mark != '\u2013' || !IsBetweenWords(text, at))
            AddOther(new Token(at, 1, Characters.FoldMark(mark), 0, TokenKind.Mark, TokenPlaces.None));
    }

    private static bool IsBetweenWords(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && Characters.Classify(text[at - 1]) == CharacterClass.Word && Characters.Classify(text[at + 1]) == CharacterClass.Word;

    private readonly void AddWord(ReadOnlySpan<char> text, int start, int length, ulong hash)
    {
        var word = new Token(start, length, _vocabulary.Find(hash), WordHash.Short(hash), TokenKind.Word, TokenPlaces.None);
        if (text[start] is >= '0' and <= '9')
            _into.AddNumber(word);
        else
            _into.Add(word);
    }

    private void AddOther(in Token token)
    {
        _others++;
        _into.Add(token);
    }

    /// <summary>Tells the first and the last word of a line that they are.</summary>
    private void EndLine()
    {
        var (first, last) = (_firstOfLine, _into.Count - 1);
        while (first <= last && !IsWord(first))
            first++;
        while (last > first && !IsWord(last))
            last--;
        if (first <= last)
        {
            _into[first] = _into[first].At(TokenPlaces.FirstOfLine);
            _into[last] = _into[last].At(TokenPlaces.LastOfLine);
        }

        _firstOfLine = _into.Count;
    }

    private readonly bool IsWord(int token) => _into[token].Kind is TokenKind.Word or TokenKind.Opaque;
}
