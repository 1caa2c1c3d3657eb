using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1003: a model declines or apologises, "I'm sorry, but I can't provide dosage information".</summary>
public sealed class AssistantRefusal() : ChatResidue(
    "KL1003",
    "ai-refusal",
    "Refusal or apology of a model",
    "'{0}' is a model's refusal or apology: delete it, and write what is missing",
    "refusals")
{
    private const int LongestRest = 120;

    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1002");

    /// <summary>What is declined goes with the refusal; a sentence that goes on after a comma may say something.</summary>
    private protected override Fix? Mend(PhraseHit hit, ProseSpan passage)
    {
        var end = Math.Max(passage.End, LastSentence(hit).Prose.End);
        var rest = hit.Article.Prose.Slice(ProseSpan.FromBounds(passage.End, end));
        return base.Mend(hit, rest.Length < LongestRest && rest.IndexOfAny(",;:—".AsSpan()) < 0 ? ProseSpan.FromBounds(passage.Start, end) : passage);
    }
}
