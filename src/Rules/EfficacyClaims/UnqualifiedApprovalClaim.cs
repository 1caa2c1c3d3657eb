using Microsoft.CodeAnalysis;

namespace KetamineLint.EfficacyClaims;

/// <summary>Is an approval told as praise, without the product, the indication and a source?</summary>
internal sealed class UnqualifiedApprovalClaim() : ClaimRule(
    "KL3007",
    "unqualified-approval-claim",
    "An approval without its limits",
    "'{0}' needs the product, what it is approved for, and a source",
    DiagnosticSeverity.Warning,
    Precision.Medium)
{
    private protected override Answer Ask(Claim claim)
    {
        var namesProduct = claim.Subject >= Subject.Named || claim.IsCarried;
        return claim.States(Sign.Approval) && namesProduct ? new Answer(2.5, Sign.Approval) : No;
    }
}
