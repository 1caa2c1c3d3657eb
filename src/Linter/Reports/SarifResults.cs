using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>Writes the findings of one file as SARIF results.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, LintedFile file, SarifArtifact artifact)
{
    private const int SnippetLimit = 400;

    private readonly LineMap _lines = file.Lines;
    private readonly LineHashes _hashes = new(file.Lines.Text);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>A clause as a sentence: with a full stop unless it ends with a mark of its own.</summary>
    public static string AsSentence(string clause) => clause is [.., '.' or '!' or '?' or '…'] ? clause : clause + ".";

    /// <summary>Writes a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="ruleIndex">The number of its rule among those of the tool.</param>
    public void Write(Finding finding, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("kind", "fail");
        json.WriteString("level", finding.Severity.Name());
        json.WriteNumber("rank", finding.Rank);
        WriteMessage(finding);
        json.WriteStartArray("locations");
        WriteLocation(finding.Span, finding, null);
        json.WriteEndArray();
        WriteRelated(finding);
        WriteFingerprints(finding);
        WriteFix(finding);
        json.WriteEndObject();
    }

    private void WriteMessage(Finding finding)
    {
        json.WriteStartObject("message");
        json.WriteString("text", JsonText.WellFormed(AsSentence(finding.Message)));
        json.WriteString("id", "default");
        if (!finding.Arguments.IsEmpty)
        {
            json.WriteStartArray("arguments");
            foreach (var argument in finding.Arguments)
            {
                json.WriteStringValue(JsonText.WellFormed(argument));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteRelated(Finding finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Length; i++)
        {
            WriteLocation(finding.Related[i].Span, null, (i + 1, finding.Related[i].Note));
        }

        json.WriteEndArray();
    }

    private void WriteLocation(TextSpan span, Finding? finding, (int Id, string Note)? related)
    {
        json.WriteStartObject();
        if (related is { } place)
        {
            json.WriteNumber("id", place.Id);
            json.WriteStartObject("message");
            json.WriteString("text", JsonText.WellFormed(AsSentence(place.Note)));
            json.WriteEndObject();
        }

        json.WriteStartObject("physicalLocation");
        artifact.Write(json);
        WriteRegion("region", span);
        if (finding is not null)
        {
            WriteContext(span);
        }

        json.WriteEndObject();
        if (finding is { HeadingPath.IsEmpty: false })
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", JsonText.WellFormed(finding.HeadingPath[^1]));
            json.WriteString("fullyQualifiedName", JsonText.WellFormed(string.Join(" > ", finding.HeadingPath)));
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The lines that a span lies on, where they are more than the span and short enough to show.</summary>
    private void WriteContext(TextSpan span)
    {
        var first = _lines.Line(_lines.Position(span.Start).Line);
        var last = _lines.Line(_lines.Position(span.End).Line);
        var context = TextSpan.FromBounds(first.Start, Math.Max(last.End, span.End));
        if (context.Contains(span) && context.Length > span.Length && context.Length <= SnippetLimit)
        {
            WriteRegion("contextRegion", context);
        }
    }

    private void WriteRegion(string property, TextSpan span)
    {
        json.WriteStartObject(property);
        WriteBounds(span);
        var snippet = JsonText.Cut(_lines.Text.AsSpan(span.Start, span.Length), SnippetLimit);
        if (snippet.Length == span.Length && span.Length > 0)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", JsonText.WellFormed(snippet));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteBounds(TextSpan span)
    {
        var (start, end) = (_lines.Position(span.Start), _lines.Position(span.End));
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
        json.WriteNumber("charOffset", _lines.PrintedOffset(span.Start));
        json.WriteNumber("charLength", _lines.PrintedOffset(span.End) - _lines.PrintedOffset(span.Start));
    }

    private void WriteFingerprints(Finding finding)
    {
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", _hashes[_lines.Position(finding.Span.Start).Line]);
        json.WriteString("ketaminelint/v1", Fingerprint(finding));
        json.WriteEndObject();
    }

    /// <summary>What we know a finding by when lines have moved: its rule, its sentence, its text, and which of several such it is.</summary>
    private string Fingerprint(Finding finding)
    {
        var text = _lines.Text.AsSpan(finding.Span.Start, finding.Span.Length);
        var identity = $"{finding.Rule.Id}\n{finding.Sentence}\n{text}";
        var occurrence = _seen.GetValueOrDefault(identity) + 1;
        _seen[identity] = occurrence;
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{identity}\n{occurrence}"));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private void WriteFix(Finding finding)
    {
        if (finding.Fix is not { } fix)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", AsSentence(fix.Title));
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        artifact.Write(json);
        json.WriteStartArray("replacements");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            WriteBounds(change.Span);
            json.WriteEndObject();
            json.WriteStartObject("insertedContent");
            json.WriteString("text", JsonText.WellFormed(change.NewText ?? ""));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
