using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Does a treatment cure, always work, or come with a guarantee?</summary>
internal sealed class AbsoluteEfficacy() : ClaimRule(
    "KL3002",
    "absolute-efficacy",
    "A cure or a guarantee",
    "'{0}' promises without limits: no treatment does, so say for whom, how often and by what evidence",
    DiagnosticSeverity.Error,
    Precision.High,
    ClaimPhrases.Promises)
{
    private protected override Answer Ask(Claim claim) =>
        claim.States(Sign.Promise) && (claim.HasSubject || (claim.Register.IsAboutTreatment && claim.HasOutcome)) ? new Answer(4, Sign.Promise) : No;
}
