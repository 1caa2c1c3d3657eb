using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is a treatment put above others without a comparison?</summary>
internal sealed class ComparativeSuperiority() : ClaimRule(
    "KL3012",
    "comparative-superiority",
    "Better than others, without a comparison",
    "'{0}' compares without data: cite a head-to-head comparison, or drop the comparison",
    DiagnosticSeverity.Warning,
    Precision.Medium,
    ClaimPhrases.Boosters)
{
    private protected override Answer Ask(Claim claim) =>
        claim.Has(Sign.Superiority) && claim.HasSubject && (claim.HasOutcome || claim.Efficacy > 0) && !claim.Register.IsNeutral
            ? new Answer(1 + Math.Max(claim.Efficacy, claim.HasOutcome ? 1 : 0), Sign.Superiority)
            : No;
}
