using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is a supplement said to treat, cure or prevent a disease?</summary>
internal sealed class SupplementDiseaseClaim() : ClaimRule(
    "KL3016",
    "supplement-disease-claim",
    "A supplement said to treat a disease",
    "'{0}' says that a supplement treats a disease, which no supplement may: take it out, or cite the trial that showed it",
    DiagnosticSeverity.Warning,
    Precision.High,
    ClaimPhrases.ContestedTreatments)
{
    private protected override Answer Ask(Claim claim) =>
        claim.IsOfSupplement && claim.States(Sign.Verb) ? new Answer(claim.PlainWeight, Sign.Verb) : No;
}
