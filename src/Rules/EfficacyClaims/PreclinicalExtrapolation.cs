using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is a mechanism that no patient feels told as what a treatment does?</summary>
internal sealed class PreclinicalExtrapolation() : ClaimRule(
    "KL3009",
    "preclinical-extrapolation",
    "A mechanism told as a benefit",
    "'{0}' tells what happens in cells as if patients felt it: say in whom it was shown, and cite it",
    DiagnosticSeverity.Info,
    Precision.Low,
    ClaimPhrases.Outcomes)
{
    private protected override Answer Ask(Claim claim) =>
        claim.States(Sign.Mechanism) && claim.HasSureSubject && !claim.Register.IsNeutral ? new Answer(2.5, Sign.Mechanism) : No;
}
