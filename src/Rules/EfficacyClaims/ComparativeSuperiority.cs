using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is a treatment put above others without a comparison?</summary>
internal sealed class ComparativeSuperiority() : ClaimRule(
    "KL3012",
    "comparative-superiority",
    "Better than others, without a comparison",
    "'{0}' compares without data: cite a head-to-head comparison, or drop the comparison",
    DiagnosticSeverity.Warning,
    Precision.Medium)
{
    private protected override Answer Ask(Claim claim) =>
        claim.Has(Sign.Superiority) && claim.States(Sign.Efficacy) && claim.HasSubject && !claim.Register.IsNeutral
            ? new Answer(1 + claim.Efficacy, Sign.Superiority)
            : No;
}
