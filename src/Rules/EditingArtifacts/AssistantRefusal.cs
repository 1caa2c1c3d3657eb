using System.Collections.Immutable;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1003: a model declines or apologises, "I'm sorry, but I can't provide dosage information".</summary>
public sealed class AssistantRefusal() : ChatResidue(
    "KL1003",
    "ai-refusal",
    "Refusal or apology of a model",
    "'{0}' is a model's refusal or apology: delete it, and write what is missing",
    "refusals")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1002");
}
