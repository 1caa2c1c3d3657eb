using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>Writes the results of one file.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, LintedFile file, SarifArtifact artifact, Dictionary<string, int> ruleIndexes)
{
    private const int LinksShown = 5;

    private static readonly SearchValues<char> s_markup = SearchValues.Create(@"\`*_<>[]&~");

    private readonly Fingerprints _fingerprints = new(file);

    /// <summary>Writes a result that nothing suppresses.</summary>
    public void Write(Finding finding, SarifExtra suppressions)
    {
        WriteStart(finding);
        if (suppressions == SarifExtra.Included)
        {
            json.WriteStartArray("suppressions");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a result that a directive suppresses.</summary>
    public void Write(SuppressedFinding suppressed)
    {
        WriteStart(suppressed.Finding);
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        if (suppressed.Justification is not null) json.WriteString("justification", suppressed.Justification);
        json.WriteStartObject("location");
        WritePhysicalLocation(suppressed.Directive, null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteStart(Finding finding)
    {
        var span = Region.Pointed(file.Lines, finding.Span);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        if (ruleIndexes.TryGetValue(finding.Rule.Id, out var index)) json.WriteNumber("ruleIndex", index);
        json.WriteString("kind", "fail");
        json.WriteString("level", finding.Severity.Name());
        WriteMessage(finding);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(span, Region.Context(file.Lines, span));
        WriteHeadings(finding);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", _fingerprints.Lines[file.Lines.Position(span.Start).Line]);
        json.WriteString("ketaminelint/v1", _fingerprints.Next(finding));
        json.WriteEndObject();
        json.WriteNumber("rank", JsonText.Rank(finding.Rank));
        if (finding.Fix is not null) WriteFix(finding.Fix);
    }

    private void WriteMessage(Finding finding)
    {
        json.WriteStartObject("message");
        json.WriteString("text", Text(finding, Escaped(SarifTool.Capitalised(finding.Message))));
        if (finding.Arguments.Any(IsMarkup)) json.WriteString("markdown", Text(finding, SarifTool.Capitalised(Markdown(finding))));
        json.WriteString("id", "default");
        json.WriteStartArray("arguments");
        foreach (var argument in finding.Arguments) json.WriteStringValue(argument);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The message, with a link to each of the first related places: GitHub shows none that the message does not link to.</summary>
    private static string Text(Finding finding, string message)
    {
        var text = new StringBuilder(message);
        for (var i = 0; i < Math.Min(finding.Related.Length, LinksShown); i++)
            text.Append(i == 0 ? " See [" : ", [").Append(EscapedLink(finding.Related[i].Note)).Append("](").Append(i + 1).Append(')');
        if (finding.Related.Length > LinksShown) text.Append(" and ").Append(finding.Related.Length - LinksShown).Append(" more");
        return finding.Related.IsEmpty ? text.ToString() : text.Append('.').ToString();
    }

    /// <summary>The message with what comes from the article escaped, so that a viewer shows it as it stands.</summary>
    private static string Markdown(Finding finding) => (finding with { Arguments = [.. finding.Arguments.Select(EscapedMarkup)] }).Message;

    private static bool IsMarkup(string text) => text.AsSpan().ContainsAny(s_markup);

    private static string EscapedMarkup(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            if (s_markup.Contains(unit)) escaped.Append('\\');
            escaped.Append(unit);
        }

        return escaped.ToString();
    }

    /// <summary>Text of an article that looks like a link must not become one.</summary>
    private static string Escaped(string text) => text.Contains("](", StringComparison.Ordinal) ? EscapedLink(text) : text;

    private static string EscapedLink(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private void WritePhysicalLocation(TextSpan span, TextSpan? context)
    {
        json.WriteStartObject("physicalLocation");
        artifact.Write(json);
        WriteRegion("region", span);
        if (context is { } around) WriteRegion("contextRegion", around);
        json.WriteEndObject();
    }

    private void WriteRegion(string property, TextSpan span)
    {
        json.WriteStartObject(property);
        WriteBounds(span);
        if (span.Length <= Region.QuoteLimit)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", file.Lines.Quote(span));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteBounds(TextSpan span)
    {
        var region = Region.Of(file.Lines, span);
        json.WriteNumber("startLine", region.StartLine);
        json.WriteNumber("startColumn", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("charOffset", region.Offset);
        json.WriteNumber("charLength", region.Length);
    }

    private void WriteHeadings(Finding finding)
    {
        if (finding.HeadingPath.IsDefaultOrEmpty) return;
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", finding.HeadingPath[^1]);
        json.WriteString("fullyQualifiedName", string.Join(" > ", finding.HeadingPath));
        json.WriteString("kind", "element");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteRelated(Finding finding)
    {
        if (finding.Related.IsEmpty) return;
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePhysicalLocation(Region.Pointed(file.Lines, finding.Related[i].Span), null);
            json.WriteStartObject("message");
            json.WriteString("text", SarifTool.Capitalised(finding.Related[i].Note));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFix(Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", SarifTool.Capitalised(fix.Title));
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        artifact.Write(json);
        WriteReplacements(fix);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteReplacements(Fix fix)
    {
        json.WriteStartArray("replacements");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            WriteBounds(change.Span);
            json.WriteEndObject();
            json.WriteStartObject("insertedContent");
            json.WriteString("text", change.NewText ?? "");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
