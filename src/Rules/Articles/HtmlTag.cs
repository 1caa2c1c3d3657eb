namespace KetamineLint.Articles;

/// <summary>Takes HTML tags apart.</summary>
internal static class HtmlTag
{
    /// <summary>The element's name in <c>&lt;name …&gt;</c> or <c>&lt;/name&gt;</c>; empty for a comment.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var start = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsLetterOrDigit(tag[end]) || tag[end] is '-' or '.' or ':' or '_'))
        {
            end++;
        }

        return tag[Math.Min(start, tag.Length)..end];
    }

    /// <summary>Whether the content of the element is code, or nothing that a reader reads.</summary>
    public static bool HoldsCode(ReadOnlySpan<char> name) =>
        Is(name, "code") || Is(name, "pre") || Is(name, "script") || Is(name, "style") || Is(name, "kbd") || Is(name, "samp") ||
        Is(name, "svg") || Is(name, "math") || Is(name, "template") || Is(name, "textarea") || Is(name, "object");

    /// <summary>Whether text before and after the tag belongs together.</summary>
    public static bool IsInline(ReadOnlySpan<char> name) =>
        name.Length == 1 && name[0] is not ('p' or 'P') || Is(name, "em") || Is(name, "strong") || Is(name, "span") || Is(name, "sup") || Is(name, "sub") || Is(name, "small") ||
        Is(name, "mark") || Is(name, "abbr") || Is(name, "cite") || Is(name, "del") || Is(name, "ins") || Is(name, "font") || Is(name, "img") ||
        Is(name, "time") || Is(name, "label") || Is(name, "big") || Is(name, "wbr") || Is(name, "bdi") || Is(name, "bdo") || Is(name, "dfn") || Is(name, "var") ||
        Is(name, "br") || HoldsCode(name);

    /// <summary>The level of the heading that a tag begins, 1 to 6; 0 if it begins none.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> name, ReadOnlySpan<char> tag) =>
        name.Length == 2 && name[0] is 'h' or 'H' && name[1] is >= '1' and <= '6' && tag[1] != '/' ? name[1] - '0' : 0;

    public static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the value of an attribute stands in a tag: the start and the length, or -1.</summary>
    public static (int Start, int Length) Attribute(ReadOnlySpan<char> tag, string attribute)
    {
        var position = NameOf(tag).Length + 1;
        while (position < tag.Length)
        {
            var start = SkipSpace(tag, position);
            var end = start;
            while (end < tag.Length && tag[end] is not ('=' or '>' or '/') && !char.IsWhiteSpace(tag[end]))
            {
                end++;
            }

            var equals = SkipSpace(tag, end);
            if (equals >= tag.Length || tag[equals] != '=')
            {
                position = Math.Max(end, start + 1);
                continue;
            }

            var value = SkipSpace(tag, equals + 1);
            var length = ValueLength(tag, ref value);
            if (Is(tag[start..end], attribute))
            {
                return (value, length);
            }

            position = value + length + 1;
        }

        return (-1, 0);
    }

    private static int ValueLength(ReadOnlySpan<char> tag, ref int start)
    {
        if (start < tag.Length && tag[start] is '"' or '\'')
        {
            var length = tag[(start + 1)..].IndexOf(tag[start]);
            start++;
            return length < 0 ? tag.Length - start : length;
        }

        var end = start;
        while (end < tag.Length && tag[end] != '>' && !char.IsWhiteSpace(tag[end]))
        {
            end++;
        }

        return end - start;
    }

    private static int SkipSpace(ReadOnlySpan<char> tag, int position)
    {
        while (position < tag.Length && char.IsWhiteSpace(tag[position]))
        {
            position++;
        }

        return position;
    }
}
