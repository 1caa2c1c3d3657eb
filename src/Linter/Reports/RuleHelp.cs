using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace KetamineLint.Reports;

/// <summary>What SARIF is told of a rule's page. Its texts are JSON strings with their quotes, in UTF-8.</summary>
/// <param name="Description">The first paragraph.</param>
/// <param name="Text">The page without markup.</param>
/// <param name="Markdown">The page.</param>
/// <param name="Guidelines">What it cites.</param>
internal readonly record struct RuleHelp(ReadOnlyMemory<byte> Description, ReadOnlyMemory<byte> Text, ReadOnlyMemory<byte> Markdown, ImmutableArray<Guideline> Guidelines)
{
    private const int DescriptionLimit = 1024;

    /// <summary>Writes the texts as JSON.</summary>
    public RuleHelp(string description, string text, string markdown, ImmutableArray<Guideline> guidelines)
        : this(Json(description), Json(text), Json(markdown), guidelines)
    {
    }

    /// <summary>The help that a rule's page gives.</summary>
    public static RuleHelp Of(Rule rule) =>
        new(SarifTool.Sentence(Limited(rule.Page.Summary is { Length: > 0 } summary ? summary : rule.Title)), rule.Page.PlainText, rule.Page.Markdown, rule.Page.Guidelines);

    private static string Limited(string text) => text.Length <= DescriptionLimit - 1 ? text : text[..(DescriptionLimit - 2)] + "…";

    private static ReadOnlyMemory<byte> Json(string text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 2);
        using (var json = new Utf8JsonWriter(bytes, JsonText.OneLine)) json.WriteStringValue(text);
        return bytes.WrittenMemory;
    }
}
