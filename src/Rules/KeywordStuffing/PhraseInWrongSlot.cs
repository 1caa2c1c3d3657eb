using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.KeywordStuffing;

/// <summary>KL5005: a search phrase forced into a place that takes only its first noun, "have undergone ketamine for anxiety".</summary>
public sealed class PhraseInWrongSlot() : SearchQueryRule(
    "KL5005",
    "keyword-grammar",
    "Search phrase where only a noun fits",
    "'{0}' forces a search phrase into the sentence: write '{1}'",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private const int LeastUses = 4;

    private static readonly WordList For = new("for");
    private static readonly WordList After = new("to is as with");
    private static readonly WordList Governors = new("""
        undergo undergoes undergoing underwent undergone combine combines combining combined inject injects injecting injected take takes
        taking took taken prescribe prescribes prescribing prescribed administer administers administering administered receive receives
        receiving received
        """);

    private static readonly WordList Undergo = new("undergo undergoes undergoing underwent undergone");
    private static readonly WordList With = new("with");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var phrase in SearchQueries.In(article, LeastUses).Where(phrase => phrase.IsBare && phrase.Head < phrase.Words.Length))
        {
            foreach (var use in phrase.InProse)
            {
                if (Slot(article, use, phrase.Words.Length) is not { } slot)
                    continue;
                var before = article.Prose.Slice(ProseSpan.FromBounds(slot.Start, article.Tokens[use].Start)).ToString();
                var after = article.Prose.Slice(ProseSpan.FromBounds(phrase.SpanOf(use).End, slot.End)).ToString();
                yield return Report(article, article.Prose.ToSource(slot), article.Prose.Slice(slot).ToString(), before + phrase.HeadText + after);
            }
        }
    }

    private static ProseSpan? Slot(Article article, int use, int length)
    {
        var tokens = article.Tokens;
        if (use == 0)
            return null;
        var (before, after) = (tokens[use - 1], tokens[use + length]);
        if (For.Contains(before) && After.Contains(after))
            return ProseSpan.FromBounds(before.Start, after.End);
        if (Undergo.Contains(before))
            return ProseSpan.FromBounds(before.Start, tokens[use + length - 1].End);
        return Governors.Contains(before) && With.Contains(after) ? ProseSpan.FromBounds(before.Start, after.End) : null;
    }
}
