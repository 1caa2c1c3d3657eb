using KetamineLint.Articles;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Directives;

/// <summary>A rule about directives. It is asked when all others have answered, since only then is it known which directives were of use.</summary>
public abstract class DirectiveRule : Rule
{
    private protected DirectiveRule(string id, string name, string title, string message, DiagnosticSeverity severity)
        : base(id, name, title, message, severity, Precision.VeryHigh)
    {
    }

    /// <inheritdoc/>
    internal sealed override bool MayFind(Article article) => Suppressions.MayStandIn(article);

    /// <summary>Nothing: see the remarks of the class.</summary>
    public sealed override IEnumerable<Finding> Check(Article article, RuleOptions options) => [];

    /// <summary>The findings, when all other rules have answered.</summary>
    internal abstract IEnumerable<Finding> Check(Article article, Suppressions suppressions, RuleSet rules);
}
