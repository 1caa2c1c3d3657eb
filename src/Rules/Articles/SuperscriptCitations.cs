namespace KetamineLint.Articles;

/// <summary>Finds numbers that are written with superscript characters: <c>was shown.²</c></summary>
internal static class SuperscriptCitations
{
    private const string Superscripts = "¹²³⁰⁴⁵⁶⁷⁸⁹";

    /// <summary>Adds what stands in <paramref name="prose"/>.</summary>
    public static void Read(ReadOnlySpan<char> prose, List<CitationDraft> found)
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
                found.Add(new CitationDraft(CitationKind.Numeric, span, Digits(prose[at..end])));
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
}
