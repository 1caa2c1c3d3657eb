using System.Globalization;

namespace KetamineLint.Reports;

/// <summary><c>short</c>: one line a finding, in the form that MSBuild, Visual Studio and VS Code's problem matchers read.</summary>
internal sealed class ShortReport(TextWriter output) : IReport
{
    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Result is not { Findings.IsEmpty: false }) return;
        var path = VisibleText.Of(file.File.DisplayPath);
        foreach (var finding in file.Result.Findings)
        {
            var start = file.Lines.Position(finding.Span.Start);
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}({start.Line + 1},{start.Character + 1}): {finding.Severity.MsBuildName()} {finding.Rule.Id}: {VisibleText.Of(finding.Message)}\n"));
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary) => output.Flush();
}
