using System.Collections.Immutable;

namespace KetamineLint.Articles;

/// <summary>Finds citations: marks and links that the walk met, and those that stand as text in the prose.</summary>
internal sealed class CitationReader
{
    private const int LongestGroup = 120;
    private const string Superscripts = "¹²³⁰⁴⁵⁶⁷⁸⁹";

    /// <summary>Words before a year that are no author.</summary>
    private static readonly HashSet<string> s_noAuthors = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul",
        "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Spring", "Summer", "Autumn", "Fall", "Winter", "In", "Since", "From", "Until", "Before", "After", "By", "Published", "Updated",
        "Reviewed", "Copyright", "Founded", "Established", "Est", "Circa", "Approved", "Revised", "Version", "Released", "As", "About", "Around", "Between", "Monday", "Tuesday",
        "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    private readonly ArticleDraft _draft;
    private readonly List<(CitationKind Kind, ProseSpan Prose, string Key)> _found = [];

    /// <summary>Reads the prose.</summary>
    public CitationReader(ReadOnlySpan<char> prose, ArticleDraft draft)
    {
        _draft = draft;
        foreach (var mark in draft.Marks)
        {
            if (mark is { Kind: CitationKind.Numeric, Prose.Length: > 0 })
            {
                Transparent.Add(mark.Prose);
            }
        }

        ReadBrackets(prose);
        ReadSuperscripts(prose);
        ReadIdentifiers(prose);
        Transparent.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        DropOverlaps(Transparent);
    }

    /// <summary>Numeric citations in the prose, in order: between the words of a phrase they are as nothing.</summary>
    public List<ProseSpan> Transparent { get; } = [];

    /// <summary>The citations in order, with what they are worth in the article.</summary>
    public ImmutableArray<Citation> Resolve(Article article, ImmutableArray<Block> blocks)
    {
        if (_found.Count == 0 && _draft.Marks.Count == 0 && article.Links.IsEmpty)
        {
            return ImmutableArray<Citation>.Empty;
        }

        var entries = blocks.Count(static block => block.Section.Kind == SectionKind.References && block.Kind != BlockKind.Heading);
        var citations = new List<Citation>();
        foreach (var mark in _draft.Marks)
        {
            var strength = mark.IsResolved && (mark.Kind == CitationKind.Footnote || entries > 0) ? CitationStrength.Strong : CitationStrength.None;
            citations.Add(new Citation(mark.Kind, strength, mark.Span, mark.Prose.Start, mark.Key));
        }

        foreach (var (kind, prose, key) in _found)
        {
            var strength = kind switch
            {
                CitationKind.Numeric => entries > 0 && FirstNumber(key) <= Math.Max(entries, LastNumber(blocks)) ? CitationStrength.Strong : CitationStrength.None,
                CitationKind.AuthorYear => CitationStrength.Medium,
                _ => CitationStrength.Strong,
            };
            citations.Add(new Citation(kind, strength, article.Prose.ToSource(prose), prose.Start, key));
        }

        foreach (var link in article.Links)
        {
            if (link.Kind != LinkKind.Image && EvidenceDomains.Judge(link.Target) is { } judged)
            {
                citations.Add(new Citation(judged.Kind, judged.Strength, link.Span, link.Prose.Start, link.Target));
            }
        }

        return citations.OrderBy(static citation => citation.Position).ThenBy(static citation => citation.Span.Start).ToImmutableArray();
    }

    private int? _lastNumber;

    /// <summary>The greatest number that an entry of the references begins with, typed by hand.</summary>
    private int LastNumber(ImmutableArray<Block> blocks) => _lastNumber ??= blocks
        .Where(static block => block.Section.Kind == SectionKind.References)
        .Select(static block => FirstNumber(block.Text[..Math.Min(8, block.Text.Length)].ToString().TrimStart('[', '(', ' ')))
        .DefaultIfEmpty(0)
        .Max();

    private static int FirstNumber(string text)
    {
        var number = 0;
        for (var i = 0; i < text.Length && i < 4 && text[i] is >= '0' and <= '9'; i++)
        {
            number = number * 10 + text[i] - '0';
        }

        return number;
    }

