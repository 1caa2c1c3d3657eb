using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.Placeholders;

/// <summary>The words of a name on one side of "also known as", articles before them left out.</summary>
/// <param name="Article">The article.</param>
/// <param name="FirstToken">The number of its first token; all are words.</param>
/// <param name="EndToken">The number after its last one.</param>
internal readonly record struct NamePhrase(Article Article, int FirstToken, int EndToken)
{
    private const int MostWords = 6;

    private static readonly WordList Articles = new("a an the this its");

    /// <summary>Words that end a name on either side.</summary>
    private static readonly WordList Bounds = new("""
        and are as at be been but by can for from has have in is may of on or that to was were which who with use using
        """);

    /// <summary>What a product is made as; a name without it is the name of the substance.</summary>
    private static readonly WordList Forms = new("""
        capsule capsules drip infusion infusions inhaler injection injections intramuscular intranasal intravenous iv lozenge lozenges nasal oral
        patch patches pill pills spray sprays sublingual tablet tablets
        """);

    /// <summary>Where it stands in the prose.</summary>
    public ProseSpan Span => FirstToken < EndToken ? ProseSpan.FromBounds(Article.Tokens[FirstToken].Start, Article.Tokens[EndToken - 1].End) : default;

    /// <summary>The name that ends before token <paramref name="end"/> of <paramref name="article"/>.</summary>
    public static NamePhrase Before(Article article, int end)
    {
        var first = end;
        while (first > 0 && end - first < MostWords && IsPart(article.Tokens[first - 1]))
            first--;
        return Read(article, first, end);
    }

    /// <summary>The name that begins with token <paramref name="start"/>.</summary>
    public static NamePhrase After(Article article, int start)
    {
        var end = start;
        while (end < article.Tokens.Length && end - start < MostWords && IsPart(article.Tokens[end]))
            end++;
        return Read(article, start, end);
    }

    /// <summary>
    /// The number of the token from which on this name is what <paramref name="alias"/> repeats, or null if the alias is another name.
    /// Of a medicine, the form that it is made as is no part of the name, and words may stand before it.
    /// </summary>
    public int? RepeatedFrom(NamePhrase alias, bool isMedicine)
    {
        var skipsForms = isMedicine && !alias.HasForm;
        var (mine, theirs) = (EndToken, alias.EndToken);
        while (skipsForms && mine > FirstToken && Forms.Contains(Article.Tokens[mine - 1]))
            mine--;
        while (theirs > alias.FirstToken && mine > FirstToken && Article.Tokens[mine - 1].Hash == Article.Tokens[theirs - 1].Hash)
            (mine, theirs) = (mine - 1, theirs - 1);
        while (skipsForms && mine > FirstToken && Forms.Contains(Article.Tokens[mine - 1]))
            mine--;
        return alias.FirstToken < alias.EndToken && theirs == alias.FirstToken && (mine == FirstToken || isMedicine) ? mine : null;
    }

    private bool HasForm
    {
        get
        {
            foreach (ref readonly var token in Article.Tokens[FirstToken..EndToken])
            {
                if (Forms.Contains(token))
                    return true;
            }

            return false;
        }
    }

    private static NamePhrase Read(Article article, int first, int end)
    {
        while (first < end && Articles.Contains(article.Tokens[first]))
            first++;
        return new NamePhrase(article, first, end);
    }

    private static bool IsPart(in Token token) => token.Kind == TokenKind.Word && !Bounds.Contains(token);
}
