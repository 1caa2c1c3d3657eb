using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Reads front matter that is flat, as nearly all of it is: each line a key and its value, or an item of the list of the key before it.</summary>
/// <remarks>
/// A library reads YAML, but takes a third of the time of everything else that is done with a page that has a dozen lines of it. So this
/// reads what means the same to everybody: keys of letters, values that are plain words, quoted without escapes, or a list of such on one
/// line or with a dash on lines of their own. All else is left to the library. Where this reads anything, it reads what the library would.
/// </remarks>
internal sealed class FlatFrontMatter
{
    /// <summary>The library wants keys of at most 1,024 characters.</summary>
    private const int LongestKey = 128;

    private readonly string _source;
    private readonly List<FrontMatterEntry> _entries = [];
    private string _key = "";
    private bool _isList;
    private int _indent = -1;

    private FlatFrontMatter(string source) => _source = source;

    /// <summary>The entries, or null if the front matter is not flat.</summary>
    /// <param name="source">The source.</param>
    /// <param name="body">Where the front matter stands, without its fences.</param>
    public static List<FrontMatterEntry>? TryRead(string source, TextSpan body)
    {
        var reader = new FlatFrontMatter(source);
        for (var line = body.Start; line < body.End; line = SourceLines.NextAfter(source, line))
        {
            if (!reader.TryReadLine(line, Math.Min(SourceLines.EndOf(source, line), body.End)))
                return null;
        }

        return reader.EndsValue() ? reader._entries : null;
    }

    private bool TryReadLine(int start, int end)
    {
        var line = Trim(start, end);
        if (!IsUsual(line))
            return false;
        if (line.IsEmpty || line[0] == '#')
            return true;
        var indent = line.Length - line.TrimStart(' ').Length;
        if (line.Length > indent + 2 && line[indent] == '-' && line[indent + 1] == ' ')
            return TryReadItem(indent, start + indent + 1, start + line.Length);
        var key = line.IndexOf(':');
        if (indent > 0 || key is < 1 or > LongestKey || !IsKey(line[..key]) || !EndsValue())
            return false;
        (_key, _isList, _indent) = (line[..key].ToString(), line.Length == key + 1, -1);
        return _isList || (line[key + 1] == ' ' && TryReadValue(start + key + 1, start + line.Length));
    }

    /// <summary>Whether the key before this place got its value.</summary>
    private bool EndsValue() => !_isList || _indent >= 0;

    private bool TryReadItem(int indent, int start, int end)
    {
        if (!_isList || (_indent >= 0 && _indent != indent))
            return false;
        _indent = indent;
        return TryReadScalar(start, end, isInList: false);
    }

    private bool TryReadValue(int start, int end)
    {
        var value = Trim(start, end);
        return value.TrimStart(' ') is ['[', .., ']'] list ? TryReadList(start + value.Length - list.Length + 1, end - 1) : TryReadScalar(start, end, isInList: false);
    }

    private bool TryReadList(int start, int end)
    {
        if (Trim(start, end).TrimStart(' ').IsEmpty)
            return true;
        while (true)
        {
            var item = _source.AsSpan(start, end - start).TrimStart(' ');
            var from = end - item.Length;
            var quoted = item.Length > 1 && item[0] is '"' or '\'' ? item[1..].IndexOf(item[0]) + 2 : 0;
            var comma = item[quoted..].IndexOf(',');
            if (!TryReadScalar(from, comma < 0 ? end : from + quoted + comma, isInList: true))
                return false;
            if (comma < 0)
                return true;
            start = from + quoted + comma + 1;
        }
    }

    private bool TryReadScalar(int start, int end, bool isInList)
    {
        var text = Trim(start, end);
        var value = text.TrimStart(' ');
        start += text.Length - value.Length;
        if (value is ['"', .., '"'] or ['\'', .., '\''])
        {
            if (value[1..^1].IndexOfAny(value[0], '\\') >= 0)
                return false;
            _entries.Add(FrontMatterEntry.Of(_source, _key, value[1..^1].ToString(), start + 1, start + value.Length - 1));
            return true;
        }

        if (!(isInList ? IsPlainInList(value) : IsPlain(value)))
            return false;
        _entries.Add(FrontMatterEntry.Of(_source, _key, value.ToString(), start, start + value.Length));
        return true;
    }

    private ReadOnlySpan<char> Trim(int start, int end) => _source.AsSpan(start, end - start).TrimEnd(' ');

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (var character in key)
        {
            if (!(char.IsLetterOrDigit(character) || character is '_' or '.' or '-'))
                return false;
        }

        return char.IsLetterOrDigit(key[0]);
    }

    private static bool IsPlain(ReadOnlySpan<char> value) =>
        !value.IsEmpty && char.IsLetterOrDigit(value[0]) && value[^1] != ':' && value.IndexOf(": ".AsSpan()) < 0 && value.IndexOf(" #".AsSpan()) < 0;

    private static bool IsPlainInList(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (!(char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '.' or '/' or '(' or ')'))
                return false;
        }

        return IsPlain(value);
    }

    /// <summary>Whether nothing stands there that is no text, breaks a line, or is half a character.</summary>
    private static bool IsUsual(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (character is < ' ' or (> '~' and <= '\u00A0') or '\u2028' or '\u2029' or (>= '\uD800' and <= '\uDFFF') or '\uFEFF' or >= '\uFFFE')
                return false;
        }

        return true;
    }
}
