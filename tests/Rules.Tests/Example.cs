using KetamineLint.Articles;
using KetamineLint.Directives;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests;

/// <summary>Runs examples of pages and of the folder Articles.</summary>
internal static class Example
{
    /// <summary>What one rule finds in an example, with the settings that the example names.</summary>
    public static IEnumerable<TextSpan> Lint(Rule rule, PageExample example, string text)
    {
        var prefix = ConfigurationKeys.Prefix;
        string? Configured(string key) => example.Settings
            .Where(setting => key == $"{prefix}{rule.Id.ToLowerInvariant()}.{setting.Key}" || key == prefix + setting.Key)
            .Select(setting => setting.Value)
            .FirstOrDefault();

        // Whether a directive was of use shows only when the rules that it names run, too.
        var selection = rule is DirectiveRule ? RuleSelection.All : RuleSelection.All with { Select = [rule.Id] };
        var rules = RuleSet.Create(Configured, selection);
        return Lint(text, example.Path, rules).Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Span);
    }

    /// <summary>What rules find in a text.</summary>
    public static LintResult Lint(string text, string path, RuleSet rules) =>
        ArticleLinter.Lint(Article.Parse(SourceText.From(text), path, rules.Phrases, rules.Settings.Templating), rules);
}
