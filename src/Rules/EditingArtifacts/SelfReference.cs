namespace KetamineLint.EditingArtifacts;

/// <summary>KL1002: the text says that a model wrote it, "As of my last knowledge update".</summary>
public sealed class SelfReference() : ChatResidue(
    "KL1002",
    "ai-self-reference",
    "A model speaks of itself",
    "'{0}' is a model that speaks of itself: delete the sentence, and check what else it wrote",
    "self-reference");
