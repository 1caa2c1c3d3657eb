using KetamineLint.Articles;

namespace KetamineLint.EditingArtifacts;

/// <summary>Finds phrases that no-break spaces cut out of their sentence, as they are left where the markup of a link was stripped.</summary>
internal static class NoBreakPhrases
{
    /// <summary>The no-break space.</summary>
    public const char Space = '\u00A0';

    private const int FewestWords = 2;
    private const int MostWords = 6;
    private const int Longest = 80;

    /// <summary>The next phrase between two no-break spaces, or between one and a mark that ends it; the spaces are included. Null when there is none.</summary>
    public static ProseSpan? Next(ReadOnlySpan<char> prose, ref int at)
    {
        while (at < prose.Length)
        {
            var open = prose[at..].IndexOf(Space);
            if (open < 0)
                break;
            open += at;
            at = open + 1;
            var inside = prose.Slice(at, Math.Min(Longest, prose.Length - at));
            var length = 0;
            while (length < inside.Length && !EndsPhrase(inside[length]))
                length++;
            if (length == 0 || length == inside.Length || !IsPhrase(inside[..length]))
                continue;
            at += length;
            return ProseSpan.FromBounds(open, inside[length] == Space ? at + 1 : at);
        }

        at = prose.Length;
        return null;
    }

    /// <summary>An ordinary space for the one at <paramref name="at"/>; nothing where the line begins or ends, or another space stands beside it.</summary>
    public static string Ordinary(ReadOnlySpan<char> prose, int at) => IsBlank(prose, at - 1) || IsBlank(prose, at + 1) ? "" : " ";

    private static bool IsBlank(ReadOnlySpan<char> prose, int at) => at < 0 || at >= prose.Length || prose[at] is ' ' or '\n';

    private static bool EndsPhrase(char c) => c is Space or '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\n' or '"' or '”';

    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        var words = 1;
        foreach (var c in text)
        {
            if (c == ' ')
                words++;
            else if (!char.IsLetter(c) && c is not ('-' or '\'' or '’'))
                return false;
        }

        return words is >= FewestWords and <= MostWords && text[0] != ' ';
    }
}
