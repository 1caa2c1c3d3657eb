using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests.Commands;

/// <summary>Stands for the engine: the word <c>error</c>, <c>warning</c> or <c>note</c> at the start of a line is a finding, <c>crash</c> an exception.</summary>
internal sealed class FakeRule(DiagnosticSeverity severity)
    : Rule($"KL399{(int)severity}", $"fake-{severity}".ToLowerInvariant(), "A word of a test", "'{0}' is a word of a test", severity, Precision.High)
{
    private static readonly ImmutableDictionary<string, FakeRule> s_rules = ImmutableDictionary.CreateRange(new KeyValuePair<string, FakeRule>[]
    {
        new("error", new(DiagnosticSeverity.Error)), new("warning", new(DiagnosticSeverity.Warning)), new("note", new(DiagnosticSeverity.Info)),
    });

    public override IEnumerable<Finding> Check(Article article, RuleOptions options) => [];

    /// <summary>What <see cref="Setting.Check"/> can be.</summary>
    public static LintResult Lint(SourceText source, string path, RuleSet rules)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var line in source.Lines)
        {
            var text = line.ToString();
            if (text == "crash")
            {
                throw new InvalidOperationException("a test crashed");
            }

            if (s_rules.TryGetValue(text, out var rule))
            {
                findings.Add(new Finding { Rule = rule, Span = line.Span, Arguments = [text], Sentence = text, HeadingPath = [], Severity = rule.Descriptor.DefaultSeverity });
            }
        }

        return new LintResult(findings.ToImmutable(), [], []);
    }
}
