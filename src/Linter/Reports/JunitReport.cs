using System.Globalization;
using System.Security;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary><c>junit</c>: JUnit's XML, which every CI server shows. A file is a suite, a finding a test; those that fail the run are failures.</summary>
internal sealed class JunitReport(TextWriter output) : IReport
{
    private DiagnosticSeverity? _failOn;

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
        _failOn = run.FailOn;
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"ketaminelint\">\n");
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        var path = file.File.RootPath;
        if (file.Result is not { } result)
        {
            WriteFaults(path, [file.Fault!]);
            return;
        }

        WriteSuite(path, Math.Max(1, result.Findings.Length), result.Findings.Count(Fails), 0);
        if (result.Findings.IsEmpty) output.Write($"    <testcase name=\"no findings\" classname=\"{Xml(ClassName(path))}\" file=\"{Xml(path)}\"/>\n");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in result.Findings) Write(file, finding, seen);
        output.Write("  </testsuite>\n");
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        if (!summary.Faults.IsEmpty) WriteFaults("ketaminelint", [.. summary.Faults.Select(fault => fault.ToString())]);
        output.Write("</testsuites>\n");
        output.Flush();
    }

    private bool Fails(Finding finding) => finding.Severity >= _failOn;

    private void Write(LintedFile file, Finding finding, Dictionary<string, int> seen)
    {
        var path = file.File.RootPath;
        var start = file.Lines.Position(finding.Span.Start);
        var name = $"{finding.Rule.Id} {finding.Rule.Name}: {finding.Message}";
        var times = seen[name] = seen.GetValueOrDefault(name) + 1;
        var place = string.Create(CultureInfo.InvariantCulture, $"{path}:{start.Line + 1}:{start.Character + 1}");
        var text = Xml($"{place}: {finding.Severity.Name()} {name}");
        var number = times == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({times})");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"    <testcase name=\"{Xml(name)}{number}\" classname=\"{Xml(ClassName(path))}\" file=\"{Xml(path)}\" line=\"{start.Line + 1}\">\n"));
        output.Write(Fails(finding)
            ? $"      <failure type=\"{finding.Severity.Name()}\" message=\"{Xml(finding.Message)}\">{text}</failure>\n"
            : $"      <system-out>{text}</system-out>\n");
        output.Write("    </testcase>\n");
    }

    private void WriteFaults(string suite, string[] faults)
    {
        WriteSuite(suite, faults.Length, 0, faults.Length);
        foreach (var fault in faults)
        {
            output.Write($"    <testcase name=\"{Xml(fault)}\" classname=\"{Xml(ClassName(suite))}\">\n");
            output.Write($"      <error type=\"fault\" message=\"{Xml(fault)}\"/>\n");
            output.Write("    </testcase>\n");
        }

        output.Write("  </testsuite>\n");
    }

    private void WriteSuite(string name, int tests, int failures, int errors) => output.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"  <testsuite name=\"{Xml(name)}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"0\">\n"));

    /// <summary>The path without its extension: a server would take the last dot for the one between a package and a class.</summary>
    private static string ClassName(string path) => path[..^Path.GetExtension(path.AsSpan()).Length];

    /// <summary>Text that XML can hold: what it cannot is what no terminal shows either.</summary>
    private static string Xml(string text) => SecurityElement.Escape(VisibleText.Of(text));
}
