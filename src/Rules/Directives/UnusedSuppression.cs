using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Directives;

/// <summary>KL0001: a directive lets nothing pass.</summary>
public sealed class UnusedSuppression() : DirectiveRule(
    "KL0001", "unused-suppression", "Directive that suppresses nothing",
    "'{0}' suppresses nothing here; remove it",
    DiagnosticSeverity.Warning)
{
    internal override IEnumerable<Finding> Check(Article article, Suppressions suppressions, RuleSet rules) =>
        from unused in suppressions.Unused(rules)
        let span = unused.Value?.Span ?? unused.Key.Span
        select Report(article, span, unused.Value?.Rule.Id ?? article.Source.ToString(span));
}
