using System.Buffers;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary><c>json</c>: one object a line for each finding, each fault and each notice. Its fields are a contract: docs/output.md.</summary>
internal sealed class JsonReport(Stream output) : IReport
{
    private readonly ArrayBufferWriter<byte> _lines = new();

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Fault is not null) WriteLine(json => Begin(json, "fault", file.File.DisplayPath, "unreadable", file.Fault));
        if (file.Result is null) return;
        var fingerprints = new Fingerprints(file);
        foreach (var finding in file.Result.Findings) WriteLine(json => Write(json, file, finding, fingerprints.Next(finding)));
        foreach (var notice in file.Result.Notices) WriteLine(json => Begin(json, "notice", file.File.DisplayPath, notice.Id, notice.Message));
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        foreach (var fault in summary.Faults) WriteLine(json => Write(json, fault));
        Send();
        output.Flush();
    }

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(_lines, JsonText.OneLine))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        _lines.Write("\n"u8);
        if (_lines.WrittenCount > JsonText.FlushAt) Send();
    }

    private void Send()
    {
        output.Write(_lines.WrittenSpan);
        _lines.ResetWrittenCount();
    }

    private static void Write(Utf8JsonWriter json, RunFault fault)
    {
        Begin(json, "fault", fault.Path, "usage", fault.Message);
        if (fault.Line <= 0) return;
        json.WriteNumber("line", fault.Line);
        json.WriteNumber("column", Math.Max(1, fault.Column));
    }

    private static void Begin(Utf8JsonWriter json, string kind, string? path, string id, string message)
    {
        json.WriteString("kind", kind);
        json.WriteString("path", path);
        json.WriteString("id", id);
        json.WriteString("message", message);
    }

    private static void Write(Utf8JsonWriter json, LintedFile file, Finding finding, string fingerprint)
    {
        Begin(json, "finding", file.File.DisplayPath, finding.Rule.Id, finding.Message);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.Name());
        json.WriteString("precision", finding.Rule.Precision.Name());
        json.WriteNumber("rank", JsonText.Rank(finding.Rank));
        WritePlace(json, file.Lines, finding.Span);
        var quoted = TextSpan.FromBounds(finding.Span.Start, Math.Min(finding.Span.End, finding.Span.Start + Region.QuoteLimit));
        json.WriteString("text", file.Lines.Quote(quoted));
        json.WriteString("sentence", finding.Sentence);
        json.WriteStartArray("headings");
        foreach (var heading in finding.HeadingPath) json.WriteStringValue(heading);
        json.WriteEndArray();
        WriteRelated(json, file.Lines, finding);
        WriteFix(json, file.Lines, finding.Fix);
        json.WriteString("fingerprint", fingerprint);
    }

    private static void WritePlace(Utf8JsonWriter json, LineMap lines, TextSpan span)
    {
        var region = Region.Of(lines, span);
        json.WriteNumber("line", region.StartLine);
        json.WriteNumber("column", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("offset", region.Offset);
        json.WriteNumber("length", region.Length);
    }

    private static void WriteRelated(Utf8JsonWriter json, LineMap lines, Finding finding)
    {
        json.WriteStartArray("related");
        foreach (var place in finding.Related)
        {
            json.WriteStartObject();
            WritePlace(json, lines, place.Span);
            json.WriteString("note", place.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, LineMap lines, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteStartArray("changes");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WritePlace(json, lines, change.Span);
            json.WriteString("text", change.NewText ?? "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
