namespace KetamineLint.Articles;

/// <summary>Finds where the sentences of a block end.</summary>
/// <remarks>
/// A sentence ends at <c>. ! ? …</c>, with closing quotes, brackets and citations after it, where white space and a capital, a digit or an
/// opening mark follow. It does not end after an abbreviation or an initial, between brackets, or where a quotation ends a sentence of its
/// own inside another (<c>has "has been found." to have</c>): there a small letter follows.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>A bracket that is still open after so many characters was never meant to be closed.</summary>
    private const int LongestAside = 400;

    /// <summary>An ellipsis of one character is rare; where none is, a search for ASCII alone is several times as fast.</summary>
    private static readonly CharacterSearch s_stops = new(".!?()");
    private static readonly CharacterSearch s_stopsAndEllipsis = new(".!?()…");

    /// <summary>Abbreviations that a name or a number follows; a sentence does not end with them.</summary>
    private static readonly string[] s_beforeNames = ["dr", "drs", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "cf", "al", "approx", "viz", "resp", "incl", "gov", "sen", "rep", "rev", "capt", "lt", "col", "gen", "sgt"];

    /// <summary>Abbreviations that are ones only before a number.</summary>
    private static readonly string[] s_beforeNumbers = ["no", "nos", "fig", "figs", "eq", "ref", "refs", "vol", "ch", "sec", "sect", "pp", "p", "ed", "art", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"];

    /// <summary>Words that begin a sentence far more often than they go on after an abbreviation with inner points.</summary>
    private static readonly string[] s_openers = ["the", "a", "an", "this", "these", "those", "that", "it", "its", "in", "on", "at", "he", "she", "they", "we", "you", "i", "but", "and", "or", "however", "for", "if", "when", "while", "there", "some", "most", "many", "as", "after", "before", "because", "although", "since", "to", "no", "not", "your", "our", "their", "his", "her"];

    /// <summary>Adds the offsets at which the sentences of a block but the last end.</summary>
    /// <param name="prose">The prose of the article.</param>
    /// <param name="block">The block.</param>
    /// <param name="citations">Citations in the prose, ascending: one after a full stop belongs to the sentence before.</param>
    /// <param name="ends">Gets the offsets.</param>
    public static void Split(ReadOnlySpan<char> prose, ProseSpan block, ReadOnlySpan<ProseSpan> citations, List<int> ends)
    {
        var text = prose[..block.End];
        var (at, opened, depth, start) = (block.Start, 0, 0, block.Start);
        var stops = text[at..].IndexOf('…') < 0 ? s_stops : s_stopsAndEllipsis;
        while (at < block.End)
        {
            var next = stops.IndexIn(text[at..]);
            if (next < 0)
            {
                return;
            }

            at += next;
            if (text[at] is '(' or ')')
            {
                depth = text[at] == ')' ? Math.Max(0, depth - 1) : depth + 1;
                opened = text[at] == '(' && depth == 1 ? at : opened;
                at++;
                continue;
            }

            var end = EndOfMarks(text, at, ref citations);
            if ((depth == 0 || at - opened > LongestAside) && Ends(text, start, at, end))
            {
                ends.Add(end);
                (start, depth) = (end, 0);
            }

            at = end > at ? Math.Max(end, at + 1) : at + 1;
        }
    }

    /// <summary>The character after the run of stops at <paramref name="at"/>, closing marks and citations included.</summary>
    private static int EndOfMarks(ReadOnlySpan<char> text, int at, ref ReadOnlySpan<ProseSpan> citations)
    {
        while (citations.Length > 0 && citations[0].End <= at)
        {
            citations = citations[1..];
        }

        var end = at + 1;
        while (end < text.Length)
        {
            if (citations.Length > 0 && citations[0].Start == end)
            {
                end = citations[0].End;
                citations = citations[1..];
            }
            else if (text[end] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or ']' or '»' or '*' || IsSuperscript(text[end]))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsSuperscript(char character) => character is '¹' or '²' or '³' or (>= '\u2070' and <= '\u207F');

    private static bool Ends(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        if (end >= text.Length || !char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '\'' or '“' or '‘' or '(' or '[' or '«' or '*' or '¿' or '¡'))
        {
            next++;
        }

        if (next >= text.Length || char.IsLower(text[next]) || text[next] is ',' or ';' or ':' or ')')
        {
            return false;
        }

        return text[stop] != '.' || stop + 1 < end && text[stop + 1] == '.' || !IsAbbreviation(text[start..stop], text[next..]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var from = before.Length;
        while (from > 0 && (char.IsLetter(before[from - 1]) || before[from - 1] == '.'))
        {
            from--;
        }

        var word = before[from..].TrimStart('.');
        if (word.IsEmpty || word.Length > 8)
        {
            return false;
        }

        if (IsOneOf(word, s_beforeNames) || IsOneOf(word, s_beforeNumbers) && char.IsDigit(after[0]))
        {
            return true;
        }

        // U.S., Ph.D., and initials such as J.
        var isInitials = word.IndexOf('.') >= 0 || word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        return isInitials && !IsOneOf(FirstWord(after), s_openers);
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

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var each in words)
        {
            if (word.Length == each.Length && (word[0] | 0x20) == each[0] && word.Equals(each.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
