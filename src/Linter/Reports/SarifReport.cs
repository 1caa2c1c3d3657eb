using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using KetamineLint.Files;

namespace KetamineLint.Reports;

/// <summary><c>sarif</c>: SARIF 2.1.0, one run, written as the files come; what is known only at the end follows the results.</summary>
internal sealed class SarifReport : IReport, IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly Utf8JsonWriter json;
    private readonly Stream output;
    private readonly Func<Rule, RuleHelp> help;
    private readonly SarifRoots roots = new();
    private readonly Dictionary<string, int> ruleIndexes = new(StringComparer.Ordinal);
    private readonly List<(int Kind, ArticleFile File, string Message)> notifications = [];
    private ImmutableArray<ConfiguredRule> rules;

    /// <summary>Writes to a stream, which stays open.</summary>
    public SarifReport(Stream output) : this(output, RuleHelp.Of)
    {
    }

    internal SarifReport(Stream output, Func<Rule, RuleHelp> help)
    {
        this.output = output;
        this.help = help;
        json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // The file is read by programs, not put into a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }

    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
        rules = run.Rules.Sort((a, b) => string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        for (var i = 0; i < rules.Length; i++) ruleIndexes[rules[i].Rule.Id] = i;
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifTool.Write(json, rules, help);
        WriteAutomationDetails();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("defaultEncoding", "utf-8");
        json.WriteStartArray("newlineSequences");
        foreach (var sequence in (string[])["\r\n", "\n", "\r"]) json.WriteStringValue(sequence);
        json.WriteEndArray();
        json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Add(LintedFile file)
    {
        var root = roots.Of(file.File);
        if (file.Fault is not null) notifications.Add((0, file.File, $"Cannot read '{file.File.RootPath}': {file.Fault}"));
        if (file.Result is null) return;
        foreach (var notice in file.Result.Notices)
            notifications.Add((SarifTool.NotificationOf(notice.Id), file.File, notice.Message));
        var results = new SarifResults(json, file, root, ruleIndexes);
        foreach (var finding in file.Result.Findings)
        {
            results.Write(finding);
            if (json.BytesPending > FlushAt) json.Flush();
        }
    }

    /// <inheritdoc/>
    public void Finish(RunSummary summary)
    {
        json.WriteEndArray();
        WriteRoots();
        WriteInvocation(summary);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    /// <summary>Gives back the buffer; the stream stays open.</summary>
    public void Dispose() => json.Dispose();

    private void WriteAutomationDetails()
    {
        json.WriteStartObject("automationDetails");
        json.WriteString("id", Product.Command + "/");
        json.WriteStartObject("description");
        json.WriteString("text", "What must not be published in health articles.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>No absolute address: the log is the same on every machine, and tells nobody where the articles lie.</summary>
    private void WriteRoots()
    {
        json.WriteStartObject("originalUriBaseIds");
        foreach (var name in roots.Names.DefaultIfEmpty("SRCROOT"))
        {
            json.WriteStartObject(name);
            json.WriteStartObject("description");
            json.WriteString("text", "The folder that paths count from: the root of the repository, or the folder that was linted.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteInvocation(RunSummary summary)
    {
        var isSuccessful = summary is { Exit: ExitCode.Clean or ExitCode.Findings, Faults.IsEmpty: true }
            && !notifications.Any(notification => notification.Kind == 0);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isSuccessful);
        json.WriteNumber("exitCode", (int)summary.Exit);
        json.WriteString("exitCodeDescription", Description(summary.Exit));
        WriteOverrides();
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (kind, file, message) in notifications) WriteNotification(kind, message, file);
        json.WriteEndArray();
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var fault in summary.Faults) WriteNotification(1, Message(fault), null);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteOverrides()
    {
        var changed = rules.Where(rule => rule.Severity.Name() != rule.Rule.Descriptor.DefaultSeverity.Name()).ToList();
        if (changed.Count == 0) return;
        json.WriteStartArray("ruleConfigurationOverrides");
        foreach (var rule in changed)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", rule.Rule.Id);
            json.WriteNumber("index", ruleIndexes[rule.Rule.Id]);
            json.WriteEndObject();
            json.WriteStartObject("configuration");
            json.WriteString("level", rule.Severity.Name());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteNotification(int kind, string message, ArticleFile? file)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", SarifTool.Notifications[kind].Id);
        json.WriteNumber("index", kind);
        json.WriteEndObject();
        json.WriteString("level", SarifTool.Notifications[kind].Level);
        json.WriteStartObject("message");
        json.WriteString("text", SarifTool.Sentence(message));
        json.WriteEndObject();
        if (file is not null) WriteLocation(file);
        json.WriteEndObject();
    }

    private void WriteLocation(ArticleFile file)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SarifRoots.Address(file));
        json.WriteString("uriBaseId", roots.Of(file));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Message(RunFault fault) => fault switch
    {
        { Path: null } => fault.Message,
        { Line: > 0 } => FormattableString.Invariant($"{fault.Path}({fault.Line},{Math.Max(1, fault.Column)}): {fault.Message}"),
        _ => $"{fault.Path}: {fault.Message}",
    };

    private static string Description(ExitCode exit) => exit switch
    {
        ExitCode.Clean => "No finding is grave enough to fail the run.",
        ExitCode.Findings => "There are findings that are to be mended first.",
        ExitCode.Fault => "The usage or the configuration was wrong, or a file could not be read.",
        _ => "The run was cancelled.",
    };
}
