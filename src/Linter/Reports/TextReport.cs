using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary><c>text</c>: for people. Each finding with its line, what is wrong in it underlined, and a count at the end.</summary>
internal sealed class TextReport(TextWriter output, ReportSettings settings) : IReport
{
    private const int RelatedShown = 4;
    private const int RelatedLines = 3;
    private const int Gutter = 7;

    private readonly Terminal _terminal = settings.Terminal;
    private readonly Tally _tally = new();
    private RunDescription _run = null!;

    /// <inheritdoc/>
    public void Start(RunDescription run) => _run = run;

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Result is null) return;
        if (file.Mending is { } mending && settings.Detail != Detail.Quiet) WriteMended(file, mending);
        foreach (var finding in file.Result.Findings)
        {
            if (!IsShown(finding))
            {
                _tally.CountHidden(finding);
                continue;
            }

            _tally.Count(finding);
            Write(file, finding);
        }

        _tally.CountFile(file);
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        if (settings.Statistics == Statistics.ByRule) _tally.WriteByRule(output);
        if (settings.Detail != Detail.Quiet) _tally.Write(output, _terminal, summary);
        output.Flush();
    }

    private bool IsShown(Finding finding) =>
        finding.Severity >= DiagnosticSeverity.Warning
        || settings.Detail == Detail.Verbose
        || finding.Severity >= _run.FailOn
        || _run.NamedRules.Contains(finding.Rule.Id);

    private void Write(LintedFile file, Finding finding)
    {
        var start = file.Lines.Position(finding.Span.Start);
        var place = string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(file.File.DisplayPath)}:{start.Line + 1}:{start.Character + 1}:");
        var style = finding.Severity.Style();
        output.Write(_terminal.Paint(Style.Strong, place));
        output.Write(' ');
        output.Write(_terminal.Paint(style, finding.Severity.Name() + " " + finding.Rule.Id));
        output.Write($" {finding.Rule.Name}: {VisibleText.Of(finding.Message)}\n");
        WriteExcerpt(file.Lines, finding.Span, style);
        WriteRelated(file.Lines, finding);
        if (finding.Fix is { } fix) WriteRemark((fix.Safety == FixSafety.Safe ? "fix: " : "unsafe fix: ") + VisibleText.Of(fix.Title));
        output.Write('\n');
    }

    private void WriteMended(LintedFile file, Mending mending)
    {
        output.Write(_terminal.Paint(Style.Strong, VisibleText.Of(file.File.DisplayPath) + ":") + string.Create(CultureInfo.InvariantCulture, $" {mending.Mended.Length} fixed\n"));
        foreach (var group in mending.Mended.GroupBy(finding => (finding.Rule.Id, finding.Fix!.Title)).OrderBy(group => group.Key.Id, StringComparer.Ordinal))
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{group.Count(),6} {group.First().Rule.Id} {group.First().Rule.Name}: {VisibleText.Of(group.Key.Title)}\n"));
        output.Write('\n');
    }

    private void WriteExcerpt(LineMap lines, TextSpan span, Style style)
    {
        var first = lines.Position(span.Start).Line;
        var last = Math.Max(first, lines.Position(Math.Max(span.Start, span.End - 1)).Line);
        WriteExcerpt(MarkedLine.Of(lines, first, span, _terminal.Width - Gutter), style);
        if (last > first + 1) output.Write(_terminal.Paint(Style.Faint, "  ...") + "\n");
        if (last > first) WriteExcerpt(MarkedLine.Of(lines, last, WithoutIndent(lines, last, span), _terminal.Width - Gutter), style);
    }

    private static TextSpan WithoutIndent(LineMap lines, int line, TextSpan span)
    {
        var start = lines.Line(line).Start;
        while (start < span.End - 1 && char.IsWhiteSpace(lines.Text[start])) start++;
        return TextSpan.FromBounds(start, span.End);
    }

    private void WriteExcerpt(MarkedLine excerpt, Style style)
    {
        if (string.IsNullOrWhiteSpace(excerpt.Text)) return;
        var number = string.Create(CultureInfo.InvariantCulture, $"{excerpt.Line + 1,4}");
        output.Write(_terminal.Paint(Style.Faint, number + " |") + " " + excerpt.Text.TrimEnd() + "\n");
        output.Write(_terminal.Paint(Style.Faint, new string(' ', number.Length) + " |") + " " + new string(' ', excerpt.Before));
        output.Write(_terminal.Paint(style, "^" + new string('~', excerpt.Marked - 1)) + "\n");
    }

    private void WriteRelated(LineMap lines, Finding finding)
    {
        var groups = finding.Related.GroupBy(place => place.Note, StringComparer.Ordinal).ToList();
        foreach (var group in groups.Take(RelatedLines))
        {
            var places = string.Join(", ", group.Take(RelatedShown).Select(place => Place(lines.Position(place.Span.Start))));
            WriteRemark($"{VisibleText.Of(group.Key)}: {places}{AndMore(group.Count() - RelatedShown)}");
        }

        var left = groups.Skip(RelatedLines).Sum(group => group.Count());
        if (left > 0) WriteRemark(string.Create(CultureInfo.InvariantCulture, $"and {left} more places"));
    }

    private void WriteRemark(string remark) => output.Write(_terminal.Paint(Style.Faint, "     =") + " " + remark + "\n");

    private static string Place(LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");

    private static string AndMore(int count) => count > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {count} more") : "";
}
