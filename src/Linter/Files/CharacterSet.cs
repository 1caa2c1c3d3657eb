namespace KetamineLint.Files;

/// <summary>The bracket of a <see cref="Wildcard"/>: <c>[a-z]</c>, <c>[!a-z]</c>, <c>[^a-z]</c>, <c>[]a]</c>, <c>[\]]</c>, <c>[[:alpha:]]</c>.</summary>
internal static class CharacterSet
{
    /// <summary>The place after the bracket that opens at <paramref name="start"/>; the end of the pattern if it never closes.</summary>
    public static int End(ReadOnlySpan<char> pattern, int start)
    {
        var i = start + 1;
        if (i < pattern.Length && pattern[i] is '!' or '^')
        {
            i++;
        }

        for (var first = true; i < pattern.Length; first = false)
        {
            if (pattern[i] == ']' && !first)
            {
                return i + 1;
            }

            Next(pattern, ref i, out _);
        }

        return pattern.Length;
    }

    /// <summary>Whether the bracket holds <paramref name="c"/>.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="i">The place after the opening bracket; afterwards the place after the closing one.</param>
    /// <param name="c">The character.</param>
    /// <param name="comparison">Whether case counts.</param>
    public static bool Matches(ReadOnlySpan<char> pattern, ref int i, char c, StringComparison comparison)
    {
        var negated = i < pattern.Length && pattern[i] is '!' or '^';
        i += negated ? 1 : 0;
        var found = false;
        for (var first = true; i < pattern.Length; first = false)
        {
            if (pattern[i] == ']' && !first)
            {
                i++;
                return found != negated;
            }

            found |= Matches(Next(pattern, ref i, out var className), className, c, comparison);
        }

        return false;
    }

    private static bool Matches((char From, char To) range, ReadOnlySpan<char> className, char c, StringComparison comparison)
    {
        if (!className.IsEmpty)
        {
            return InClass(className, c) || (comparison == StringComparison.OrdinalIgnoreCase && className is "upper" && char.IsAsciiLetterLower(c));
        }

        return Within(range, c)
            || (comparison == StringComparison.OrdinalIgnoreCase && (Within(range, char.ToLowerInvariant(c)) || Within(range, char.ToUpperInvariant(c))));
    }

    private static bool Within((char From, char To) range, char c) => c >= range.From && c <= range.To;

    /// <summary>Reads one member: a class, a range, or a character as a range of one.</summary>
    private static (char From, char To) Next(ReadOnlySpan<char> pattern, ref int i, out ReadOnlySpan<char> className)
    {
        className = default;
        if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':')
        {
            var length = pattern[(i + 2)..].IndexOf(']');
            if (length > 0 && pattern[i + 1 + length] == ':')
            {
                className = pattern.Slice(i + 2, length - 1);
                i += length + 3;
                return default;
            }
        }

        var from = Character(pattern, ref i);
        if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
        {
            i++;
            return (from, Character(pattern, ref i));
        }

        return (from, from);
    }

    private static char Character(ReadOnlySpan<char> pattern, ref int i)
    {
        if (pattern[i] == '\\' && i + 1 < pattern.Length)
        {
            i++;
        }

        return pattern[i++];
    }

    private static bool InClass(ReadOnlySpan<char> name, char c) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(c),
        "alpha" => char.IsAsciiLetter(c),
        "blank" => c is ' ' or '\t',
        "cntrl" => char.IsAscii(c) && char.IsControl(c),
        "digit" => char.IsAsciiDigit(c),
        "graph" => c is > ' ' and < '\u007F',
        "lower" => char.IsAsciiLetterLower(c),
        "print" => c is >= ' ' and < '\u007F',
        "punct" => c is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(c),
        "space" => c is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        _ => false,
    };
}
