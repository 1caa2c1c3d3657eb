namespace KetamineLint.Files;

/// <summary>The patterns of one <c>.gitignore</c>. They hold for paths from the folder that it stands in.</summary>
internal sealed class GitIgnore
{
    private readonly List<Line> _lines = [];

    /// <summary>Reads the patterns.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="comparison">Whether case counts; it does except where the file system makes no difference.</param>
    public GitIgnore(string text, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            Add(WithoutTrailingSpaces(line.EndsWith('\r') ? line[..^1] : line), comparison);
        }
    }

    /// <summary>Whether there is no pattern.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>What the last pattern that matches says of a path; null if none matches.</summary>
    /// <param name="path">The path from the folder of the file, with <c>/</c>.</param>
    /// <param name="kind">Whether it is a folder.</param>
    public bool? Ignores(ReadOnlySpan<char> path, EntryKind kind)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            var line = _lines[i];
            if ((kind == EntryKind.Folder || !line.FoldersOnly) && line.Pattern.Matches(line.AnyDepth ? name : path))
            {
                return line.Ignores;
            }
        }

        return null;
    }

    private void Add(ReadOnlySpan<char> line, StringComparison comparison)
    {
        if (line.IsEmpty || line[0] == '#')
        {
            return;
        }

        var ignores = line[0] != '!';
        line = ignores ? line : line[1..];
        var foldersOnly = line.EndsWith('/');
        line = foldersOnly ? line[..^1] : line;
        var anyDepth = !line.Contains('/');
        line = line.StartsWith('/') ? line[1..] : line;
        if (!line.IsEmpty)
        {
            _lines.Add(new Line(new Wildcard(line.ToString(), comparison), ignores, foldersOnly, anyDepth));
        }
    }

    /// <summary>Drops spaces at the end, but not one behind a backslash.</summary>
    private static ReadOnlySpan<char> WithoutTrailingSpaces(ReadOnlySpan<char> line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                end = ++i + 1;
            }
            else if (line[i] != ' ')
            {
                end = i + 1;
            }
        }

        return line[..end];
    }

    private readonly record struct Line(Wildcard Pattern, bool Ignores, bool FoldersOnly, bool AnyDepth);
}

/// <summary>What stands at a path.</summary>
internal enum EntryKind
{
    /// <summary>A file, or a link to one.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,
}
