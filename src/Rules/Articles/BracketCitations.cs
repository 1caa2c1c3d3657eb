namespace KetamineLint.Articles;

/// <summary>Finds citations in brackets: <c>[3, 5-7]</c>, <c>[@glue2017]</c>, <c>(Glue et al., 2017)</c>, <c>Glue et al. (2017)</c>.</summary>
internal static class BracketCitations
{
    private const int LongestGroup = 120;

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
                    if (AuthorYear.WorksIn(prose[..at], inner) is { } works)
                    {
                        found.Add(new CitationDraft(CitationKind.AuthorYear, span, works));
                    }
                }
                else if (MarkText.IsNumbers(inner) && !prose[..at].TrimEnd().EndsWith("CI".AsSpan()))
                {
                    found.Add(new CitationDraft(CitationKind.Numeric, span, inner.ToString()));
                }
                else if (inner[0] == '@' || inner.IndexOf(" @".AsSpan()) >= 0)
                {
                    found.Add(new CitationDraft(CitationKind.AuthorYear, span, inner.ToString()));
                }
            }

            at++;
        }
    }
}
