namespace KetamineLint.Articles;

/// <summary>Finds templates, math, bare addresses and MDX in a source before Markdown is parsed, so that no mark inside them is taken for markup.</summary>
/// <remarks>An island holds no backtick and no blank line; so none reaches out of code, a fence or its paragraph.</remarks>
internal static class IslandFinder
{
    /// <summary>The longest template or formula that is looked for, in UTF-16 units.</summary>
    private const int MaxLength = 4000;

    /// <summary>What an island begins with, and the mark that is sure to stand near the beginning of an address.</summary>
    private static readonly CharacterSearch s_marks = new("{$:.");

    public static List<Island> Find(string text, Dialect dialect, Templating templating)
    {
        var islands = new List<Island>();
        if (dialect == Dialect.Mdx)
        {
            FindImports(text, islands);
        }

        var imports = islands.Count;
        var position = 0;
        for (var at = 0; s_marks.IndexIn(text.AsSpan(at)) is >= 0 and var next; at++)
        {
            at += next;
            var island = text[at] switch
            {
                '{' => Braces(text, at, dialect, templating),
                '$' => Dollars(text, at),
                ':' when IsAt(text, at, "://") => AddressFinder.At(text, at, position),
                '.' when at - 3 >= position && IsAt(text, at - 3, "www.") => AddressFinder.At(text, at - 3, position),
                _ => default,
            };
            if (island.Length > 0)
            {
                islands.Add(island);
                position = island.End;
                at = island.End - 1;
            }
        }

        return imports > 0 ? InOrder(islands) : islands;
    }

    private static Island Braces(string text, int start, Dialect dialect, Templating templating)
    {
        var second = start + 1 < text.Length ? text[start + 1] : '\0';
        return second switch
        {
            '{' => Template(text, start, "}}"),
            '%' => LiquidTag(text, start, templating),
            '#' when templating == Templating.Jinja => Template(text, start, "#}"),
            _ when dialect == Dialect.Mdx => Expression(text, start),
            '#' or '.' or ':' => Attributes(text, start),
            _ => default,
        };
    }

    private static Island Template(string text, int start, string close)
    {
        var end = Close(text, start + 2, close);
        while (end > 0 && end < text.Length && text[end] == '}' && close == "}}")
        {
            end++;
        }

        return end > 0 ? new Island(start, end, IslandKind.Template) : default;
    }

    /// <summary>A tag; with Liquid, a comment's or a raw block's end belongs to it.</summary>
    private static Island LiquidTag(string text, int start, Templating templating)
    {
        var tag = Template(text, start, "%}");
        if (tag.Length == 0 || templating != Templating.Liquid || !text.AsSpan(start + 2, tag.Length - 4).Trim("- ".AsSpan()).SequenceEqual("comment".AsSpan()))
        {
            return tag;
        }

        var window = text.AsSpan(tag.End, Math.Min(MaxLength, text.Length - tag.End));
        var close = window.IndexOf("endcomment".AsSpan());
        var end = close < 0 ? -1 : Close(text, tag.End + close, "%}");
        return end > 0 && IsCalm(text.AsSpan(tag.End, end - tag.End)) ? tag with { End = end } : tag;
    }

    /// <summary>An attribute list such as <c>{#id .class}</c> after a heading.</summary>
    private static Island Attributes(string text, int start)
    {
        var end = start + 2;
        while (end < text.Length && end - start < 100 && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or '#' or ':' or ' ' or '=' or '"'))
        {
            end++;
        }

        return end < text.Length && text[end] == '}' && end > start + 2 ? new Island(start, end + 1, IslandKind.Hidden) : default;
    }

    /// <summary>A JSX expression up to the brace that closes it.</summary>
    private static Island Expression(string text, int start)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, start + MaxLength);
        for (var position = start; position < limit; position++)
        {
            depth += text[position] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                var content = text.AsSpan(start, position + 1 - start);
                var isComment = content.StartsWith("{/*".AsSpan()) && content.EndsWith("*/}".AsSpan());
                return isComment || IsCalm(content) ? new Island(start, position + 1, isComment ? IslandKind.Comment : IslandKind.Template) : default;
            }
        }

        return default;
    }

    private static Island Dollars(string text, int start)
    {
        var isBlock = start + 1 < text.Length && text[start + 1] == '$';
        var open = isBlock ? start + 2 : start + 1;
        if (start > 0 && (text[start - 1] == '\\' || char.IsLetterOrDigit(text[start - 1])) || open >= text.Length || !isBlock && char.IsWhiteSpace(text[open]))
        {
            return default;
        }

        var end = Close(text, open, isBlock ? "$$" : "$");
        if (end < 0)
        {
            return default;
        }

        var content = text.AsSpan(open, end - open - (isBlock ? 2 : 1));
        return isBlock || IsFormula(content) && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? new Island(start, end, IslandKind.Math) : default;
    }

    /// <summary>Whether it is a formula rather than prose between two prices.</summary>
    private static bool IsFormula(ReadOnlySpan<char> content) =>
        content.Length > 0 && !char.IsWhiteSpace(content[content.Length - 1]) && content.IndexOfAny('\n', '\r') < 0 &&
        (content.IndexOfAny("\\^_=+{".AsSpan()) >= 0 || content.Length <= 3 && char.IsLetter(content[0]));

    /// <summary>The character after <paramref name="close"/>, or -1.</summary>
    private static int Close(string text, int start, string close)
    {
        var window = text.AsSpan(start, Math.Min(MaxLength, text.Length - start));
        var at = window.IndexOf(close.AsSpan());
        return at >= 0 && IsCalm(window[..at]) ? start + at + close.Length : -1;
    }

    private static bool IsCalm(ReadOnlySpan<char> content)
    {
        if (content.IndexOf('`') >= 0 || content.IndexOf("~~~".AsSpan()) >= 0 || content.IndexOf("-->".AsSpan()) >= 0)
        {
            return false;
        }

        for (var line = content.IndexOf('\n'); line >= 0;)
        {
            content = content[(line + 1)..];
            line = content.IndexOf('\n');
            if (line >= 0 && content[..line].Trim().IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>import</c> and <c>export</c> statements: from the start of a line to a blank one.</summary>
    private static void FindImports(string text, List<Island> islands)
    {
        for (var line = 0; line < text.Length;)
        {
            var end = LineEnd(text, line);
            if (text.AsSpan(line).StartsWith("import ".AsSpan()) || text.AsSpan(line).StartsWith("export ".AsSpan()))
            {
                while (end < text.Length && !text.AsSpan(end, LineEnd(text, end) - end).Trim().IsEmpty)
                {
                    end = LineEnd(text, end);
                }

                islands.Add(new Island(line, end, IslandKind.Hidden));
            }

            line = end;
        }
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.AsSpan(start).IndexOf('\n');
        return end < 0 ? text.Length : start + end + 1;
    }

    private static List<Island> InOrder(List<Island> islands)
    {
        var ordered = new List<Island>(islands.Count);
        foreach (var island in islands.OrderBy(island => island.Start))
        {
            if (ordered.Count == 0 || island.Start >= ordered[ordered.Count - 1].End)
            {
                ordered.Add(island);
            }
        }

        return ordered;
    }

    private static bool IsAt(string text, int at, string sought) => string.CompareOrdinal(text, at, sought, 0, sought.Length) == 0;
}