    private void ReadBrackets(ReadOnlySpan<char> prose)
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
                    ReadParentheses(prose, inner, span);
                }
                else if (MarkText.IsNumbers(inner))
                {
                    Transparent.Add(span);
                    _found.Add((CitationKind.Numeric, span, inner.ToString()));
                }
                else if (inner[0] == '@' || inner.IndexOf("; @".AsSpan()) >= 0)
                {
                    _found.Add((CitationKind.AuthorYear, span, inner.ToString()));
                }
            }

            at++;
        }
    }

    /// <summary><c>(Glue et al., 2017; Taylor 2018)</c>, or a year alone after a name: <c>Glue et al. (2017)</c>.</summary>
    private void ReadParentheses(ReadOnlySpan<char> prose, ReadOnlySpan<char> inner, ProseSpan span)
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
                _found.Add((CitationKind.AuthorYear, span, inner.ToString()));
            }

            return;
        }

        var names = before[(before.LastIndexOf(';') + 1)..].Trim();
        var first = names[..Math.Max(0, names.IndexOfAny(' ', ',') is >= 0 and var end ? end : names.Length)];
        var isName = first.Length > 1 && char.IsUpper(first[0]) && !s_noAuthors.Contains(first.TrimEnd('.').ToString());
        var words = Count(names, ' ') + 1;
        if (isName && (names.IndexOf("et al".AsSpan()) >= 0 || names.IndexOf('&') >= 0 || names.IndexOf(" and ".AsSpan()) >= 0 || words <= 2))
        {
            _found.Add((CitationKind.AuthorYear, span, inner.ToString()));
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

    private void ReadSuperscripts(ReadOnlySpan<char> prose)
    {
        if (prose.IndexOfAny('¹', '²', '³') < 0 && CharacterSearch.IndexInRange(prose, '\u2070', '\u2079') < 0)
        {
            return;
        }

        for (var at = 0; at < prose.Length;)
        {
            var next = prose[at..].IndexOfAny(Superscripts.AsSpan());
            if (next < 0)
            {
                return;
            }

            at += next;
            var end = at;
            while (end < prose.Length && (Superscripts.AsSpan().IndexOf(prose[end]) >= 0 || prose[end] is '⁻' or '˒' or '’'))
            {
                end++;
            }

            // A unit such as m² is no citation; what follows a mark or a word of some length is.
            if (at > 0 && (prose[at - 1] is '.' or ',' or ')' or '"' or '”' || at > 3 && char.IsLetter(prose[at - 1]) && char.IsLetter(prose[at - 2]) && char.IsLetter(prose[at - 3])))
            {
                var span = ProseSpan.FromBounds(at, end);
                Transparent.Add(span);
                _found.Add((CitationKind.Numeric, span, Digits(prose[at..end])));
            }

            at = end;
        }
    }

    private static string Digits(ReadOnlySpan<char> superscripts)
    {
        var digits = new char[superscripts.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = superscripts[i] switch
            {
                '¹' => '1',
                '²' => '2',
                '³' => '3',
                >= '⁰' and <= '⁹' => (char)('0' + superscripts[i] - '⁰'),
                _ => ',',
            };
        }

        return new string(digits);
    }

    private void ReadIdentifiers(ReadOnlySpan<char> prose)
    {
        Each(prose, "10.", static (text, at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.' ? Digits(text, at + 3, 4, 9) is > 0 and var end && end < text.Length && text[end] == '/' ? WordEnd(text, end) : -1 : -1, CitationKind.Doi);
        Each(prose, "PM", static (text, at) => text[at..].StartsWith("PMID".AsSpan()) ? Digits(text, SkipMarks(text, at + 4), 1, 8) : text[at..].StartsWith("PMC".AsSpan()) ? Digits(text, SkipMarks(text, at + 3), 5, 9) : -1, CitationKind.PubMed);

        // NCT and ISRCTN numbers.
        Each(prose, "CT", static (text, at) => Digits(text, at + (at + 2 < text.Length && text[at + 2] == 'N' ? 3 : 2), 8, 8), CitationKind.Trial);
    }

    private delegate int EndFinder(ReadOnlySpan<char> text, int at);

    private void Each(ReadOnlySpan<char> prose, string prefix, EndFinder end, CitationKind kind)
    {
        for (var at = 0; at < prose.Length;)
        {
            var next = prose[at..].IndexOf(prefix.AsSpan());
            if (next < 0)
            {
                return;
            }

            at += next;
            var stop = end(prose, at);
            if (stop > at)
            {
                _found.Add((kind, ProseSpan.FromBounds(at, stop), prose[at..stop].ToString()));
            }

            at = Math.Max(stop, at + prefix.Length);
        }
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
    private static int Digits(ReadOnlySpan<char> text, int at, int fewest, int most)
    {
        var end = at;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - at >= fewest && end - at <= most ? end : -1;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != Prose.Opaque)
        {
            at++;
        }

        return at;
    }

    private static void DropOverlaps(List<ProseSpan> spans)
    {
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (kept == 0 || span.Start >= spans[kept - 1].End)
            {
                spans[kept++] = span;
            }
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }
}
