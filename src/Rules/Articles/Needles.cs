#if NET
using System.Buffers;
#endif

namespace KetamineLint.Articles;

/// <summary>Exact strings, looked for all at once, whatever their case.</summary>
internal sealed class Needles
{
    private readonly string[] _needles;
#if NET
    private readonly SearchValues<string> _values;
#endif

    public Needles(params string[] needles)
    {
        _needles = needles;
#if NET
        _values = SearchValues.Create(needles, StringComparison.OrdinalIgnoreCase);
#endif
    }

    /// <summary>Where the first of them stands in <paramref name="text"/> from <paramref name="start"/> on, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
#if NET
        var first = rest.IndexOfAny(_values);
#else
        var first = -1;
        foreach (var needle in _needles)
        {
            var index = (first < 0 ? rest : rest[..Math.Min(rest.Length, first + needle.Length)]).IndexOf(needle.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (index >= 0 && (first < 0 || index < first))
                first = index;
        }
#endif
        return first < 0 ? -1 : start + first;
    }

    /// <summary>The longest of them that <paramref name="text"/> begins with, or null.</summary>
    public string? At(ReadOnlySpan<char> text)
    {
        string? longest = null;
        foreach (var needle in _needles)
        {
            if (needle.Length > (longest?.Length ?? 0) && text.StartsWith(needle.AsSpan(), StringComparison.OrdinalIgnoreCase))
                longest = needle;
        }

        return longest;
    }
}
