using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KetamineLint;

/// <summary>The words for severities, in configuration and on a command line.</summary>
public static class SeverityWord
{
    private static readonly ImmutableArray<KeyValuePair<string, ReportDiagnostic>> Meanings = ImmutableArray.Create<KeyValuePair<string, ReportDiagnostic>>(
        new("error", ReportDiagnostic.Error),
        new("warning", ReportDiagnostic.Warn),
        new("note", ReportDiagnostic.Info),
        new("info", ReportDiagnostic.Info),
        new("suggestion", ReportDiagnostic.Info),
        new("silent", ReportDiagnostic.Suppress),
        new("none", ReportDiagnostic.Suppress),
        new("default", ReportDiagnostic.Default));

    /// <summary>The words. <c>suggestion</c> and <c>info</c> are notes; a rule that is <c>silent</c> or <c>none</c> does not run; <c>default</c> is the rule's own.</summary>
    public static ImmutableArray<string> All { get; } = Meanings.Select(meaning => meaning.Key).ToImmutableArray();

    /// <summary>What <paramref name="word"/> means, whatever its case; null if it is no word for a severity.</summary>
    public static ReportDiagnostic? Parse(string word)
    {
        foreach (var meaning in Meanings)
        {
            if (string.Equals(meaning.Key, word.Trim(), StringComparison.OrdinalIgnoreCase))
                return meaning.Value;
        }

        return null;
    }

    /// <summary>The severity of a rule for which something says <paramref name="report"/>; null if it does not run.</summary>
    internal static DiagnosticSeverity? Apply(ReportDiagnostic report, DiagnosticSeverity ruleDefault) => report switch
    {
        ReportDiagnostic.Default => ruleDefault,
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => null,
    };
}
