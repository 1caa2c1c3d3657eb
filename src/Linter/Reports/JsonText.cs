using System.Text.Encodings.Web;
using System.Text.Json;

namespace KetamineLint.Reports;

/// <summary>How our JSON is written.</summary>
internal static class JsonText
{
    /// <summary>JSON for files: indented, LF, letters of all scripts as they are. A lone surrogate becomes U+FFFD, as JSON demands.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>JSON of one line.</summary>
    public static JsonWriterOptions OneLine { get; } = Indented with { Indented = false };

    /// <summary>At most <paramref name="limit"/> UTF-16 units of a text; no surrogate pair is cut.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    /// <summary>A text that is no well-formed UTF-16 is made so; others are returned as they are.</summary>
    public static ReadOnlySpan<char> WellFormed(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var copy = text.ToArray();
        for (var i = 0; i < copy.Length; i++)
        {
            if (!char.IsSurrogate(copy[i]))
            {
                continue;
            }

            if (i + 1 < copy.Length && char.IsSurrogatePair(copy[i], copy[i + 1]))
            {
                i++;
            }
            else
            {
                copy[i] = '\uFFFD';
            }
        }

        return copy;
    }
}
