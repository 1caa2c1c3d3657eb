using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Does a treatment do something for an outcome, flatly and without a source?</summary>
internal sealed class UnsupportedEfficacyClaim() : ClaimRule(
    "KL3001",
    "unsupported-efficacy-claim",
    "A benefit stated without evidence",
    "'{0}' claims that a treatment works: cite the evidence, say how strong it is, or take it out",
    DiagnosticSeverity.Warning,
    Precision.Medium)
{
    private protected override Answer Ask(Claim claim)
    {
        var efficacy = claim.Efficacy;
        var hasSubject = claim.HasSubject || (claim.Register.IsAboutTreatment && claim.IsElliptic);
        if (efficacy == 0 || !hasSubject || !(claim.HasOutcome || claim.States(Sign.Works | Sign.Praise | Sign.Result))) return No;
        var weight = efficacy + Math.Min(claim.Emphasis, 1.5);
        if (claim.Subject == Subject.Contested) weight += 0.5;
        if (claim.Register.IsAboutTreatment) weight += 0.5;
        else if (claim.Subject == Subject.Weak && !claim.IsCarried) weight -= 0.5;
        return claim.Register.IsNeutral ? No : new Answer(weight, claim.StrongestEfficacy);
    }
}
