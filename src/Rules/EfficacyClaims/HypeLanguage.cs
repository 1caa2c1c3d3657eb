using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is a treatment or its effect praised in words that sell?</summary>
internal sealed class HypeLanguage() : ClaimRule(
    "KL3006",
    "hype-language",
    "Sales words for a treatment",
    "'{0}' sells instead of telling: give the size of the effect and its source",
    DiagnosticSeverity.Warning,
    Precision.High,
    ClaimPhrases.Hype)
{
    private protected override Answer Ask(Claim claim)
    {
        if (!claim.Has(Sign.Hype) || !(claim.HasSubject || claim.HasOutcome)) return No;
        return new Answer(3 + Math.Min(claim.Efficacy, 1) - (claim.HasSureSubject ? 0 : 0.5), Sign.Hype);
    }
}
