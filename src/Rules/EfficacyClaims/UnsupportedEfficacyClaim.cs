using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Does a treatment do something for an outcome, flatly and without a source?</summary>
internal sealed class UnsupportedEfficacyClaim() : ClaimRule(
    "KL3001",
    "unsupported-efficacy-claim",
    "A benefit stated without evidence",
    "'{0}' claims that a treatment works: cite the evidence, say how strong it is, or take it out",
    DiagnosticSeverity.Warning,
    Precision.Medium,
    ClaimPhrases.Verbs)
{
    private protected override Answer Ask(Claim claim) => new(claim.PlainWeight, claim.StrongestEfficacy);
}
