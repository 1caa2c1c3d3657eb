using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What is derived from the rules is up to date, and nothing lies about unused. After a change that is meant: UPDATE_SNAPSHOTS=1.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public void The_README_lists_the_rules()
    {
        const string Start = "<!-- rules -->\n";
        const string End = "<!-- /rules -->";
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Repository.Holds("README.md", readme[..start] + Table() + readme[end..]);
    }

    [Fact]
    public void Every_lexicon_is_of_use()
    {
        var sets = RuleCatalog.All.SelectMany(rule => rule.Phrases).Distinct().ToArray();
        var named = sets.Select(set => set.LexiconName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var phrases = string.Join('\n', sets.SelectMany(set => set.Written.ToArray()).Concat(Lexicons().Select(name => EmbeddedText.Read(name + ".txt"))));
        Assert.All(Lexicons(), name => Assert.True(named.Contains(name) || phrases.Contains("{" + name + "}", StringComparison.Ordinal), $"no rule uses {name}.txt"));
    }

    [Fact]
    public void All_rules_find_on_all_pages_what_was_reviewed()
    {
        var findings = new StringBuilder();
        foreach (var rule in RuleCatalog.All)
        {
            var examples = rule.Page.Examples;
            for (var i = 0; i < examples.Length; i++)
            {
                findings.Append($"{rule.Id} {i + 1} {examples[i].Section}\n");
                var text = MarkedText.Parse(examples[i].Markup).Text;
                foreach (var finding in Example.Lint(text, examples[i].Path, RuleSet.Default).Findings)
                    findings.Append($"    {finding.Rule.Id} \"{Visible(text.Substring(finding.Span.Start, finding.Span.Length))}\" {Visible(finding.Message)}\n");
            }
        }

        Repository.Holds("tests/Rules.Tests/Snapshots/pages.txt", findings.ToString());
    }

    private static IEnumerable<string> Lexicons() => typeof(Rule).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".txt", StringComparison.Ordinal))
        .Select(name => name[..^".txt".Length]);

    private static string Table()
    {
        var table = new StringBuilder("\n| id | name | severity | finds |\n| --- | --- | --- | --- |\n");
        foreach (var rule in RuleCatalog.All)
            table.Append($"| {rule.Id} | {rule.Name} | {Word(rule.Descriptor.DefaultSeverity)} | {rule.Title.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return table.Append('\n').ToString();
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>One line of characters that can be seen.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var unit in text)
            visible.Append(unit is ' ' || !(char.IsControl(unit) || char.IsWhiteSpace(unit) || char.IsSurrogate(unit) || char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse) ? unit.ToString() : $"\\u{{{(int)unit:X}}}");
        return visible.ToString();
    }
}
