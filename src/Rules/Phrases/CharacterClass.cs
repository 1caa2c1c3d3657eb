using System.Globalization;

namespace KetamineLint.Phrases;

/// <summary>What a character of prose is to the phrase language.</summary>
internal enum CharacterClass : byte
{
    /// <summary>White space, a hyphen, a slash, a control: it parts words and gives no token.</summary>
    Parting,

    /// <summary>A letter or a digit.</summary>
    Word,

    /// <summary>A visible character of its own.</summary>
    Mark,

    /// <summary>A line break.</summary>
    LineBreak,

    /// <summary>Nothing to see: a combining mark, a joiner, a soft hyphen. It belongs to the word it stands in.</summary>
    Ignorable,
}

/// <summary>Sorts characters into classes, by a table for ASCII and by Unicode's categories for the rest.</summary>
internal static class Characters
{
    /// <summary>The mark that en and em dashes are read as.</summary>
    public const char Dash = '\u2014';

    private static readonly CharacterClass[] Ascii = MakeAscii();

    /// <summary>The class of a character that is no surrogate.</summary>
    public static CharacterClass Classify(char character) =>
        character < 128 ? Ascii[character] : ClassifyBeyondAscii(character);

    /// <summary>The class of the character at <paramref name="index"/>, and whether it is one unit or two.</summary>
    public static CharacterClass Classify(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var character = text[index];
        if (!char.IsHighSurrogate(character) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return Classify(character);
        length = 2;
        return OfCategory(CharUnicodeInfo.GetUnicodeCategory(new string([character, text[index + 1]]), 0));
    }

    /// <summary>Whether it is an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u2018' or '\uFF07';

    /// <summary>The mark as phrases write it: straight quotes, and one dash.</summary>
    public static char FoldMark(char mark) => mark switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\uFF07' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\uFF02' => '"',
        '\u2013' or '\u2014' or '\u2015' => Dash,
        _ => mark,
    };

    /// <summary>Whether it is a quote or a bracket: one may stand anywhere inside a phrase.</summary>
    public static bool IsQuoteOrBracket(int mark) =>
        mark is '"' or '\'' or '(' or ')' or '[' or ']' or '{' or '}' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A';

    private static CharacterClass ClassifyBeyondAscii(char character) => character switch
    {
        '\u2010' or '\u2011' => CharacterClass.Parting,
        >= '\uFE00' and <= '\uFE0F' => CharacterClass.Ignorable,
        >= '\u0300' and <= '\u036F' => CharacterClass.Ignorable,
        >= '\u1AB0' and <= '\u1AFF' => CharacterClass.Ignorable,
        >= '\u1DC0' and <= '\u1DFF' => CharacterClass.Ignorable,
        >= '\u20D0' and <= '\u20FF' => CharacterClass.Ignorable,
        >= '\uFE20' and <= '\uFE2F' => CharacterClass.Ignorable,
        _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(character)),
    };

    private static CharacterClass OfCategory(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter => CharacterClass.Word,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.Word,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharacterClass.Word,
        UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharacterClass.Ignorable,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharacterClass.Parting,
        UnicodeCategory.Control => CharacterClass.Parting,
        _ => CharacterClass.Mark,
    };

    private static CharacterClass[] MakeAscii()
    {
        var classes = new CharacterClass[128];
        for (var character = '!'; character < '\u007F'; character++)
            classes[character] = char.IsLetterOrDigit(character) ? CharacterClass.Word : CharacterClass.Mark;
        classes['-'] = classes['/'] = CharacterClass.Parting;
        classes['\n'] = CharacterClass.LineBreak;
        return classes;
    }
}
