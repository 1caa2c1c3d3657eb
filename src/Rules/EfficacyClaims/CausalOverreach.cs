using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is an association told as if it were a cause?</summary>
internal sealed class CausalOverreach() : ClaimRule(
    "KL3015",
    "causal-overreach",
    "An association told as a cause",
    "'{0}' makes a cause of what was only observed: write 'was associated with'",
    DiagnosticSeverity.Info,
    Precision.Low,
    ClaimPhrases.Observations)
{
    private protected override Answer Ask(Claim claim) =>
        claim.States(Sign.Cause) && claim.Has(Sign.Observation) && claim.HasOutcome && !claim.Register.IsNeutral ? new Answer(2.5, Sign.Cause) : No;
}
