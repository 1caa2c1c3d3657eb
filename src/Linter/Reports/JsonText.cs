using System.Text.Encodings.Web;
using System.Text.Json;

namespace KetamineLint.Reports;

/// <summary>How our JSON is written.</summary>
/// <remarks>
/// Letters of all scripts stand as they are, since programs read it and no web page holds it; what is not well-formed UTF-16 becomes U+FFFD.
/// </remarks>
internal static class JsonText
{
    /// <summary>How much waits before it is written, in bytes.</summary>
    public const int FlushAt = 1 << 15;

    /// <summary>JSON for files: indented, LF.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>JSON of one line.</summary>
    public static JsonWriterOptions OneLine { get; } = Indented with { Indented = false };

    /// <summary>Writes what waits once it is much, so that no report is held whole.</summary>
    public static void FlushWhenFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAt) json.Flush();
    }

    /// <summary>A number from 0 to 100 with two digits, whatever was computed.</summary>
    public static double Rank(double rank) => double.IsFinite(rank) ? Math.Clamp(Math.Round(rank, 2), 0, 100) : 0;
}
