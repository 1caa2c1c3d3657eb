using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary><c>json</c>: one object a line, one line a finding. Its fields are a contract: docs/output.md.</summary>
internal sealed class JsonReport(Stream output) : IReport, IDisposable
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter json = new(output, s_options);

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Result is not { Findings.IsEmpty: false }) return;
        var fingerprints = new Fingerprints(file);
        foreach (var finding in file.Result.Findings)
        {
            Write(file, finding, fingerprints.Next(finding));
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary) => output.Flush();

    /// <summary>Gives back the buffer; the stream stays open.</summary>
    public void Dispose() => json.Dispose();

    private void Write(LintedFile file, Finding finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("path", file.File.DisplayPath);
        WriteRegion(file.Lines, finding.Span);
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.Name());
        json.WriteString("precision", finding.Rule.Precision.Name());
        json.WriteNumber("rank", double.IsFinite(finding.Rank) ? Math.Round(finding.Rank, 2) : 0);
        json.WriteString("message", finding.Message);
        json.WriteString("sentence", finding.Sentence);
        json.WriteStartArray("headings");
        foreach (var heading in finding.HeadingPath) json.WriteStringValue(heading);
        json.WriteEndArray();
        WriteRelated(file.Lines, finding);
        WriteFix(file.Lines, finding.Fix);
        json.WriteString("fingerprint", fingerprint);
        json.WriteEndObject();
    }

    private void WriteRegion(LineMap lines, TextSpan span)
    {
        var region = Region.Of(lines, span);
        json.WriteNumber("line", region.StartLine);
        json.WriteNumber("column", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("offset", region.Offset);
        json.WriteNumber("length", region.Length);
    }

    private void WriteRelated(LineMap lines, Finding finding)
    {
        json.WriteStartArray("related");
        foreach (var place in finding.Related)
        {
            json.WriteStartObject();
            WriteRegion(lines, place.Span);
            json.WriteString("note", place.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFix(LineMap lines, Fix? fix)
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
            WriteRegion(lines, change.Span);
            json.WriteString("text", change.NewText ?? "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
