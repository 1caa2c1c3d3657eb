using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary><c>gitlab</c>: a Code Quality report, which GitLab shows in a merge request.</summary>
internal sealed class GitlabReport(Stream output) : IReport
{
    private const int FingerprintLength = 32;

    private readonly Utf8JsonWriter _json = new(output, JsonText.Indented);

    /// <inheritdoc/>
    public void Start(RunDescription run) => _json.WriteStartArray();

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        if (file.Result is null) return;
        var fingerprints = new Fingerprints(file);
        foreach (var finding in file.Result.Findings)
        {
            Write(file, finding, fingerprints.Next(finding));
            _json.FlushWhenFull();
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private void Write(LintedFile file, Finding finding, string fingerprint)
    {
        var region = Region.Of(file.Lines, finding.Span);
        _json.WriteStartObject();
        _json.WriteString("description", VisibleText.Of($"{finding.Rule.Id} {finding.Rule.Name}: {finding.Message}"));
        _json.WriteString("check_name", finding.Rule.Id);
        _json.WriteString("fingerprint", InPath(file.File.RootPath, fingerprint));
        _json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "critical", DiagnosticSeverity.Warning => "major", _ => "info" });
        _json.WriteStartObject("location");
        _json.WriteString("path", file.File.RootPath);
        _json.WriteStartObject("lines");
        _json.WriteNumber("begin", region.StartLine);
        _json.WriteNumber("end", region.EndLine);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>GitLab takes two findings of one fingerprint for one, also when they stand in two files.</summary>
    private static string InPath(string path, string fingerprint) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{fingerprint}")))[..FingerprintLength];
}
