namespace KetamineLint.Articles;

/// <summary>Finds numbers under which a source is registered: a DOI, a PubMed number, a trial's registration.</summary>
internal static class SourceNumbers
{
    /// <summary>Adds what stands in <paramref name="prose"/>.</summary>
    public static void Read(ReadOnlySpan<char> prose, List<CitationDraft> found)
    {
        // The rarer character of <c>10.</c>, <c>PM</c> and <c>CT</c>: three searches for two characters each take five times as long as one for three.
        for (var at = 1; at < prose.Length && prose[at..].IndexOfAny('0', 'M', 'T') is >= 0 and var next; at++)
        {
            at += next;
            var (kind, span) = (prose[at - 1], prose[at]) switch
            {
                ('1', '0') => (CitationKind.Doi, DoiAt(prose, at - 1)),
                ('P', 'M') => (CitationKind.PubMed, PubMedAt(prose, at - 1)),
                ('C', 'T') => (CitationKind.Trial, TrialAt(prose, at - 1)),
                _ => default,
            };
            if (span.Length > 0)
            {
                found.Add(new CitationDraft(kind, span, prose.Slice(span.Start, span.Length).ToString()));
                at = span.End - 1;
            }
        }
    }

    /// <summary><c>10.1176/appi.ajp.2013</c>, without the mark that ends its sentence or the bracket that was opened before it.</summary>
    private static ProseSpan DoiAt(ReadOnlySpan<char> text, int at)
    {
        var slash = at + 2 < text.Length && text[at + 2] == '.' ? AfterDigits(text, at + 3, 4, 9) : -1;
        if (slash < 0 || slash >= text.Length || text[slash] != '/' || at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '.'))
        {
            return default;
        }

        var (end, depth) = (slash + 1, 0);
        for (; end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (Prose.Opaque or '<' or '>' or '"' or '”' or ']') && depth >= 0; end++)
        {
            depth += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        end -= depth < 0 ? 1 : 0;
        while (text[end - 1] is '.' or ',' or ';' or ':' or '?' or '!' or '*')
        {
            end--;
        }

        return end > slash + 1 ? ProseSpan.FromBounds(at, end) : default;
    }

    /// <summary><c>PMID: 23982301</c>, <c>PMC3992936</c>.</summary>
    private static ProseSpan PubMedAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var end = rest.StartsWith("PMID".AsSpan()) ? AfterDigits(text, SkipMarks(text, at + 4), 1, 8)
            : rest.StartsWith("PMC".AsSpan()) ? AfterDigits(text, SkipMarks(text, at + 3), 5, 9)
            : -1;
        return end < 0 ? default : ProseSpan.FromBounds(at, end);
    }

    /// <summary><c>NCT01234567</c>, <c>ISRCTN12345678</c>.</summary>
    private static ProseSpan TrialAt(ReadOnlySpan<char> text, int at)
    {
        var (start, digits) =
            text[..at].EndsWith("ISR".AsSpan()) && text[at..].StartsWith("CTN".AsSpan()) ? (at - 3, at + 3)
            : text[..at].EndsWith("N".AsSpan()) ? (at - 1, at + 2)
            : (-1, -1);
        var end = start < 0 ? -1 : AfterDigits(text, digits, 8, 8);
        return end < 0 ? default : ProseSpan.FromBounds(start, end);
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ':' or ' ' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    /// <summary>The character after a run of digits, or -1 if it has too few or too many.</summary>
    private static int AfterDigits(ReadOnlySpan<char> text, int at, int fewest, int most)
    {
        var end = at;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - at >= fewest && end - at <= most ? end : -1;
    }
}
