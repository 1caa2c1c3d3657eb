using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary><c>github</c>: workflow commands, which GitHub shows as annotations beside the lines of a pull request.</summary>
/// <remarks>GitHub takes ten annotations of each level from a step and drops the rest without a word, so the gravest come, and a last one says how many more there are.</remarks>
internal sealed class GithubReport(TextWriter output) : IReport
{
    private const int PerLevel = 10;

    private readonly Gravest _gravest = new(PerLevel);
    private readonly List<string> _faults = [];
    private int _faultCount;

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        _gravest.Add(file);
        if (file.Fault is not null) AddFault($"::error file={Property(file.File.RootPath)},title=unreadable::{Data($"{file.File.RootPath}: {file.Fault}")}");
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        foreach (var fault in summary.Faults) AddFault($"::error title=configuration::{Data(fault.ToString())}");
        foreach (var fault in _faults) output.Write(fault + "\n");
        var errors = Write(DiagnosticSeverity.Error, PerLevel - _faults.Count) + _faultCount - _faults.Count;
        var warnings = Write(DiagnosticSeverity.Warning, PerLevel);
        var isTooMuch = errors + warnings > 0 || _gravest.Count(DiagnosticSeverity.Info) > PerLevel;
        var notes = Write(DiagnosticSeverity.Info, isTooMuch ? PerLevel - 1 : PerLevel);
        if (isTooMuch) WriteLeft((DiagnosticSeverity.Error, errors), (DiagnosticSeverity.Warning, warnings), (DiagnosticSeverity.Info, notes));
        output.Flush();
    }

    private void WriteLeft(params (DiagnosticSeverity Severity, int Count)[] left)
    {
        var counts = string.Join(", ", left.Where(each => each.Count > 0).Select(each => each.Severity.Count(each.Count)));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"::notice title=KetamineLint::{left.Sum(each => each.Count)} more are not shown here: {counts}\n"));
    }

    private void AddFault(string line)
    {
        _faultCount++;
        if (_faults.Count < PerLevel) _faults.Add(line);
    }

    /// <summary>Writes the gravest of a severity and returns how many are left.</summary>
    private int Write(DiagnosticSeverity severity, int limit)
    {
        var shown = _gravest.Of(severity).Take(limit).ToList();
        foreach (var finding in shown) output.Write(Command(finding) + "\n");
        return _gravest.Count(severity) - shown.Count;
    }

    /// <summary>The command for a finding. The log of a run shows the message alone, so that says the place as well.</summary>
    private static string Command(PlacedFinding placed)
    {
        var (finding, path, start, last) = placed;
        var level = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
        var lines = string.Create(CultureInfo.InvariantCulture, $"line={start.Line + 1},endLine={last.Line + 1}");
        var columns = start.Line == last.Line ? string.Create(CultureInfo.InvariantCulture, $",col={start.Character + 1},endColumn={last.Character + 1}") : "";
        var message = string.Create(CultureInfo.InvariantCulture, $"{path}:{start.Line + 1}:{start.Character + 1}: {finding.Rule.Id} {finding.Message}");
        return $"::{level} file={Property(path)},{lines}{columns},title={Property($"{finding.Rule.Id} {finding.Rule.Name}")}::{Data(message)}";
    }

    private static string Data(string text) => VisibleText.Of(text).Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>A value as a command takes it. A path is not made visible, lest it name another file.</summary>
    private static string Property(string text) => WithoutControls(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal));

    /// <summary>What GitHub has no escape for and a terminal that shows the log would obey is written out.</summary>
    private static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(unit => char.IsControl(unit) ? VisibleText.Of(unit.ToString()) : unit.ToString())) : text;
}
