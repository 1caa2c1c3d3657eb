namespace KetamineLint.Files;

/// <summary>Writes out <c>{a,b}</c> as a shell does: <c>x/*.{md,txt}</c> is <c>x/*.md</c> and <c>x/*.txt</c>.</summary>
internal static class BraceExpansion
{
    /// <summary>More alternatives than these are left as they are written.</summary>
    private const int Limit = 1000;

    /// <summary>The patterns that <paramref name="pattern"/> means. Braces without a comma, or without an end, are literal.</summary>
    public static List<string> Expand(string pattern)
    {
        List<string> done = [], open = [pattern];
        while (open.Count > 0 && done.Count + open.Count <= Limit)
        {
            var next = open[^1];
            open.RemoveAt(open.Count - 1);
            if (FirstGroup(next) is not { } group)
            {
                done.Add(next);
                continue;
            }

            for (var i = group.Count - 1; i > 0; i--)
            {
                open.Add(string.Concat(
                    next.AsSpan(0, group[0]),
                    next.AsSpan(group[i - 1] + 1, group[i] - group[i - 1] - 1),
                    next.AsSpan(group[^1] + 1)));
            }
        }

        return open.Count == 0 ? done : [pattern];
    }

    /// <summary>The places of the brace, the commas and the closing brace of the first group that has a comma.</summary>
    private static List<int>? FirstGroup(string pattern)
    {
        for (var start = pattern.IndexOf('{', StringComparison.Ordinal); start >= 0; start = pattern.IndexOf('{', start + 1))
        {
            List<int> places = [start];
            var depth = 1;
            for (var i = start + 1; i < pattern.Length && depth > 0; i++)
            {
                depth += pattern[i] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0 || (depth == 1 && pattern[i] == ','))
                {
                    places.Add(i);
                }
            }

            if (depth == 0 && places.Count > 2)
            {
                return places;
            }
        }

        return null;
    }
}
