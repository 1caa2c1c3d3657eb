using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Does a word that sells pass for caution?</summary>
internal sealed class PseudoHedge() : ClaimRule(
    "KL3011",
    "pseudo-hedge",
    "Promise told as caution",
    "'{0}' sells rather than qualifies: say what is not known",
    DiagnosticSeverity.Warning,
    Precision.Medium,
    ClaimPhrases.PseudoHedges)
{
    private protected override Answer Ask(Claim claim) =>
        claim.States(Sign.PseudoHedge) && claim.HasSureSubject ? new Answer(2.5, Sign.PseudoHedge) : No;
}
