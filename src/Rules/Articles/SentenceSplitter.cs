namespace KetamineLint.Articles;

/// <summary>Finds where the sentences of a block end.</summary>
/// <remarks>
/// A sentence ends at <c>. ! ? …</c>, with closing quotes, brackets and citations after it, where white space and a capital, a digit or an
/// opening mark follow. It does not end after one of the <see cref="Abbreviations"/>, between brackets, or where a quotation ends a
/// sentence of its own inside another (<c>has "has been found." to have</c>): there a small letter follows. What stands in brackets
/// between two sentences is one. What goes on for longer than any author does is cut.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>A bracket that is still open after so many characters was never meant to be closed.</summary>
    private const int LongestAside = 400;

    /// <summary>Rules compare what stands in a sentence, each with each: so no sentence has more characters than this.</summary>
    private const int LongestSentence = 5_000;

    /// <summary>The longest number of a citation without brackets, its stop included.</summary>
    private const int LongestNumber = 12;

    /// <summary>An ellipsis of one character is rare; where none is, a search for ASCII alone is several times as fast.</summary>
    private static readonly CharacterSearch s_stops = new(".!?()");
    private static readonly CharacterSearch s_stopsAndEllipsis = new(".!?()…");

    /// <summary>Adds the offsets at which the sentences of a block but the last end.</summary>
    /// <param name="prose">The prose of the article.</param>
    /// <param name="block">The block.</param>
    /// <param name="citations">Citations in the prose, ascending: one after a full stop belongs to the sentence before.</param>
    /// <param name="ends">Gets the offsets.</param>
    public static void Split(Prose prose, ProseSpan block, ReadOnlySpan<ProseSpan> citations, List<int> ends)
    {
        var first = ends.Count;
        FindEnds(prose, block, citations, ends);
        if (block.Length > LongestSentence)
        {
            CutLong(prose.Text, block, ends, first);
        }
    }

    /// <summary>Adds ends to sentences that are too long, each behind the last white space that is near enough.</summary>
    private static void CutLong(ReadOnlySpan<char> prose, ProseSpan block, List<int> ends, int first)
    {
        var cut = new List<int>();
        var start = block.Start;
        foreach (var end in ends.Skip(first).Append(block.End))
        {
            for (; end - start > LongestSentence; cut.Add(start))
            {
                var blank = prose.Slice(start, LongestSentence).LastIndexOfAny(' ', '\n');
                start += blank > 0 ? blank + 1 : LongestSentence;
                start -= char.IsLowSurrogate(prose[start]) ? 1 : 0;
            }

            cut.Add(start = end);
        }

        cut.RemoveAt(cut.Count - 1);
        ends.RemoveRange(first, ends.Count - first);
        ends.AddRange(cut);
    }

    private static void FindEnds(Prose prose, ProseSpan block, ReadOnlySpan<ProseSpan> citations, List<int> ends)
    {
        var text = prose.Text[..block.End];
        var (at, opened, depth, start) = (block.Start, 0, 0, block.Start);
        var stops = prose.IsAscii || text[at..].IndexOf('…') < 0 ? s_stops : s_stopsAndEllipsis;
        while (at < block.End)
        {
            var next = stops.IndexIn(text[at..]);
            if (next < 0)
            {
                return;
            }

            at += next;
            if (text[at] == '(')
            {
                opened = depth++ == 0 ? at : opened;
                at++;
                continue;
            }

            if (text[at] == ')')
            {
                depth -= depth > 0 ? 1 : 0;
                at++;
                if (depth == 0 && IsSentence(text, start, opened, at) && Ends(text, start, at - 1, at))
                {
                    ends.Add(at);
                    start = at;
                }

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

        var end = EndOfNumber(text, at);
        while (end < text.Length)
        {
            if (citations.Length > 0 && BelongsToSentenceBefore(text, end, citations[0]))
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

    /// <summary>The character after a stop, and after the citation's number that lost its superscript: <c>was shown.12 The</c>.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        if (end >= text.Length || !char.IsDigit(text[end]) || at < 3 || !char.IsLetter(text[at - 1]) || !char.IsLetter(text[at - 2]) || !char.IsLetter(text[at - 3]))
        {
            return end;
        }

        while (end < text.Length && end - at < LongestNumber && (char.IsDigit(text[end]) || text[end] is ',' or '-' or '–'))
        {
            end++;
        }

        return end == text.Length || char.IsWhiteSpace(text[end]) ? end : at + 1;
    }

    /// <summary>Whether a citation stands right after the marks that end a sentence, or after a space where the next sentence follows it.</summary>
    private static bool BelongsToSentenceBefore(ReadOnlySpan<char> text, int end, ProseSpan citation) =>
        citation.Start == end || citation.Start == end + 1 && text[end] == ' ' && BeginsSentence(text, citation.End);

    /// <summary>Whether brackets hold a sentence of their own: <c>It works. (See Table 2.) It is cheap.</c></summary>
    private static bool IsSentence(ReadOnlySpan<char> text, int start, int opened, int closed) =>
        opened >= start && closed - 2 > opened && text[closed - 2] is '.' or '!' or '?' && text[start..opened].IsWhiteSpace();

    private static bool IsSuperscript(char character) => character is '¹' or '²' or '³' or (>= '\u2070' and <= '\u207F');

    private static bool Ends(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        var next = NextVisible(text, end);
        if (next >= text.Length || !BeginsSentence(text, end))
        {
            return false;
        }

        return text[stop] != '.' || stop + 1 < end && text[stop + 1] == '.' || !Abbreviations.GoOn(text[start..stop], text[next..]);
    }

    /// <summary>Whether white space and what may begin a sentence follow, or nothing does.</summary>
    private static bool BeginsSentence(ReadOnlySpan<char> text, int end)
    {
        var next = NextVisible(text, end);
        return next >= text.Length || char.IsWhiteSpace(text[end]) && text[next] is not (',' or ';' or ':' or ')') && !IsSmallWord(text[next..]);
    }

    /// <summary>Whether a word begins with a small letter and does not go on with a capital, as <c>mRNA</c> does.</summary>
    private static bool IsSmallWord(ReadOnlySpan<char> text) => char.IsLower(text[0]) && (text.Length == 1 || !char.IsUpper(text[1]));

    /// <summary>The first character that is neither white space nor an opening mark.</summary>
    private static int NextVisible(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or '“' or '‘' or '(' or '[' or '«' or '*' or '¿' or '¡'))
        {
            at++;
        }

        return at;
    }
}
