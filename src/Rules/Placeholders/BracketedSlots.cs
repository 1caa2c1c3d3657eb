using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Placeholders;

/// <summary>Finds brackets that ask for words: <c>[Insert Product Name]</c>, <c>[Your phone number]</c>, <c>[City/State]</c>.</summary>
internal static class BracketedSlots
{
    private const int Longest = 80;
    private const int MostWords = 10;

    private static readonly char[] WordEnds = [' ', '/', '_', '-', ',', '\u00A0', '\n', '\r', '(', ')', '*', '\\', ':', '.', '&'];

    /// <summary>Verbs that tell the author what to do, and the word for what is the author's.</summary>
    private static readonly HashSet<string> Requests = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "enter", "insert", "my", "paste", "put", "specify", "your",
    };

    /// <summary>What an author fills in; the last word of a slot.</summary>
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "age", "agency", "amount", "author", "brand", "business", "cell", "city", "clinic", "company", "condition", "contact", "country",
        "county", "credentials", "date", "day", "degree", "department", "diagnosis", "district", "doctor", "dosage", "dose", "drug", "duration",
        "email", "employer", "extension", "fax", "firm", "handle", "hospital", "hours", "industry", "institution", "journal", "keyword", "link",
        "location", "medication", "month", "name", "names", "neighborhood", "number", "office", "organisation", "organization", "percent",
        "percentage", "pharmacy", "phone", "physician", "postcode", "practice", "price", "product", "province", "provider", "publication",
        "publisher", "rate", "region", "role", "service", "signature", "state", "street", "support", "surname", "telephone", "therapist", "time",
        "title", "topic", "town", "treatment", "university", "url", "username", "value", "venue", "version", "website", "year", "zip",
    };

    /// <summary>Words that are tags of a search, or a stripped link, when they stand alone.</summary>
    private static readonly HashSet<string> NotAlone = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "cell", "contact", "condition", "day", "degree", "diagnosis", "drug", "email", "handle", "journal", "link", "names", "office", "publication",
        "rate", "role", "state", "support", "title", "topic", "treatment", "url", "value", "version", "website", "dose", "dosage", "age", "service",
    };

    /// <summary>What is a slot even without capitals: <c>[website link]</c>.</summary>
    private static readonly HashSet<string> PlainNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "contact", "email", "link", "name", "number", "publisher", "url", "website",
    };

    private static readonly HashSet<string> FunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "all", "an", "and", "any", "at", "each", "for", "from", "her", "his", "in", "its", "no", "of", "on", "or", "our", "same", "see", "some",
        "that", "the", "their", "these", "this", "to", "with",
    };

    /// <summary>The next slot in <paramref name="text"/> from <paramref name="at"/> on, brackets included; null when there is none.</summary>
    public static TextSpan? Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            var open = text[at..].IndexOf('[');
            if (open < 0)
                break;
            open += at;
            at = open + 1;
            var inside = text.Slice(at, Math.Min(Longest, text.Length - at));
            var close = inside.IndexOfAny('[', ']');
            if (close < 3 || inside[close] != ']' || IsReference(text, open, at + close + 1) || !(IsSlot(inside[..close]) || IsValue(text, open, at + close + 1)))
                continue;
            at += close + 1;
            return TextSpan.FromBounds(open, at);
        }

        at = text.Length;
        return null;
    }

    /// <summary>Whether words ask for words.</summary>
    public static bool IsSlot(ReadOnlySpan<char> inside)
    {
        if (inside.Trim() is not [var first, ..] || !char.IsLetter(first))
            return false;
        var words = inside.ToString().Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return false;
        if (words.Length > 1 && Requests.Contains(words[0]))
            return char.IsUpper(words[0][0]) || words[0] is not ("my" or "your") || Nouns.Contains(words[^1]) || words[^1] is "here";
        if (!Nouns.Contains(words[^1]) || words.Length > 5 || IsRepository(inside))
            return false;
        if (words.Length == 1)
            return char.IsUpper(words[0][0]) && !NotAlone.Contains(words[0]);
        return Array.TrueForAll(words, word => !char.IsLower(word[0])) || (!FunctionWords.Contains(words[0]) && PlainNouns.Contains(words[^1]));
    }

    /// <summary>Whether words are the name of a repository, <c>owner/website</c>.</summary>
    private static bool IsRepository(ReadOnlySpan<char> inside) => inside.IndexOf('/') > 0 && inside.IndexOf(' ') < 0 && char.IsLower(inside[0]);

    /// <summary>Whether brackets with a capital are all that stands after a label: <c>Hosting: [Hosting provider support]</c>.</summary>
    private static bool IsValue(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(" *_".AsSpan());
        var after = text[end..];
        var words = text[(start + 1)..(end - 1)].ToString().Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        return start - before.Length > 0 && before.Length > 0 && before[^1] == ':'
            && (after.TrimStart(" \t".AsSpan()) is { IsEmpty: true } || after.TrimStart(" \t".AsSpan())[0] is '\n' or '\r')
            && words.Length is > 1 and < 6 && char.IsUpper(words[0][0]) && Nouns.Contains(words[^1]);
    }

    /// <summary>Whether brackets are part of a link, of a definition or of a wiki link.</summary>
    private static bool IsReference(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] is '[' or ']' or '!' or '\\') || (end < text.Length && text[end] is '(' or '[' or ':' or ']')
        || text[end..].TrimStart(" (<".AsSpan()).StartsWith("http".AsSpan());
}
