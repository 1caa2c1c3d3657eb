namespace KetamineLint.Articles;

/// <summary>Tells a full stop that ends a sentence from one that only ends an abbreviation.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    /// <summary>A sentence never ends with them.</summary>
    private static readonly string[] s_neverLast = ["vs", "e.g", "i.e", "eg", "ie", "cf", "approx", "viz", "incl"];

    /// <summary>Titles that a name follows, with a capital: <c>rep</c> and <c>ms</c> are words and units.</summary>
    private static readonly string[] s_titles = ["Dr", "Drs", "Mr", "Mrs", "Ms", "Prof", "Gov", "Sen", "Rep", "Rev", "Capt", "Lt", "Col", "Gen", "Sgt"];

    /// <summary>A sentence ends with them only where the next word is one that begins sentences.</summary>
    private static readonly string[] s_seldomLast = ["al", "St", "Mt", "Jr", "Sr", "resp"];

    /// <summary>Abbreviations that are ones only before a number.</summary>
    private static readonly string[] s_beforeNumbers = ["no", "nos", "fig", "figs", "eq", "ref", "refs", "vol", "ch", "sec", "sect", "pp", "p", "ed", "art", "v", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];

    /// <summary>Words before a single letter that is no initial: <c>hepatitis C</c>.</summary>
    private static readonly string[] s_beforeLetters = ["hepatitis", "vitamin", "vitamins", "group", "type", "class", "schedule", "plan", "phase", "part", "grade", "appendix", "influenza", "category", "option"];

    /// <summary>Words that begin a sentence far more often than they go on after an abbreviation.</summary>
    private static readonly string[] s_openers =
    [
        "the", "a", "an", "this", "these", "those", "that", "it", "its", "in", "on", "at", "he", "she", "they", "we", "you", "i", "but", "and", "or", "however", "for", "if", "when", "while", "there",
        "some", "most", "many", "as", "after", "before", "because", "although", "since", "to", "no", "not", "your", "our", "their", "his", "her", "then", "also", "with", "by", "what", "why", "how",
        "where", "who", "which", "today", "now", "here", "yet", "so", "thus", "therefore", "moreover", "furthermore", "instead", "both", "each", "all", "one", "another", "other", "others", "patients", "people",
        "nobody", "during", "according", "of", "from", "is", "are", "do", "does", "can",
    ];

    /// <summary>Whether a full stop after <paramref name="before"/> ends no sentence.</summary>
    /// <param name="before">The sentence up to the full stop.</param>
    /// <param name="after">What follows, from its first letter, digit or mark on; not empty.</param>
    public static bool GoOn(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var start = before.Length;
        while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '.'))
        {
            start--;
        }

        var word = before[start..].TrimStart('.');
        if (word.IsEmpty)
        {
            return IsItemNumber(before);
        }

        if (word.Length > Longest || start > 0 && char.IsDigit(before[start - 1]))
        {
            return false;
        }

        if (IsOneOf(word, s_neverLast) || IsExactly(word, s_titles) || char.IsDigit(after[0]) && IsOneOf(word, s_beforeNumbers))
        {
            return true;
        }

        return (IsExactly(word, s_seldomLast) || IsInitials(word, before[..start], after)) && !IsOneOf(FirstWord(after), s_openers);
    }

    /// <summary>U.S., Ph.D., and initials such as J.; small letters with points, <c>i.v.</c>, end a sentence before a capital.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (word.IndexOf('.') >= 0)
        {
            return !char.IsLower(word[0]) || !char.IsUpper(after[0]);
        }

        return word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && !IsOneOf(LastWord(before), s_beforeLetters);
    }

    /// <summary>Whether a line or the sentence so far is a number: that of a list's item.</summary>
    private static bool IsItemNumber(ReadOnlySpan<char> before)
    {
        var end = before.Length;
        while (end > 0 && char.IsDigit(before[end - 1]))
        {
            end--;
        }

        return before.Length - end is 1 or 2 && before[(before[..end].LastIndexOf('\n') + 1)..end].Trim().IsEmpty;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words) => IsOneOf(word, words, StringComparison.OrdinalIgnoreCase);

    private static bool IsExactly(ReadOnlySpan<char> word, string[] words) => IsOneOf(word, words, StringComparison.Ordinal);

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words, StringComparison comparison)
    {
        foreach (var each in words)
        {
            if (word.Length == each.Length && (word[0] | 0x20) == (each[0] | 0x20) && word.Equals(each.AsSpan(), comparison))
            {
                return true;
            }
        }

        return false;
    }
}
