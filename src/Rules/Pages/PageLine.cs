namespace KetamineLint;

/// <summary>What a line of a page is.</summary>
internal enum PageLineKind : byte
{
    Blank,
    Heading,
    Text,
    FenceStart,
    Code,
    FenceEnd,
}

/// <summary>A line of a page. Pages are ours and plain: ATX headings, paragraphs, lists and fenced blocks that begin at the margin.</summary>
internal readonly record struct PageLine(PageLineKind Kind, string Text)
{
    /// <summary>The lines of <paramref name="page"/>; a line break at its end makes none.</summary>
    public static IEnumerable<PageLine> AllOf(string page)
    {
        var fence = "";
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            var marks = FenceMarks(line);
            if (fence.Length > 0)
            {
                var closes = marks.StartsWith(fence, StringComparison.Ordinal) && IsBlank(line, marks.Length);
                yield return new(closes ? PageLineKind.FenceEnd : PageLineKind.Code, line);
                fence = closes ? "" : fence;
            }
            else if (marks.Length > 0)
            {
                yield return new(PageLineKind.FenceStart, line);
                fence = marks;
            }
            else
            {
                yield return new(IsBlank(line, 0) ? PageLineKind.Blank : line[0] == '#' ? PageLineKind.Heading : PageLineKind.Text, line);
            }
        }
    }

    /// <summary>The three or more backticks or tildes that <paramref name="line"/> begins with, or nothing.</summary>
    public static string FenceMarks(string line)
    {
        if (line.Length == 0 || line[0] is not ('`' or '~'))
            return "";
        var end = 1;
        while (end < line.Length && line[end] == line[0])
            end++;
        return end < 3 ? "" : line.Substring(0, end);
    }

    private static bool IsBlank(string line, int start) => line.AsSpan(start).Trim().IsEmpty;
}
