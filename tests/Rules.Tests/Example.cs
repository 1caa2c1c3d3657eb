using KetamineLint.Articles;
using KetamineLint.Directives;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests;

/// <summary>Runs examples of pages and of the folder Articles.</summary>
internal static class Example
{
    /// <summary>What one rule finds in an example, with the settings that the example names.</summary>
    public static IEnumerable<TextSpan> Lint(Rule rule, PageExample example, string text) =>
        Lint(text, example.Path, RulesOf(rule, example)).Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Span);

    /// <summary>An example mended with the fixes of one rule, with the settings that the example names.</summary>
    public static Mending Mend(Rule rule, PageExample example, string text, FixSafety least)
    {
        var rules = RulesOf(rule, example);
        return FixApplier.Mend(SourceText.From(text), least, source => Of(rule, Lint(source.ToString(), example.Path, rules)));
    }

    /// <inheritdoc cref="Mend(Rule, PageExample, string, FixSafety)"/>
    /// <param name="rule">The rule.</param>
    /// <param name="example">The example.</param>
    /// <param name="text">Its text.</param>
    /// <param name="only">The fixes to apply are those of this safety.</param>
    public static string MendOnly(Rule rule, PageExample example, string text, FixSafety only)
    {
        var rules = RulesOf(rule, example);
        return FixApplier.Mend(SourceText.From(text), only, source => Only(Of(rule, Lint(source.ToString(), example.Path, rules)))).Text.ToString();

        LintResult Only(LintResult result) => result with { Findings = [.. result.Findings.Select(finding => finding.Fix?.Safety == only ? finding : finding with { Fix = null })] };
    }

    private static LintResult Of(Rule rule, LintResult result) =>
        result with { Findings = [.. result.Findings.Where(finding => finding.Rule == rule)] };

    private static RuleSet RulesOf(Rule rule, PageExample example)
    {
        var prefix = ConfigurationKeys.Prefix;
        string? Configured(string key) => example.Settings
            .Where(setting => key == $"{prefix}{rule.Id.ToLowerInvariant()}.{setting.Key}" || key == prefix + setting.Key)
            .Select(setting => setting.Value)
            .FirstOrDefault();

        // Whether a directive was of use shows only when the rules that it names run, too.
        var selection = rule is DirectiveRule ? RuleSelection.All : RuleSelection.All with { Select = [rule.Id] };
        return RuleSet.Create(Configured, selection);
    }

    /// <summary>What rules find in a text.</summary>
    public static LintResult Lint(string text, string path, RuleSet rules) =>
        ArticleLinter.Lint(Article.Parse(SourceText.From(text), path, rules.Phrases, rules.Settings.Templating), rules);
}
