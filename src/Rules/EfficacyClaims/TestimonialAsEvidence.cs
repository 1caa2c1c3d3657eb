using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Does somebody's experience stand for evidence?</summary>
internal sealed class TestimonialAsEvidence() : ClaimRule(
    "KL3008",
    "testimonial-as-evidence",
    "A patient's story as evidence",
    "'{0}' offers experience as evidence: say what is typical and cite a study, or take the story out",
    DiagnosticSeverity.Warning,
    Precision.Medium,
    ClaimPhrases.Testimonials)
{
    private protected override Answer Ask(Claim claim)
    {
        if (!claim.HasOutcome && !claim.IsOnTreatment) return No;
        if (claim.States(Sign.Testimony)) return new Answer(3, Sign.Testimony);
        if (!claim.States(Sign.Experience) || !claim.IsOnTreatment || !(claim.HasOutcome || claim.Efficacy > 0)) return No;
        return new Answer(1.5 + (claim.Efficacy * 0.7) + (claim.Has(Sign.Hype) ? 0.5 : 0), Sign.Experience);
    }
}
