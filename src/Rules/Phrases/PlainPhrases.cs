namespace KetamineLint.Phrases;

/// <summary>Those phrases of a lexicon that are words and nothing else, as most are: the hashes of their words, one phrase behind the other. No objects are made of them.</summary>
/// <param name="lines">The lexicon.</param>
internal sealed class PlainPhrases(LexiconLines lines)
{
    /// <summary>Fewer characters than most words have, with what parts them.</summary>
    private const int ShortWord = 6;

    private readonly int[] _ends = new int[lines.Count];
    private ulong[] _hashes = new ulong[(lines.PhraseLength / ShortWord) + 1];

    /// <summary>How many words there are.</summary>
    public int WordCount { get; private set; }

    /// <summary>Reads the next phrase, if it is plain.</summary>
    /// <param name="row">Its number: that of the last one and one more.</param>
    /// <returns>Whether it is plain. What is not, or breaks a limit, is for the <see cref="PhraseParser"/>.</returns>
    public bool TryAdd(int row)
    {
        var first = WordCount;
        var (start, length) = lines.PlaceOf(row);
        if (length > PhraseParser.LongestPhrase || !TryReadWords(lines.Text, start, start + length) || WordCount - first > PhraseParser.MostParts)
            WordCount = first;
        _ends[row] = WordCount;
        return WordCount > first;
    }

    /// <summary>The hashes (<see cref="WordHash"/>) of a phrase's words; none if it is not plain.</summary>
    public ReadOnlySpan<ulong> WordsOf(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _hashes.AsSpan(start, _ends[row] - start);
    }

    /// <summary>Reads words up to the end; false where a mark stands, or too long a word.</summary>
    private bool TryReadWords(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var length = AsciiWord.Hash(text, at, end, out var hash);
            if (length is 0 or WordHash.PackedLength || (at + length < end && text[at + length] != ' '))
            {
                var kind = Characters.Classify(text[..end], at, out length);
                if (kind == CharacterClass.Mark)
                    return false;
                if (kind != CharacterClass.Word)
                {
                    at += length;
                    continue;
                }

                length = Spelling.WordEnd(text[..end], at) - at;
                if (length > Spelling.LongestWord)
                    return false;
                hash = WordHash.OfWord(text.Slice(at, length));
            }

            Add(hash);
            at += length;
        }

        return true;
    }

    private void Add(ulong hash)
    {
        if (WordCount == _hashes.Length)
            Array.Resize(ref _hashes, 2 * WordCount);
        _hashes[WordCount++] = hash;
    }
}
