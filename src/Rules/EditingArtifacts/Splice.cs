using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>Heals a sentence into which a rewriter's answer was pasted: <c>has Certainly! The revised text is: "has been found." to have</c>.</summary>
internal static class Splice
{
    private static readonly char[] Blanks = [' ', '\u00A0', '\n'];

    private static readonly HashSet<string> Modals = new(StringComparer.OrdinalIgnoreCase) { "can", "could", "may", "might", "must", "shall", "should", "will", "would" };

    /// <summary>
    /// The fix that leaves of a splice the words that the tool quotes, so that the sentence reads; null where it could read otherwise,
    /// and where markup stands in it.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="start">Where the splice begins: its announcement, or its quotation.</param>
    /// <param name="quotation">Its quotation, marks included.</param>
    public static Fix? Heal(Block block, int start, ProseSpan quotation)
    {
        var article = block.Article;
        var prose = article.Prose.Text;
        var lead = prose[block.Prose.Start..start].TrimEnd();
        var before = LastWord(lead);
        var after = FirstWord(prose[quotation.End..]);
        var words = prose[(quotation.Start + 1)..(quotation.End - 1)].TrimEnd('.').ToString().Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (before.Length == 0 || after.Length == 0 || words.Length == 0)
            return null;
        words[0] = char.ToLowerInvariant(words[0][0]) + words[0][1..];
        var quoted = string.Join(" ", words);
        var isRepeated = string.Equals(before, words[0], StringComparison.Ordinal) && OrphanQuotations.IsAuxiliary(before);
        var kept = string.Join(" ", words, isRepeated ? 1 : 0, words.Length - (isRepeated ? 1 : 0));
        if ((!isRepeated && !MayFollow(before, words[0])) || !MayFollow(words[^1], after))
            return null;
        var span = ProseSpan.FromBounds(kept.Length == 0 ? block.Prose.Start + lead.Length : start, quotation.End);
        return article.IsPlain(span)
            ? new Fix($"Write '{quoted}' without what was pasted around it", FixSafety.Safe, ImmutableArray.Create(new TextChange(article.Prose.ToSource(span), kept)))
            : null;
    }

    /// <summary>Whether of two words that would meet at most one is an auxiliary verb, or both make one form: <c>may be</c>, <c>has been</c>.</summary>
    private static bool MayFollow(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.OrdinalIgnoreCase))
            return false;
        if (!OrphanQuotations.IsAuxiliary(first) || !OrphanQuotations.IsAuxiliary(second))
            return true;
        return second is "be" or "have" ? Modals.Contains(first) : second is "been" ? first is "has" or "have" or "had" : second is "being" && first is "is" or "are" or "was" or "were";
    }

    private static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '\'' or '’' or '-'))
            start--;
        // A mark that ends a word, as in "anxiety (GAD)", has a word before it, too.
        return start == text.Length ? text.IsEmpty || text[^1] is '.' or '!' or '?' or ':' or Prose.Opaque ? "" : text[^1..].ToString() : text[start..].ToString();
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var word = text.TrimStart();
        var end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
            end++;
        return word[..end].ToString();
    }
}
