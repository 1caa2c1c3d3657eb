namespace KetamineLint.Articles;

/// <summary>Reads works that are named by their author and their year.</summary>
internal static class AuthorYear
{
    private const int LongestLead = 40;

    /// <summary>Words before a year that are no author.</summary>
    private static readonly HashSet<string> s_noAuthors = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
        "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Spring", "Summer", "Autumn", "Fall", "Winter", "In", "Since", "From", "Until", "Before", "After", "By", "Published", "Updated",
        "Reviewed", "Copyright", "Founded", "Established", "Est", "Circa", "Approved", "Revised", "Version", "Released", "As", "About", "Around", "Between", "Monday", "Tuesday",
        "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>The works that <c>(Glue et al., 2017; Taylor 2018)</c> names, or <c>(2017)</c> after a name; null if it names none.</summary>
    /// <param name="before">The text before the bracket.</param>
    /// <param name="inner">What stands in it.</param>
    public static string? WorksIn(ReadOnlySpan<char> before, ReadOnlySpan<char> inner)
    {
        var year = YearAtEnd(inner);
        if (year < 0)
        {
            return null;
        }

        var authors = inner[..year].TrimEnd(" ,".AsSpan());
        if (authors.IsEmpty)
        {
            var lead = AuthorsAtEnd(before[Math.Max(0, before.Length - LongestLead)..].TrimEnd());
            return lead.IsEmpty ? null : lead.ToString() + " " + inner.ToString();
        }

        return NamesAuthors(authors[(authors.LastIndexOf(';') + 1)..].Trim()) ? inner.ToString() : null;
    }

    /// <summary>The first word that may be a surname; empty if there is none.</summary>
    public static string FirstName(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                continue;
            }

            var word = WordAt(text[at..]);
            if (word.Length > 1 && char.IsUpper(word[0]) && IsAuthor(word))
            {
                return word.ToString();
            }

            at += word.Length;
        }

        return "";
    }

    /// <summary>The next year from <paramref name="at"/> on, which becomes the place after it; empty if there is none.</summary>
    public static string NextYear(ReadOnlySpan<char> text, ref int at)
    {
        for (; at + 4 <= text.Length; at++)
        {
            if (IsYear(text, at) && (at + 4 == text.Length || !char.IsDigit(text[at + 4])))
            {
                at += 4;
                return text.Slice(at - 4, 4).ToString();
            }
        }

        return "";
    }

    private static bool NamesAuthors(ReadOnlySpan<char> names)
    {
        if (names.StartsWith("see ".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            names = names[4..];
        }

        var first = names[..Math.Max(0, names.IndexOfAny(' ', ',') is >= 0 and var end ? end : names.Length)];
        return first.Length > 1 && char.IsUpper(first[0]) && IsAuthor(first.TrimEnd('.'))
            && (names.IndexOf("et al".AsSpan()) >= 0 || names.IndexOf('&') >= 0 || names.IndexOf(" and ".AsSpan()) >= 0 || names.IndexOf(' ') == names.LastIndexOf(' '));
    }

    /// <summary>The <c>Glue et al.</c>, <c>Lee &amp; Ray</c> or <c>Lee and colleagues</c> that a text ends with; else empty.</summary>
    private static ReadOnlySpan<char> AuthorsAtEnd(ReadOnlySpan<char> lead)
    {
        var others = WithoutEnd(WithoutEnd(WithoutEnd(lead, "et al."), "et al"), "colleagues");
        var names = others.Length < lead.Length ? others : WithoutName(lead);
        var first = WithoutEnd(WithoutEnd(names, "and"), "&");
        var start = WithoutName(first);
        var isMore = others.Length < lead.Length || first.Length < names.Length && names.Length < lead.Length;
        return isMore && start.Length < first.Length ? lead[start.Length..].TrimStart() : default;
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text, string end) =>
        text.EndsWith(end.AsSpan()) ? text[..^end.Length].TrimEnd(" ,".AsSpan()) : text;

    /// <summary>A text without the word with a capital that it ends with.</summary>
    private static ReadOnlySpan<char> WithoutName(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsOfName(text[start - 1]))
        {
            start--;
        }

        return start < text.Length && char.IsUpper(text[start]) ? text[..start].TrimEnd() : text;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && IsOfName(text[end]))
        {
            end++;
        }

        return text[..end];
    }

    private static bool IsOfName(char character) => char.IsLetter(character) || character is '-' or '\'' or '’';

    private static bool IsAuthor(ReadOnlySpan<char> word) => !s_noAuthors.Contains(word.ToString());

    /// <summary>Where a year stands that ends the text, a letter after it apart; -1 if none does.</summary>
    private static int YearAtEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length > 4 && text[text.Length - 1] is >= 'a' and <= 'f')
        {
            text = text[..^1];
        }

        var start = text.Length - 4;
        return start >= 0 && IsYear(text, start) ? start : -1;
    }

    private static bool IsYear(ReadOnlySpan<char> text, int start) =>
        (text[start] == '1' && text[start + 1] == '9' || text[start] == '2' && text[start + 1] == '0')
        && char.IsDigit(text[start + 2]) && char.IsDigit(text[start + 3]) && (start == 0 || !char.IsDigit(text[start - 1]));
}
