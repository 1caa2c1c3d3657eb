namespace KetamineLint.Articles;

/// <summary>Finds where a bare address begins and ends.</summary>
internal static class AddressFinder
{
    /// <summary>The address around a <c>://</c>, or with the <c>www.</c>, at <paramref name="mark"/>; it begins nowhere before <paramref name="floor"/>.</summary>
    public static Island At(string text, int mark, int floor)
    {
        var start = text[mark] == ':' ? SchemeStart(text, mark, floor) : mark;
        var host = text[mark] == ':' ? mark + 3 : mark + 4;
        if (start < 0 || start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '@' or '/' or '_') || host >= text.Length || !char.IsLetterOrDigit(text[host]))
        {
            return default;
        }

        var end = host;
        while (end < text.Length && !IsStop(text[end]))
        {
            end++;
        }

        end = TrimEnd(text, host, end);
        return new Island(start, end, IsTarget(text, start) ? IslandKind.Target : IslandKind.Address);
    }

    private static int SchemeStart(string text, int colon, int floor)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http", "ftp"])
        {
            var start = colon - scheme.Length;
            if (start >= floor && string.Compare(text, start, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsStop(char character) =>
        character <= ' ' || character is '<' or '>' or '`' or '"' or '|' or '[' or ']' or '{' or '}' or '\\' or Prose.Opaque ||
        character is >= '\u2000' and <= '\u206F' or >= '\u3000' and <= '\u303F' || char.IsWhiteSpace(character);

    /// <summary>Leaves off marks that end a sentence rather than an address, and brackets that were opened before it.</summary>
    private static int TrimEnd(string text, int start, int end)
    {
        var depth = 0;
        for (var position = start; position < end; position++)
        {
            depth += text[position] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        for (; end > start; end--)
        {
            var last = text[end - 1];
            if (last == ')' && depth < 0)
            {
                depth++;
            }
            else if (last is not ('?' or '!' or '.' or ',' or ':' or ';' or '*' or '_' or '~' or '\'' or '-' or '$'))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether an address that begins here is the target of a link, of a definition or of an attribute.</summary>
    private static bool IsTarget(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]) && start - before < 40)
        {
            before--;
        }

        if (before < 0)
        {
            return false;
        }

        return text[before] switch
        {
            '<' => before == start - 1,
            '(' or ':' => before > 0 && text[before - 1] == ']',
            '=' => before == start - 1 || before > 0 && char.IsLetter(text[before - 1]),
            '"' or '\'' => before > 0 && text[before - 1] == '=',
            _ => false,
        };
    }
}
