using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is an approval told as praise, without the product, the indication and a source?</summary>
internal sealed class UnqualifiedApprovalClaim() : ClaimRule(
    "KL3007",
    "unqualified-approval-claim",
    "An approval without its limits",
    "'{0}' tells an approval without its limits: name the product, what it is approved for, and a source",
    DiagnosticSeverity.Warning,
    Precision.Medium,
    ClaimPhrases.Approvals)
{
    private const Sign Selling = Sign.Works | Sign.SafetyPraised | Sign.HarmDenied | Sign.Hype | Sign.Superiority | Sign.VagueEvidence;

    private protected override Answer Ask(Claim claim)
    {
        if (!claim.States(Sign.Approval) || claim.Register.IsNeutral) return No;
        var meansProduct = claim.Subject >= Subject.Named || claim.IsCarried;
        var sells = claim.Register.IsMarketing || claim.Has(Selling);
        return new Answer(2.5, Sign.Approval, Steps: meansProduct && sells ? 0 : 1);
    }
}
