using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>The YAML before an article's text. A fault in it never stops a lint: what was read before the fault stands.</summary>
public sealed class FrontMatter
{
    /// <summary>The front matter of an article that has none.</summary>
    public static FrontMatter None { get; } = new() { Span = default, Entries = [] };

    /// <summary>Where it stands in the source, its fences included; empty if there is none.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The scalar values in order; a list gives one entry for each of its items, a nested key is <c>outer.inner</c>.</summary>
    public required IReadOnlyList<FrontMatterEntry> Entries { get; init; }

    /// <summary>The first value of <paramref name="key"/>, whatever the case of its letters, or null.</summary>
    public string? this[string key] => Entries.Count == 0 ? null : Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>One value of the front matter.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value, unquoted.</param>
/// <param name="Span">Where the value stands in the source, without quotes.</param>
public sealed record FrontMatterEntry(string Key, string Value, TextSpan Span)
{
    /// <summary>A value that stands from <paramref name="start"/> to <paramref name="end"/>, white space at its end apart.</summary>
    internal static FrontMatterEntry Of(string source, string key, string value, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(source[end - 1]))
            end--;
        return new(key, value, TextSpan.FromBounds(start, Math.Max(start, end)));
    }
}
