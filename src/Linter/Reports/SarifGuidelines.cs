using System.Collections.Immutable;
using System.Text.Json;

namespace KetamineLint.Reports;

/// <summary>The guidelines that the rules of a run rest on, as a taxonomy of SARIF.</summary>
/// <param name="cited">What the rules cite.</param>
internal sealed class SarifGuidelines(IEnumerable<Guideline> cited)
{
    private const string Name = "HealthContentGuidelines";

    private readonly ImmutableArray<Guideline> _guidelines =
        [.. cited.Distinct().OrderBy(guideline => guideline.Id, StringComparer.Ordinal)];

    /// <summary>Writes which of them a rule rests on.</summary>
    public void WriteRelationships(Utf8JsonWriter json, ImmutableArray<Guideline> ofRule)
    {
        if (ofRule.IsEmpty) return;
        json.WriteStartArray("relationships");
        foreach (var guideline in ofRule)
        {
            json.WriteStartObject();
            json.WriteStartObject("target");
            json.WriteString("id", guideline.Id);
            json.WriteNumber("index", _guidelines.IndexOf(guideline));
            json.WriteStartObject("toolComponent");
            WriteReference(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("kinds");
            json.WriteStringValue("relevant");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes that the tool knows the taxonomy.</summary>
    public void WriteSupport(Utf8JsonWriter json)
    {
        if (_guidelines.IsEmpty) return;
        json.WriteStartArray("supportedTaxonomies");
        json.WriteStartObject();
        WriteReference(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Writes the taxonomy.</summary>
    public void WriteTaxonomy(Utf8JsonWriter json)
    {
        if (_guidelines.IsEmpty) return;
        json.WriteStartArray("taxonomies");
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("organization", "KetamineLint");
        json.WriteText("shortDescription", "Documents that say what health articles owe their readers.");
        json.WriteBoolean("isComprehensive", false);
        json.WriteStartArray("taxa");
        foreach (var guideline in _guidelines)
        {
            json.WriteStartObject();
            json.WriteString("id", guideline.Id);
            json.WriteString("name", guideline.Name);
            json.WriteText("shortDescription", guideline.Demand);
            json.WriteString("helpUri", guideline.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json)
    {
        json.WriteString("name", Name);
        json.WriteNumber("index", 0);
    }
}
