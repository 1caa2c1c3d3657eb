using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Does the text speak as sellers of frauds do?</summary>
internal sealed class HealthFraudTipoff() : ClaimRule(
    "KL3014",
    "health-fraud-tipoff",
    "Words of a health fraud",
    "'{0}' is what sellers of frauds say: take it out, or say what is known",
    DiagnosticSeverity.Error,
    Precision.High,
    ClaimPhrases.FraudCues)
{
    private const int CureAll = 6;

    private protected override Answer Ask(Claim claim)
    {
        if (claim.States(Sign.FraudPromise)) return new Answer(5, Sign.FraudPromise);
        if (claim.States(Sign.FraudCue) && (claim.HasSubject || claim.HasOutcome)) return new Answer(3, Sign.FraudCue, Steps: 1);
        var curesAll = claim.Conditions >= CureAll && claim.IsOfSupplement && claim.PlainWeight > 0;
        return curesAll ? new Answer(3, claim.StrongestEfficacy, Steps: 1) : No;
    }
}
