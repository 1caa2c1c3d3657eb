using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1004: an assistant's offer ends the article, "Would you like me to expand this section?".</summary>
public sealed class AssistantClosing() : ChatResidue(
    "KL1004",
    "assistant-closing",
    "Offer at the end of an assistant's reply",
    "'{0}' is an assistant speaking to its user: delete it",
    "closings")
{
    private static readonly PhraseSet Replies = new("comment~", "email", "e mail", "call us", "text me", "dm", "reply", "your (doctor|nurse|pharmacist|therapist|provider|team)");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => base.Phrases.Add(Replies);

    /// <summary>An author who asks for comments means a reader.</summary>
    private protected override bool Stands(ReadOnlyPhraseHits hits, int index) =>
        base.Stands(hits, index) && Replies.In(hits[index].Sentence).Count == 0;

    /// <summary>The offer goes to the end of its sentence.</summary>
    private protected override ProseSpan Passage(PhraseHit hit) =>
        LastSentence(hit) is { Prose.Length: < 300 } sentence && sentence.Prose.End > hit.Prose.End
            ? ProseSpan.FromBounds(hit.Prose.Start, sentence.Prose.End)
            : hit.Prose;
}
