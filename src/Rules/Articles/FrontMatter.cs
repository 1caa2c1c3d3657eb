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
    public string? this[string key]
    {
        get
        {
            var count = Entries.Count;
            for (var i = 0; i < count; i++)
            {
                var entry = Entries[i];
                if (entry.Key.Length == key.Length && string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
                    return entry.Value;
            }

            return null;
        }
    }
}

/// <summary>One value of the front matter.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value, unquoted.</param>
/// <param name="Span">Where the value stands in the source, without quotes.</param>
public sealed record FrontMatterEntry(string Key, string Value, TextSpan Span);
