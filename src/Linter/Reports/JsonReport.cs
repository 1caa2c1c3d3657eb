using System.Buffers;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary><c>json</c>: one object a line for each finding, each file that could not be read and each notice. Its fields are in docs/output.md.</summary>
internal sealed class JsonReport(Stream output) : IReport
{
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Fault is { } fault)
        {
            Line(json => Message(json, "fault", file, null, fault));
        }

        foreach (var finding in file.Result?.Findings ?? [])
        {
            Line(json => Finding(json, file, finding));
        }

        foreach (var notice in file.Result?.Notices ?? [])
        {
            Line(json => Message(json, "notice", file, notice.Id, notice.Message));
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary) => output.Flush();

    private void Line(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, JsonText.OneLine))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.Write(_line.WrittenSpan);
        output.WriteByte((byte)'\n');
    }

    private static void Message(Utf8JsonWriter json, string kind, LintedFile file, string? id, string message)
    {
        json.WriteString("kind", kind);
        json.WriteString("path", JsonText.WellFormed(file.File.DisplayPath));
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteString("message", JsonText.WellFormed(message));
    }

    private static void Finding(Utf8JsonWriter json, LintedFile file, Finding finding)
    {
        Message(json, "finding", file, finding.Rule.Id, finding.Message);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.Name());
        json.WriteNumber("rank", finding.Rank);
        Place(json, file.Lines, finding.Span);
        json.WriteString("text", JsonText.WellFormed(Text(file.Lines, finding.Span)));
        json.WriteString("sentence", JsonText.WellFormed(finding.Sentence));
        json.WriteStartArray("headings");
        foreach (var heading in finding.HeadingPath)
        {
            json.WriteStringValue(JsonText.WellFormed(heading));
        }

        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("note", JsonText.WellFormed(related.Note));
            Place(json, file.Lines, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ReadOnlySpan<char> Text(LineMap lines, TextSpan span) =>
        JsonText.Cut(lines.Text.AsSpan(span.Start, span.Length), 400);

    private static void Place(Utf8JsonWriter json, LineMap lines, TextSpan span)
    {
        var (start, end) = (lines.Position(span.Start), lines.Position(span.End));
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        json.WriteNumber("offset", lines.PrintedOffset(span.Start));
        json.WriteNumber("length", lines.PrintedOffset(span.End) - lines.PrintedOffset(span.Start));
    }
}
