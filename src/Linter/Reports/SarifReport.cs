using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace KetamineLint.Reports;

/// <summary><c>sarif</c>: SARIF 2.1.0 for GitHub, editors and whatever else reads it. Results are streamed in the order of files; what counts the whole run comes after them.</summary>
internal sealed class SarifReport(Stream output) : IReport
{
    private const int FlushAt = 1 << 16;

    private readonly Utf8JsonWriter _json = new(output, JsonText.Indented);
    private readonly SarifArtifacts _artifacts = new();
    private readonly List<Notification> _notifications = [];
    private ImmutableDictionary<string, int> _ruleIndexes = ImmutableDictionary<string, int>.Empty;

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
        _ruleIndexes = run.Rules.Select((rule, index) => KeyValuePair.Create(rule.Rule.Id, index)).ToImmutableDictionary();
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        SarifTool.Write(_json, run);
        _json.WriteStartObject("automationDetails");
        _json.WriteString("id", "ketaminelint/");
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteString("defaultEncoding", "utf-8");
        _json.WriteStartArray("newlineSequences");
        _json.WriteStringValue("\r\n");
        _json.WriteStringValue("\n");
        _json.WriteStringValue("\r");
        _json.WriteEndArray();
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        var artifact = _artifacts.Add(file);
        if (file.Fault is { } fault)
        {
            _notifications.Add(new(SarifTool.Unreadable, "error", fault, artifact));
        }

        foreach (var notice in file.Result?.Notices ?? [])
        {
            _notifications.Add(new(notice.Id, "note", notice.Message, artifact));
        }

        if (file.Result is not { Findings: { IsEmpty: false } findings })
        {
            return;
        }

        var writer = new SarifResults(_json, file, artifact);
        foreach (var finding in findings)
        {
            writer.Write(finding, _ruleIndexes.GetValueOrDefault(finding.Rule.Id, -1));
            if (_json.BytesPending > FlushAt)
            {
                _json.Flush();
            }
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        _json.WriteEndArray();
        _artifacts.Write(_json);
        WriteInvocation(summary);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private void WriteInvocation(RunSummary summary)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", summary.Exit is ExitCode.Clean or ExitCode.Findings);
        _json.WriteNumber("exitCode", (int)summary.Exit);
        _json.WriteString("exitCodeDescription", summary.Exit switch
        {
            ExitCode.Clean => "nothing at or above the severity that fails a run",
            ExitCode.Findings => "findings at or above the severity that fails a run",
            _ => "wrong usage or configuration, or a file that could not be read",
        });
        WriteNotifications("toolExecutionNotifications", _notifications);
        WriteNotifications("toolConfigurationNotifications", [.. summary.Faults.Select(Configuration)]);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private Notification Configuration(RunFault fault)
    {
        var place = fault.Path is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{fault.Path}{(fault.Line > 0 ? $"({fault.Line},{fault.Column})" : "")}: ");
        return new(SarifTool.Configuration, "error", place + fault.Message, null);
    }

    private void WriteNotifications(string name, List<Notification> notifications)
    {
        if (notifications.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (var notification in notifications)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", SarifTool.NotificationId(notification.Id));
            _json.WriteNumber("index", SarifTool.NotificationIndex(notification.Id));
            _json.WriteEndObject();
            _json.WriteString("level", notification.Level);
            _json.WriteStartObject("message");
            _json.WriteString("text", JsonText.WellFormed(SarifResults.AsSentence(notification.Message)));
            _json.WriteEndObject();
            if (notification.Artifact is { } artifact)
            {
                _json.WriteStartArray("locations");
                _json.WriteStartObject();
                _json.WriteStartObject("physicalLocation");
                artifact.Write(_json);
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndArray();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private sealed record Notification(string Id, string Level, string Message, SarifArtifact? Artifact);
}
