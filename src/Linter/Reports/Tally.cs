using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary>What <c>text</c> says at the end: how much there is, and what to type next.</summary>
internal sealed class Tally
{
    private readonly int[] bySeverity = new int[(int)DiagnosticSeverity.Error + 1];
    private int hidden;
    private int safeFixes;
    private int unsafeFixes;
    private int files;
    private Finding? gravest;

    /// <summary>Counts a finding.</summary>
    public void Count(Finding finding, bool isShown)
    {
        bySeverity[(int)finding.Severity]++;
        if (!isShown)
        {
            hidden++;
            return;
        }

        if (finding.Fix?.Safety == FixSafety.Safe) safeFixes++;
        if (finding.Fix?.Safety == FixSafety.Unsafe) unsafeFixes++;
        if (gravest is null || finding.Severity > gravest.Severity) gravest = finding;
    }

    /// <summary>Counts a file.</summary>
    public void CountFile(LintResult result) => files += result.Findings.IsEmpty ? 0 : 1;

    /// <summary>Writes the end of the report.</summary>
    public void Write(TextWriter output, Terminal terminal, RunSummary summary)
    {
        var errors = bySeverity[(int)DiagnosticSeverity.Error];
        var warnings = bySeverity[(int)DiagnosticSeverity.Warning];
        var notes = bySeverity[(int)DiagnosticSeverity.Info] + bySeverity[(int)DiagnosticSeverity.Hidden];
        if (errors + warnings + notes == 0)
        {
            output.Write($"No findings in {Number(summary.Files, "file")}.\n");
            return;
        }

        string[] counts =
        [
            .. Part(terminal, errors, DiagnosticSeverity.Error),
            .. Part(terminal, warnings, DiagnosticSeverity.Warning),
            .. Part(terminal, notes, DiagnosticSeverity.Info),
        ];
        output.Write($"{string.Join(", ", counts)} in {files} of {Number(summary.Files, "file")}.\n");
        foreach (var hint in Hints()) output.Write(hint + "\n");
    }

    private IEnumerable<string> Hints()
    {
        if (gravest is not null) yield return Hint("ketaminelint explain " + gravest.Rule.Id, "why it matters, with examples");
        if (safeFixes > 0) yield return Hint("ketaminelint --fix", "mends " + Invariant(safeFixes) + " of them");
        if (unsafeFixes > 0) yield return Hint("ketaminelint --unsafe-fixes --diff", "shows " + Invariant(unsafeFixes) + " more changes to look at");
        if (hidden > 0) yield return Hint("ketaminelint --verbose", "shows " + Number(hidden, "note") + " that " + (hidden == 1 ? "is" : "are") + " not shown");
    }

    private static string Hint(string command, string effect) => $"  {command,-36}{effect}";

    private static IEnumerable<string> Part(Terminal terminal, int count, DiagnosticSeverity severity)
    {
        if (count > 0) yield return terminal.Paint(severity.Style(), Number(count, severity.Name()));
    }

    private static string Number(int count, string noun) => Invariant(count) + " " + noun + (count == 1 ? "" : "s");

    private static string Invariant(int count) => count.ToString(CultureInfo.InvariantCulture);
}
