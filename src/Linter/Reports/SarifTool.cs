using System.Text.Json;
using KetamineLint.Commands;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary>Writes what SARIF knows of the tool: its rules and its notifications.</summary>
internal static class SarifTool
{
    /// <summary>The notice of a file that could not be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The notice of a wrong configuration or argument.</summary>
    public const string Configuration = "configuration";

    private static readonly (string Id, string Name, string Level, string What, string Help)[] s_notifications =
    [
        (Configuration, "ConfigurationFault", "error", "A configuration or an argument is wrong.", "Mend the line that the message names; the rest of the configuration holds."),
        ("lossy", "LossyDecoding", "note", "Some bytes of a file mean nothing in its encoding.", "Save the file as UTF-8."),
        ("more-findings", "MoreFindings", "note", "A rule found more in a file than is reported.", "Mend what is reported and lint again."),
        ("other-language", "OtherLanguage", "note", "An article is not in English, so rules of English phrases did not run.", "Check the language that the front matter names."),
        ("reduced", "ReducedReading", "note", "A part of an article was beyond a limit and was read as plain text.", "Split the article, or simplify what the message names."),
        (Unreadable, "UnreadableFile", "error", "A file could not be read.", "Save the file as UTF-8 text and check its permissions."),
    ];

    /// <summary>The id of a notification in SARIF.</summary>
    public static string NotificationId(string notice) => $"KLN{NotificationIndex(notice) + 1:D4}";

    /// <summary>Its number among the tool's notifications.</summary>
    public static int NotificationIndex(string notice) => Array.FindIndex(s_notifications, each => each.Id == notice);

    /// <summary>Writes the property <c>tool</c>.</summary>
    public static void Write(Utf8JsonWriter json, RunDescription run)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "KetamineLint");
        json.WriteString("fullName", $"KetamineLint {Cli.Version} (linter for health articles)");
        json.WriteString("organization", "KetamineLint");
        json.WriteString("semanticVersion", Cli.Version);
        json.WriteString("language", "en-US");
        json.WriteStartArray("rules");
        foreach (var rule in run.Rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
        WriteNotifications(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConfiguredRule configured)
    {
        var rule = configured.Rule;
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", PascalCase(rule.Name));
        Text(json, "shortDescription", SarifResults.AsSentence(rule.Title));
        Text(json, "fullDescription", new string(JsonText.Cut(rule.Page.Summary, 1024)));
        json.WriteStartObject("help");
        json.WriteString("text", rule.Page.PlainText);
        json.WriteString("markdown", rule.Page.Markdown);
        json.WriteEndObject();
        if (rule.Descriptor.HelpLinkUri is { Length: > 0 } link)
        {
            json.WriteString("helpUri", link);
        }

        json.WriteStartObject("messageStrings");
        Text(json, "default", SarifResults.AsSentence(rule.Descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", configured.Severity.Name());
        json.WriteBoolean("enabled", true);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("health");
        json.WriteStringValue(rule.Descriptor.Category);
        json.WriteEndArray();
        json.WriteString("precision", rule.Precision.Name());
        json.WriteString("problem.severity", configured.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "recommendation" });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNotifications(Utf8JsonWriter json)
    {
        json.WriteStartArray("notifications");
        foreach (var (id, name, level, what, help) in s_notifications)
        {
            json.WriteStartObject();
            json.WriteString("id", NotificationId(id));
            json.WriteString("name", name);
            Text(json, "shortDescription", what);
            Text(json, "fullDescription", what);
            Text(json, "help", help);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", level);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string PascalCase(string name) =>
        string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
