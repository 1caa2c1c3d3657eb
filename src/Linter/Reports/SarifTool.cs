using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using KetamineLint.Commands;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Reports;

/// <summary>SARIF's <c>tool.driver</c>: this program, its rules, and what it notifies of.</summary>
internal static class SarifTool
{
    private const string Name = "KetamineLint";

    /// <summary>The kinds of notification, in the order of their index.</summary>
    public static readonly ImmutableArray<Notification> Notifications =
    [
        new("KLN0001", "UnreadableFile", "A file could not be read.", "Check the path, the permissions and the encoding of the file; the other files were linted.", "error"),
        new("KLN0002", "WrongConfiguration", "The configuration or an argument is wrong.", "Correct the line that the message names.", "error"),
        new("KLN0003", "Reduced", "A part of a file was read as plain text.", "Its Markdown is beyond a limit of the reader, such as very deep nesting; simplify it.", "note"),
        new("KLN0004", "OtherLanguage", "A file is in another language than English.", "Rules that need English prose were not applied to it.", "note"),
        new("KLN0005", "MoreFindings", "A file has more findings of a rule than are reported.", "Mend the reported ones and lint again.", "note"),
        new("KLN0006", "LossyText", "Some bytes of a file mean nothing in its encoding.", "Save the file as UTF-8; until then it is linted, but not mended.", "note"),
        new("KLN0007", "Notice", "Something to know of a run.", "See the message.", "note"),
        new("KLN0008", "RuleFailed", "A rule failed on a file.", "Report the message to the project; what other rules found in the file holds.", "error"),
    ];

    /// <summary>The index of the kind that a notice belongs to.</summary>
    public static int NotificationOf(string notice) => notice switch
    {
        "reduced" => 2,
        "other-language" => 3,
        "more-findings" => 4,
        "lossy" => 5,
        ArticleLinter.RuleFailed => 7,
        _ => 6,
    };

    /// <summary>Writes <c>tool</c>.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<ConfiguredRule> rules, SarifGuidelines guidelines, Func<Rule, RuleHelp> help)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", Name);
        json.WriteString("fullName", $"{Name} {Cli.Version}, a linter for health articles");
        json.WriteString("organization", Name);
        json.WriteString("semanticVersion", Cli.Version);
        if (Address() is { Length: > 0 } address) json.WriteString("informationUri", address);
        json.WriteString("language", "en-US");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Write(json, rule.Rule, guidelines, help(rule.Rule));
            json.FlushWhenFull();
        }

        json.WriteEndArray();
        json.WriteStartArray("notifications");
        foreach (var notification in Notifications) Write(json, notification);
        json.WriteEndArray();
        guidelines.WriteSupport(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Where the project lives; empty or null as long as it has no address.</summary>
    private static string? Address() => typeof(SarifTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value;

    private static void Write(Utf8JsonWriter json, Rule rule, SarifGuidelines guidelines, RuleHelp help)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", PascalCase(rule.Name));
        json.WriteText("shortDescription", Sentence(rule.Title));
        json.WriteStartObject("fullDescription");
        json.WriteRaw("text", help.Description);
        json.WriteEndObject();
        json.WriteStartObject("messageStrings");
        json.WriteText("default", Capitalised(rule.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteRaw("text", help.Text);
        json.WriteRaw("markdown", help.Markdown);
        json.WriteEndObject();
        if (!string.IsNullOrEmpty(rule.Descriptor.HelpLinkUri)) json.WriteString("helpUri", rule.Descriptor.HelpLinkUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.Descriptor.IsEnabledByDefault);
        json.WriteString("level", rule.Descriptor.DefaultSeverity.Name());
        json.WriteNumber("rank", Finding.UsualRank);
        json.WriteEndObject();
        guidelines.WriteRelationships(json, help.Guidelines);
        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in ((string[])[KebabCase(rule.Descriptor.Category), "health"]).Order(StringComparer.Ordinal)) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("precision", rule.Precision.Name());
        json.WriteString("problem.severity", rule.Descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "recommendation",
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Notification notification)
    {
        json.WriteStartObject();
        json.WriteString("id", notification.Id);
        json.WriteString("name", notification.Name);
        json.WriteText("shortDescription", notification.Description);
        json.WriteText("fullDescription", notification.Description);
        json.WriteText("help", notification.Help);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", notification.Level);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A clause with its full stop, as SARIF wants it.</summary>
    public static string Sentence(string clause) => clause.Length > 0 && clause[^1] is '.' or '!' or '?' ? clause : clause + ".";

    /// <summary>A clause as a whole sentence.</summary>
    public static string Capitalised(string clause) =>
        clause.Length > 0 && char.IsAsciiLetterLower(clause[0]) ? char.ToUpperInvariant(clause[0]) + Sentence(clause)[1..] : Sentence(clause);

    private static string PascalCase(string kebab) =>
        string.Concat(kebab.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string KebabCase(string pascal) =>
        string.Concat(pascal.Select((letter, i) => (i > 0 && char.IsAsciiLetterUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));

    /// <summary>Writes an object that holds a text.</summary>
    public static void WriteText(this Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteRaw(this Utf8JsonWriter json, string property, ReadOnlyMemory<byte> value)
    {
        json.WritePropertyName(property);
        json.WriteRawValue(value.Span, skipInputValidation: true);
    }

    /// <summary>A kind of notification.</summary>
    public readonly record struct Notification(string Id, string Name, string Description, string Help, string Level);
}
