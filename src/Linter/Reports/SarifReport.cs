using System.Collections.Immutable;
using System.Text.Json;
using KetamineLint.Files;

namespace KetamineLint.Reports;

/// <summary><c>sarif</c>: SARIF 2.1.0, one run, written as the files come; what is known only at the end follows the results.</summary>
internal sealed class SarifReport(Stream output, SarifOptions options, Func<Rule, RuleHelp> help) : IReport
{
    private readonly Utf8JsonWriter _json = new(output, JsonText.Indented);
    private readonly SarifArtifacts _artifacts = new();
    private readonly Dictionary<string, int> _ruleIndexes = new(StringComparer.Ordinal);
    private readonly List<(int Kind, SarifArtifact File, string Message)> _notifications = [];
    private ImmutableArray<ConfiguredRule> _rules;

    /// <summary>Writes to a stream, which stays open.</summary>
    public SarifReport(Stream output, SarifOptions options) : this(output, options, PreparedHelp.Of)
    {
    }

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
        _rules = run.Rules.Sort((a, b) => string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        for (var i = 0; i < _rules.Length; i++) _ruleIndexes[_rules[i].Rule.Id] = i;
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        var guidelines = new SarifGuidelines(_rules.SelectMany(rule => help(rule.Rule).Guidelines));
        SarifTool.Write(_json, _rules, guidelines, help);
        guidelines.WriteTaxonomy(_json);
        WriteAutomationDetails();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteString("defaultEncoding", "utf-8");
        _json.WriteStartArray("newlineSequences");
        foreach (var sequence in (string[])["\r\n", "\n", "\r"]) _json.WriteStringValue(sequence);
        _json.WriteEndArray();
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        var artifact = _artifacts.Add(file);
        if (file.Fault is not null) _notifications.Add((0, artifact, $"Cannot read '{file.File.RootPath}': {file.Fault}"));
        if (file.Result is null) return;
        foreach (var notice in file.Result.Notices)
            _notifications.Add((SarifTool.NotificationOf(notice.Id), artifact, notice.Message));
        WriteResults(file, file.Result, artifact);
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        _json.WriteEndArray();
        _artifacts.Write(_json);
        if (options.Provenance == SarifExtra.Included) WriteProvenance();
        WriteInvocation(summary);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    /// <summary>Writes what was found and, if asked for, what was let pass, in the order of places.</summary>
    private void WriteResults(LintedFile file, LintResult result, SarifArtifact artifact)
    {
        var suppressed = options.Suppressed == SarifExtra.Included ? result.Suppressed : [];
        if (result.Findings.IsEmpty && suppressed.IsEmpty) return;
        var results = new SarifResults(_json, file, artifact, _ruleIndexes);
        var passed = 0;
        foreach (var finding in result.Findings)
        {
            while (passed < suppressed.Length && suppressed[passed].Finding.Span.Start <= finding.Span.Start) results.Write(suppressed[passed++]);
            results.Write(finding, options.Suppressed);
            _json.FlushWhenFull();
        }

        while (passed < suppressed.Length) results.Write(suppressed[passed++]);
    }

    private void WriteAutomationDetails()
    {
        _json.WriteStartObject("automationDetails");
        _json.WriteString("id", options.Category + "/");
        _json.WriteStartObject("description");
        _json.WriteString("text", "What must not be published in health articles.");
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteProvenance()
    {
        var known = _artifacts.Roots.Select(root => (root.Id, Head: GitFolder.Head(root.Folder))).Where(each => each.Head is { Origin: not null }).ToList();
        if (known.Count == 0) return;
        _json.WriteStartArray("versionControlProvenance");
        foreach (var (id, head) in known)
        {
            _json.WriteStartObject();
            _json.WriteString("repositoryUri", head!.Origin);
            if (head.Commit is not null) _json.WriteString("revisionId", head.Commit);
            if (head.Branch is not null) _json.WriteString("branch", head.Branch);
            _json.WriteStartObject("mappedTo");
            _json.WriteString("uriBaseId", id);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteInvocation(RunSummary summary)
    {
        var isSuccessful = summary is { Exit: ExitCode.Clean or ExitCode.Findings, Faults.IsEmpty: true }
            && !_notifications.Any(notification => SarifTool.Notifications[notification.Kind].Level == "error");
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", isSuccessful);
        _json.WriteNumber("exitCode", (int)summary.Exit);
        _json.WriteString("exitCodeDescription", Description(summary.Exit));
        WriteOverrides();
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var (kind, file, message) in _notifications)
        {
            WriteNotification(kind, message, file);
            _json.FlushWhenFull();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("toolConfigurationNotifications");
        foreach (var fault in summary.Faults) WriteNotification(1, fault.ToString(), null);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteOverrides()
    {
        var changed = _rules.Where(rule => rule.Severity.Name() != rule.Rule.Descriptor.DefaultSeverity.Name()).ToList();
        if (changed.Count == 0) return;
        _json.WriteStartArray("ruleConfigurationOverrides");
        foreach (var rule in changed)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", rule.Rule.Id);
            _json.WriteNumber("index", _ruleIndexes[rule.Rule.Id]);
            _json.WriteEndObject();
            _json.WriteStartObject("configuration");
            _json.WriteString("level", rule.Severity.Name());
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteNotification(int kind, string message, SarifArtifact? file)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("descriptor");
        _json.WriteString("id", SarifTool.Notifications[kind].Id);
        _json.WriteNumber("index", kind);
        _json.WriteEndObject();
        _json.WriteString("level", SarifTool.Notifications[kind].Level);
        _json.WriteStartObject("message");
        _json.WriteString("text", SarifTool.Sentence(message));
        _json.WriteEndObject();
        if (file is not null)
        {
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            file.Write(_json);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private static string Description(ExitCode exit) => exit switch
    {
        ExitCode.Clean => "No finding is grave enough to fail the run.",
        ExitCode.Findings => "There are findings that are to be mended first.",
        ExitCode.Fault => "The usage or the configuration was wrong, or a file could not be read or not be judged wholly.",
        _ => "The run was cancelled.",
    };
}
