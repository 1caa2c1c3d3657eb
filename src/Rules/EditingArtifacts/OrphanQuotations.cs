using KetamineLint.Articles;

namespace KetamineLint.EditingArtifacts;

/// <summary>Finds quotations that hold a verb and its full stop, while the sentence around them goes on.</summary>
internal static class OrphanQuotations
{
    private const int MostWords = 6;
    private const int Longest = 60;
    private const int LookBehind = 60;

    private static readonly char[] WordEnds = [' ', '\u00A0', '\n', ',', ':', '('];

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "can", "could", "may", "might",
        "must", "shall", "should", "will", "would",
    };

    private static readonly HashSet<string> Participles = new(StringComparer.OrdinalIgnoreCase)
    {
        "found", "given", "known", "made", "proven", "seen", "shown", "taken", "thought", "understood", "written",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "as", "by", "for", "from", "in", "of", "that", "to", "with",
    };

    private static readonly HashSet<string> Introductions = new(StringComparer.OrdinalIgnoreCase)
    {
        "according", "added", "adds", "answer", "answered", "answers", "ask", "asked", "asks", "called", "entitled", "heading", "headed",
        "hear", "heard", "label", "labeled", "labelled", "line", "marked", "mean", "means", "message", "named", "option", "phrase",
        "question", "read", "reads", "replied", "replies", "reply", "responded", "response", "said", "say", "saying", "says", "sentence",
        "statement", "tell", "telling", "tells", "term", "titled", "told", "verb", "word", "words", "write", "writes", "wrote",
    };

    /// <summary>The next such quotation, marks included; <paramref name="at"/> goes behind it. Null when there is none.</summary>
    public static ProseSpan? Next(ReadOnlySpan<char> prose, ref int at)
    {
        while (at < prose.Length)
        {
            var open = prose[at..].IndexOfAny('"', '“');
            if (open < 0)
                break;
            open += at;
            at = open + 1;
            if (At(prose, open) is not { } fragment || IsIntroduced(prose[Math.Max(0, open - LookBehind)..open]))
                continue;
            at = fragment.End;
            return fragment;
        }

        at = prose.Length;
        return null;
    }

    /// <summary>Such a quotation that opens at <paramref name="open"/>, whoever may speak; null if there is none.</summary>
    public static ProseSpan? At(ReadOnlySpan<char> prose, int open)
    {
        if (open >= prose.Length || prose[open] is not ('"' or '“'))
            return null;
        var inside = prose.Slice(open + 1, Math.Min(Longest, prose.Length - open - 1));
        var close = inside.IndexOfAny('"', '”');
        return close >= 2 && EndsClause(inside[..close]) && GoesOn(prose[(open + close + 2)..], out var follower) && IsVerb(inside[..close], follower)
            ? new ProseSpan(open, close + 2)
            : null;
    }

    /// <summary>Whether a word is a form of a verb that other verbs follow.</summary>
    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word);

    private static bool EndsClause(ReadOnlySpan<char> quoted) => quoted[^1] == '.' && quoted[..^1].IndexOfAny(".!?;\n".AsSpan()) < 0;

    private static bool GoesOn(ReadOnlySpan<char> rest, out string follower)
    {
        var word = rest.TrimStart();
        follower = FirstWord(word);
        return word.Length < rest.Length && rest[..^word.Length].Length < 3 && follower.Length > 0 && char.IsLower(follower[0]);
    }

    private static bool IsVerb(ReadOnlySpan<char> quoted, string follower)
    {
        var words = quoted[..^1].ToString().Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return false;
        var last = words[^1];
        return Auxiliaries.Contains(words[0])
            || (words.Length < 3 && Prepositions.Contains(follower) && (Participles.Contains(last) || last.EndsWith("ed", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether somebody speaks, or a word is spoken of, right before the quotation.</summary>
    private static bool IsIntroduced(ReadOnlySpan<char> before)
    {
        var clause = before.TrimEnd(" ,\n".AsSpan());
        var words = clause[(clause.LastIndexOf(',') + 1)..].ToString().Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 1; i >= 0 && i >= words.Length - 6; i--)
        {
            if (words[i][^1] is '.' or '"' or '”')
                return false;
            if (Introductions.Contains(words[i]))
                return true;
        }

        return false;
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 20 && char.IsLetter(text[length]))
            length++;
        return text[..length].ToString();
    }
}
