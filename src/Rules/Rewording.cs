using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint;

/// <summary>Fixes that write other words. They change what is said, so a person should look.</summary>
internal static class Rewording
{
    /// <summary>Writes <paramref name="words"/> for a phrase, in its case, and "a" or "an" before them as they want it; null where markup stands in it or there are no words.</summary>
    public static Fix? Of(PhraseHit hit, string words)
    {
        if (words.Length == 0)
            return null;
        var (article, span) = (hit.Article, hit.Prose);
        var written = InCaseOf(hit.Text, words);
        if (IsVowel(hit.Text[0]) != IsVowel(words[0]) && IndefiniteBefore(hit) is { } indefinite)
        {
            span = ProseSpan.FromBounds(indefinite.Start, span.End);
            written = article.Prose.Text[indefinite.Start] + (IsVowel(words[0]) ? "n " : " ") + written;
        }

        return article.IsPlain(span)
            ? new Fix($"Write '{words}'", FixSafety.Unsafe, ImmutableArray.Create(new TextChange(article.Prose.ToSource(span), written)))
            : null;
    }

    /// <summary>What is to be written, for a message. A user's phrase may not say it.</summary>
    public static string Quoted(string words) => words.Length == 0 ? "another" : $"'{words}'";

    private static Token? IndefiniteBefore(PhraseHit hit)
    {
        if (hit.FirstToken == hit.Sentence.FirstToken)
            return null;
        var token = hit.Article.Tokens[hit.FirstToken - 1];
        return hit.Article.Prose.Slice(token.Span).ToString() is "a" or "an" or "A" or "An" ? token : null;
    }

    private static string InCaseOf(string model, string words) =>
        model.Length > 3 && Array.TrueForAll(model.ToCharArray(), c => !char.IsLower(c)) ? words.ToUpperInvariant()
        : char.IsUpper(model[0]) ? char.ToUpperInvariant(words[0]) + words[1..]
        : words;

    private static bool IsVowel(char c) => "aeiouAEIOU".AsSpan().IndexOf(c) >= 0;
}
