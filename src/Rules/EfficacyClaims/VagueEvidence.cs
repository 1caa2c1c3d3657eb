using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is evidence invoked that nobody could look up? Reference text that sells nothing is only advised.</summary>
internal sealed class VagueEvidence() : ClaimRule(
    "KL3004",
    "vague-evidence",
    "Evidence that is not named",
    "'{0}' names no source: cite the study, or take the appeal out",
    DiagnosticSeverity.Warning,
    Precision.High,
    ClaimPhrases.VagueEvidence)
{
    private protected override Answer Ask(Claim claim)
    {
        var onTopic = claim.HasOutcome || claim.IsOnTreatment;
        if (claim.Has(Sign.VagueEvidence) && onTopic)
        {
            var weight = 2.5 + (claim.States(Sign.VagueEvidence) ? 0.5 : -0.5) + Math.Min(claim.Efficacy, 1);
            return new Answer(weight + (claim.Subject >= Subject.Generic ? 0.5 : 0), Sign.VagueEvidence, Steps: claim.Register.IsNeutral ? 1 : 0);
        }
        var isCounted = claim.Has(Sign.Number) && claim.IsOnTreatment && (claim.Efficacy > 0 || (claim.HasOutcome && claim.Has(Sign.Experience)));
        return isCounted ? new Answer(2 + (claim.Efficacy * 0.5), Sign.Number) : No;
    }
}
