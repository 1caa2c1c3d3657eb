namespace KetamineLint.Phrases;

/// <summary>Where words end, and how they are spelled once case, accents and invisible characters are folded away.</summary>
internal static class Spelling
{
    /// <summary>No phrase has a longer word.</summary>
    public const int LongestWord = 64;

    /// <summary>The base letters of U+00C0 to U+017F; a space where the letter is no accented one.</summary>
    private const string BaseLetters =
        "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y" +
        "aaaaaaccccccccdd  eeeeeeeeeegggggggghh  iiiiiiiii   jjkk llllll    nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz ";

    /// <summary>The end of the word that begins at <paramref name="start"/>.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        for (var index = start; index < text.Length;)
        {
            var kind = Characters.Classify(text, index, out var length);
            if (kind == CharacterClass.Word || kind == CharacterClass.Ignorable)
            {
                index += length;
                if (kind == CharacterClass.Word || !IsJoiner(text[index - length]))
                    end = index;
            }
            else if (end == index && JoinsWords(text, index))
                index++;
            else
                break;
        }

        return end;
    }

    /// <summary>Writes the folded spelling of a word.</summary>
    /// <returns>Its length; more than the room in <paramref name="folded"/> if it does not fit.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        for (var index = 0; index < word.Length; index++)
        {
            if (length >= folded.Length)
                return folded.Length + 1;
            var character = word[index];
            if (character < 128)
                folded[length++] = character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
            else if (Ligature(character) is { } letters)
            {
                foreach (var letter in letters)
                {
                    if (length >= folded.Length)
                        return folded.Length + 1;
                    folded[length++] = letter;
                }
            }
            else if (char.IsSurrogate(character) || Characters.Classify(character) != CharacterClass.Ignorable)
                folded[length++] = FoldLetter(character);
        }

        return length;
    }

    private static bool JoinsWords(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 >= text.Length)
            return false;
        var mark = text[index];
        return mark is '.' or ','
            ? char.IsDigit(text[index - 1]) && char.IsDigit(text[index + 1])
            : Characters.IsApostrophe(mark) && Characters.Classify(text, index + 1, out _) == CharacterClass.Word;
    }

    private static bool IsJoiner(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    private static char FoldLetter(char letter)
    {
        if (Characters.IsApostrophe(letter) || letter == '\u02BC')
            return '\'';
        if (letter is >= '\u00C0' and <= '\u017F' && BaseLetters[letter - '\u00C0'] is var folded and not ' ')
            return folded;
        return char.ToLowerInvariant(letter);
    }

    private static string? Ligature(char character) => character switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };
}
