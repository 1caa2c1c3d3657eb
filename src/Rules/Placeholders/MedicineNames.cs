using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.Placeholders;

/// <summary>The names of medicines in an article, from the lexicon <c>drug-names</c>.</summary>
internal static class MedicineNames
{
    /// <summary>The names; a hit's column <c>generic</c> is what it means, <c>kind</c> whether it is the generic or a brand's name, <c>date</c> the year of the label that says so, empty where none was read.</summary>
    public static PhraseSet Set { get; } = PhraseSet.FromLexicon("drug-names");

    /// <summary>The name that begins in <paramref name="span"/> of the prose, or null.</summary>
    public static PhraseHit? At(Article article, ProseSpan span)
    {
        if (span.Length == 0 || article.SentenceAt(span.Start) is not { } sentence)
            return null;
        foreach (var hit in Set.In(sentence))
        {
            if (span.Contains(hit.Prose.Start))
                return hit;
        }

        return null;
    }
}
