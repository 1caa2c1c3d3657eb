namespace KetamineLint.Articles;

/// <summary>Finds citations in brackets: <c>[3, 5-7]</c>, <c>[@glue2017]</c>, <c>(Glue et al., 2017)</c>, <c>Glue et al. (2017)</c>.</summary>
internal static class BracketCitations
{
    private const int LongestGroup = 120;

    /// <summary>Words before a year that are no author.</summary>
    private static readonly HashSet<string> s_noAuthors = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
        "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Spring", "Summer", "Autumn", "Fall", "Winter", "In", "Since", "From", "Until", "Before", "After", "By", "Published", "Updated",
        "Reviewed", "Copyright", "Founded", "Established", "Est", "Circa", "Approved", "Revised", "Version", "Released", "As", "About", "Around", "Between", "Monday", "Tuesday",
        "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>Adds what stands in <paramref name="prose"/>.</summary>
    public static void Read(ReadOnlySpan<char> prose, List<CitationDraft> found)
    {
        for (var at = 0; at < prose.Length;)
        {
            var next = prose[at..].IndexOfAny('[', '(');
            if (next < 0)
            {
                return;
            }

            at += next;
            var window = prose.Slice(at + 1, Math.Min(LongestGroup, prose.Length - at - 1));
            var close = window.IndexOf(prose[at] == '[' ? ']' : ')');
            if (close > 0)
            {
                var inner = window[..close];
                var span = new ProseSpan(at, close + 2);
                if (prose[at] == '(')
                {
                    ReadParentheses(prose, inner, span, found);
                }
                else if (MarkText.IsNumbers(inner))
                {
                    found.Add(new CitationDraft(CitationKind.Numeric, span, inner.ToString()));
                }
                else if (inner[0] == '@' || inner.IndexOf("; @".AsSpan()) >= 0)
                {
                    found.Add(new CitationDraft(CitationKind.AuthorYear, span, inner.ToString()));
                }
            }

            at++;
        }
    }

    /// <summary><c>(Glue et al., 2017; Taylor 2018)</c>, or a year alone after a name: <c>Glue et al. (2017)</c>.</summary>
    private static void ReadParentheses(ReadOnlySpan<char> prose, ReadOnlySpan<char> inner, ProseSpan span, List<CitationDraft> found)
    {
        var year = YearAtEnd(inner);
        if (year < 0)
        {
            return;
        }

        var before = inner[..year].TrimEnd(" ,".AsSpan());
        if (before.IsEmpty)
        {
            var lead = prose[..span.Start].TrimEnd();
            lead = lead[Math.Max(0, lead.Length - 40)..];
            if (lead.EndsWith("et al.".AsSpan()) || lead.EndsWith("et al".AsSpan()) || lead.EndsWith("colleagues".AsSpan()))
            {
                found.Add(new CitationDraft(CitationKind.AuthorYear, span, inner.ToString()));
            }

            return;
        }

        var names = before[(before.LastIndexOf(';') + 1)..].Trim();
        var first = names[..Math.Max(0, names.IndexOfAny(' ', ',') is >= 0 and var end ? end : names.Length)];
        var isName = first.Length > 1 && char.IsUpper(first[0]) && !s_noAuthors.Contains(first.TrimEnd('.').ToString());
        var words = Count(names, ' ') + 1;
        if (isName && (names.IndexOf("et al".AsSpan()) >= 0 || names.IndexOf('&') >= 0 || names.IndexOf(" and ".AsSpan()) >= 0 || words <= 2))
        {
            found.Add(new CitationDraft(CitationKind.AuthorYear, span, inner.ToString()));
        }
    }

    private static int Count(ReadOnlySpan<char> text, char sought)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += character == sought ? 1 : 0;
        }

        return count;
    }

    /// <summary>Where a year stands that ends the text, a letter after it apart; -1 if none does.</summary>
    private static int YearAtEnd(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length > 4 && text[text.Length - 1] is >= 'a' and <= 'f')
        {
            text = text[..^1];
        }

        var start = text.Length - 4;
        return start >= 0 && (text[start] == '1' && text[start + 1] == '9' || text[start] == '2' && text[start + 1] == '0')
            && char.IsDigit(text[start + 2]) && char.IsDigit(text[start + 3]) && (start == 0 || !char.IsDigit(text[start - 1]))
            ? start
            : -1;
    }
}
