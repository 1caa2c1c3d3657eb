using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary>The words that reports have for severities.</summary>
internal static class Levels
{
    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>: what SARIF, <c>text</c> and <c>json</c> say.</summary>
    public static string Name(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>: what MSBuild reads.</summary>
    public static string MsBuildName(this DiagnosticSeverity severity) =>
        severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning ? severity.Name() : "info";

    /// <summary><c>very-high</c>, <c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public static string Name(this Precision precision) => precision switch
    {
        Precision.VeryHigh => "very-high",
        Precision.High => "high",
        Precision.Medium => "medium",
        _ => "low",
    };

    /// <summary>How many findings of a severity there are, such as <c>2 errors</c>.</summary>
    public static string Count(this DiagnosticSeverity severity, int count) => Number(count, severity.Name());

    /// <summary>A number of things, such as <c>1 file</c> or <c>2 files</c>.</summary>
    public static string Number(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The style in which a terminal shows it.</summary>
    public static Style Style(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Reports.Style.Error,
        DiagnosticSeverity.Warning => Reports.Style.Warning,
        _ => Reports.Style.Note,
    };
}
