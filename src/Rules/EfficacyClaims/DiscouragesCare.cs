using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is the reader told to stop or avoid medical care?</summary>
internal sealed class DiscouragesCare() : ClaimRule(
    "KL3013",
    "discourages-care",
    "Advice to leave medical care",
    "'{0}' keeps readers from care they may need: send them to their doctor instead",
    DiagnosticSeverity.Error,
    Precision.High,
    ClaimPhrases.DiscouragedCare)
{
    private protected override Answer Ask(Claim claim) =>
        claim.States(Sign.DiscouragedCare) ? new Answer(5, Sign.DiscouragedCare) : No;
}
