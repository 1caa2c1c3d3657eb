using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is the result of a study told that cannot be traced?</summary>
internal sealed class UntraceableStudy() : ClaimRule(
    "KL3005",
    "untraceable-study",
    "A study that nobody can find",
    "'{0}' tells what a study found without saying which: add authors, year and a DOI or link",
    DiagnosticSeverity.Warning,
    Precision.Medium,
    ClaimPhrases.StudyResults)
{
    private protected override Answer Ask(Claim claim)
    {
        if (!claim.Has(Sign.Finding) || !(claim.HasOutcome || claim.IsOnTreatment || claim.Register.IsNews)) return No;
        if (claim.Has(Sign.Study)) return claim.Register.IsNeutral ? No : new Answer(3, Sign.Finding);
        return claim.States(Sign.Finding) && (claim.Register.IsNews || claim.Register.IsAboutTreatment) ? new Answer(2.5, Sign.Finding) : No;
    }
}
