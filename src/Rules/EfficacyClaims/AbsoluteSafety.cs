using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is a treatment said to be safe, or a harm denied, with nothing to limit it?</summary>
internal sealed class AbsoluteSafety() : ClaimRule(
    "KL3003",
    "absolute-safety",
    "Safety stated without limits",
    "'{0}' states safety without limits: name the known risks and how often they occur",
    DiagnosticSeverity.Error,
    Precision.High,
    ClaimPhrases.Safety)
{
    private protected override Answer Ask(Claim claim)
    {
        if (!claim.IsOnTreatment) return No;
        if (claim.States(Sign.HarmDenied)) return new Answer(3.2, Sign.HarmDenied);
        return claim.States(Sign.SafetyPraised) ? new Answer(3, Sign.SafetyPraised, Steps: 1) : No;
    }
}
