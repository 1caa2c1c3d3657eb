using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Directives;

/// <summary>KL0002: a directive means nothing, in whole or in part.</summary>
public sealed class MalformedSuppression() : DirectiveRule(
    "KL0002", "malformed-suppression", "Directive that cannot be understood",
    "{0}",
    DiagnosticSeverity.Warning)
{
    internal override IEnumerable<Finding> Check(Article article, Suppressions suppressions, RuleSet rules) =>
        suppressions.Faults.Select(fault => Report(article, fault.Span, fault.Message));
}
