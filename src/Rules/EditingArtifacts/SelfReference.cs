namespace KetamineLint.EditingArtifacts;

/// <summary>KL1002: the text says that a model wrote it, "As of my last knowledge update".</summary>
public sealed class SelfReference() : ChatResidue(
    "KL1002",
    "ai-self-reference",
    "A model speaks of itself",
    "A model speaks of itself: '{0}'",
    "self-reference");
