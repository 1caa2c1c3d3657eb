using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary>What <c>text</c> says at the end: how much there is, and what to type next.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (Rule Rule, int Count)> _byRule = new(StringComparer.Ordinal);
    private readonly int[] _bySeverity = new int[(int)DiagnosticSeverity.Error + 1];
    private readonly int[] _fixable = new int[(int)FixSafety.Safe + 1];
    private int _hidden;
    private int _mended;
    private int _files;
    private Finding? _gravest;

    /// <summary>Counts a finding that is shown.</summary>
    public void Count(Finding finding)
    {
        CountIn(finding);
        if (_gravest is null || finding.Severity > _gravest.Severity) _gravest = finding;
    }

    /// <summary>Counts a finding that is not shown.</summary>
    public void CountHidden(Finding finding)
    {
        CountIn(finding);
        _hidden++;
    }

    /// <summary>Counts a file.</summary>
    public void CountFile(LintedFile file)
    {
        _files += file.Result!.Findings.IsEmpty ? 0 : 1;
        _mended += file.Mending?.Mended.Length ?? 0;
    }

    /// <summary>Writes how many findings each rule has, the most first; those that are not shown count, too.</summary>
    public void WriteByRule(TextWriter output)
    {
        foreach (var (rule, count) in _byRule.Values.OrderByDescending(each => each.Count))
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{count,6}  {rule.Id} {rule.Name}\n"));
        if (_byRule.Count > 0) output.Write('\n');
    }

    /// <summary>Writes the end of the report.</summary>
    public void Write(TextWriter output, Terminal terminal, RunSummary summary)
    {
        var errors = _bySeverity[(int)DiagnosticSeverity.Error];
        var warnings = _bySeverity[(int)DiagnosticSeverity.Warning];
        var notes = _bySeverity[(int)DiagnosticSeverity.Info] + _bySeverity[(int)DiagnosticSeverity.Hidden];
        if (errors + warnings + notes == 0)
        {
            output.Write($"{Mended}No findings in {Levels.Number(summary.Files, "file")}.\n");
            return;
        }

        string[] counts =
        [
            .. Part(terminal, errors, DiagnosticSeverity.Error),
            .. Part(terminal, warnings, DiagnosticSeverity.Warning),
            .. Part(terminal, notes, DiagnosticSeverity.Info),
        ];
        output.Write($"{Mended}{string.Join(", ", counts)} {(_mended > 0 ? "left " : "")}in {_files} of {Levels.Number(summary.Files, "file")}.\n");
        foreach (var hint in Hints()) output.Write(hint + "\n");
    }

    private string Mended => _mended > 0 ? $"{Invariant(_mended)} fixed. " : "";

    private void CountIn(Finding finding)
    {
        _bySeverity[(int)finding.Severity]++;
        if (finding.Fix is not null) _fixable[(int)finding.Fix.Safety]++;
        _byRule[finding.Rule.Id] = (finding.Rule, _byRule.GetValueOrDefault(finding.Rule.Id).Count + 1);
    }

    private IEnumerable<string> Hints()
    {
        if (_gravest is not null) yield return Hint("ketaminelint explain " + _gravest.Rule.Id, "why it matters, with examples");
        var (isSafe, isUnsafe) = (_fixable[(int)FixSafety.Safe], _fixable[(int)FixSafety.Unsafe]);
        if (isSafe > 0) yield return Hint("ketaminelint --fix", $"mends {Invariant(isSafe)} of them; --diff shows how");
        if (isUnsafe > 0) yield return Hint("ketaminelint --fix --unsafe-fixes", $"mends {Invariant(isUnsafe)}{(isSafe > 0 ? " more" : " of them")}, to be looked at");
        if (_hidden > 0) yield return Hint("ketaminelint --verbose", "shows " + Levels.Number(_hidden, "note") + " that " + (_hidden == 1 ? "is" : "are") + " not shown");
    }

    private static string Hint(string command, string effect) => $"  {command,-36}{effect}";

    private static IEnumerable<string> Part(Terminal terminal, int count, DiagnosticSeverity severity)
    {
        if (count > 0) yield return terminal.Paint(severity.Style(), severity.Count(count));
    }

    private static string Invariant(int count) => count.ToString(CultureInfo.InvariantCulture);
}
