using KetamineLint.Articles;

namespace KetamineLint.Placeholders;

/// <summary>The words of a name on one side of "also known as".</summary>
/// <param name="Span">Where they stand in the prose.</param>
/// <param name="FirstToken">The number of its first token.</param>
/// <param name="Words">The words in lower case, articles before them left out.</param>
internal readonly record struct NamePhrase(ProseSpan Span, int FirstToken, IReadOnlyList<string> Words)
{
    private const int MostWords = 6;

    private static readonly HashSet<string> Articles = ["a", "an", "the", "this", "its"];

    /// <summary>Words that end a name on either side.</summary>
    private static readonly HashSet<string> Bounds =
    [
        "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "in", "is", "may", "of", "on", "or", "that",
        "to", "was", "were", "which", "who", "with", "use", "using",
    ];

    /// <summary>What a product is made as; a name without it is the name of the substance.</summary>
    private static readonly HashSet<string> Forms =
    [
        "capsule", "capsules", "drip", "infusion", "infusions", "inhaler", "injection", "injections", "intramuscular", "intranasal", "intravenous", "iv",
        "lozenge", "lozenges", "nasal", "oral", "patch", "patches", "pill", "pills", "spray", "sprays", "sublingual", "tablet", "tablets",
    ];

    /// <summary>The name that ends before token <paramref name="end"/> of <paramref name="article"/>.</summary>
    public static NamePhrase Before(Article article, int end)
    {
        var first = end;
        while (first > 0 && end - first < MostWords && Fold(article, first - 1) is { } word && !Bounds.Contains(word))
            first--;
        return Read(article, first, end);
    }

    /// <summary>The name that begins with token <paramref name="start"/>.</summary>
    public static NamePhrase After(Article article, int start)
    {
        var end = start;
        while (end < article.Tokens.Length && end - start < MostWords && Fold(article, end) is { } word && !Bounds.Contains(word))
            end++;
        return Read(article, start, end);
    }

    /// <summary>
    /// The number of the token from which on this name is what <paramref name="alias"/> repeats, or null if the alias is another name.
    /// Of a medicine, the form that it is made as is no part of the name, and words may stand before it.
    /// </summary>
    public int? RepeatedFrom(NamePhrase alias, bool isMedicine)
    {
        var skipsForms = isMedicine && !alias.Words.Any(Forms.Contains);
        var (mine, theirs) = (Words.Count, alias.Words.Count);
        while (skipsForms && mine > 0 && Forms.Contains(Words[mine - 1]))
            mine--;
        while (theirs > 0 && mine > 0 && string.Equals(Words[mine - 1], alias.Words[theirs - 1], StringComparison.Ordinal))
            (mine, theirs) = (mine - 1, theirs - 1);
        while (skipsForms && mine > 0 && Forms.Contains(Words[mine - 1]))
            mine--;
        return alias.Words.Count > 0 && theirs == 0 && (mine == 0 || isMedicine) ? FirstToken + mine : null;
    }

    private static NamePhrase Read(Article article, int first, int end)
    {
        var words = new List<string>();
        while (first < end && Articles.Contains(Fold(article, first)!))
            first++;
        for (var i = first; i < end; i++)
            words.Add(Fold(article, i)!);
        var (from, to) = first < end ? (article.Tokens[first].Start, article.Tokens[end - 1].End) : (0, 0);
        return new NamePhrase(ProseSpan.FromBounds(from, to), first, words);
    }

    private static string? Fold(Article article, int token) =>
        article.Tokens[token] is { Kind: TokenKind.Word } word ? article.Prose.Slice(word.Span).ToString().ToLowerInvariant() : null;
}
