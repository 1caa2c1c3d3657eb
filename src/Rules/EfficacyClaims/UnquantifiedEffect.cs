using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is an effect called large without a number? A citation does not answer that: it shows who said so, not how large.</summary>
internal sealed class UnquantifiedEffect() : ClaimRule(
    "KL3010",
    "unquantified-effect",
    "An effect without its size",
    "'{0}' gives no size: add the number of people, the scale and the difference",
    DiagnosticSeverity.Info,
    Precision.Low,
    ClaimPhrases.Boosters)
{
    private protected override Answer Ask(Claim claim)
    {
        var isMeasured = claim.Has(Sign.Number) || claim.HasDigit;
        return claim.Has(Sign.Force) && claim.States(Sign.Verb | Sign.Result | Sign.Give) && claim.HasOutcome && claim.IsOnTreatment && !isMeasured
            && !claim.Register.IsNeutral
            ? new Answer(2.5 - claim.Tilt, Sign.Force)
            : No;
    }
}
