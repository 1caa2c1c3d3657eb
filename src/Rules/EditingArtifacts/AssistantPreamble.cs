using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1001: an assistant's reply begins in the article, "Certainly! Here is the rewritten section:".</summary>
public sealed class AssistantPreamble() : ChatResidue(
    "KL1001",
    "assistant-preamble",
    "Opening of an assistant's reply",
    "'{0}' opens an assistant's reply: delete it, and read the sentence around it again",
    "assistant-openers")
{
    private const int LongestAnnouncement = 300;

    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1005", "KL1008", "KL1010");

    /// <summary>An announcement goes on to its colon, or to the end of its sentence.</summary>
    private protected override ProseSpan Passage(PhraseHit hit)
    {
        var phrase = hit.Prose;
        var text = hit.Article.Prose.Text;
        if (text[phrase.End - 1] is ':' or '!')
            return phrase;
        var rest = ProseSpan.FromBounds(phrase.End, Math.Max(phrase.End, LastSentence(hit).Prose.End));
        var announced = text.Slice(rest.Start, rest.Length);
        var (atSpace, atLineEnd) = (announced.IndexOf(": ".AsSpan()), announced.IndexOf(":\n".AsSpan()));
        var colon = atSpace < 0 || (atLineEnd >= 0 && atLineEnd < atSpace) ? atLineEnd : atSpace;
        var end = colon < 0 ? rest.End : rest.Start + colon + 1;
        return end - phrase.Start > LongestAnnouncement ? phrase : ProseSpan.FromBounds(phrase.Start, end);
    }

    /// <summary>Where it announces a quotation in the middle of a sentence, the sentence is healed.</summary>
    private protected override Fix? Mend(PhraseHit hit, ProseSpan passage)
    {
        var prose = hit.Article.Prose.Text;
        var next = prose.Length - prose[passage.End..].TrimStart().Length;
        return OrphanQuotations.At(prose, next) is { } quotation ? Splice.Heal(hit.Sentence.Block, passage.Start, quotation) : base.Mend(hit, passage);
    }
}
