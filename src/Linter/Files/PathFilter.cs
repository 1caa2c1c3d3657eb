namespace KetamineLint.Files;

/// <summary>The globs of <c>--include</c> or <c>--exclude</c>: a glob without a slash means a name at any depth, one with a slash a path from the working directory.</summary>
internal sealed class PathFilter
{
    private readonly List<(Glob Pattern, Reach Reach, bool FoldersOnly)> _globs = [];
    private readonly string _workingDirectory;

    /// <summary>Reads the globs.</summary>
    public PathFilter(IEnumerable<string> globs, string workingDirectory)
    {
        _workingDirectory = workingDirectory;
        foreach (var glob in globs)
        {
            foreach (var pattern in BraceExpansion.Expand(Paths.WithSlashes(glob)))
            {
                Add(pattern);
            }
        }
    }

    /// <summary>Whether there is no glob.</summary>
    public bool IsEmpty => _globs.Count == 0;

    /// <summary>Whether a glob matches the path itself.</summary>
    /// <param name="fullPath">The full path.</param>
    /// <param name="kind">Whether it is a folder.</param>
    public bool Matches(string fullPath, EntryKind kind)
    {
        if (IsEmpty)
        {
            return false;
        }

        var whole = Paths.WithSlashes(fullPath).AsSpan().TrimStart('/');
        var below = Paths.Below(_workingDirectory, fullPath) is { } path ? Paths.WithSlashes(path) : whole;
        var name = whole[(whole.LastIndexOf('/') + 1)..];
        foreach (var (pattern, reach, foldersOnly) in _globs)
        {
            var candidate = reach switch { Reach.Name => name, Reach.Whole => whole, _ => below };
            if ((kind == EntryKind.Folder || !foldersOnly) && pattern.Matches(candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a glob matches the path or a folder above it that lies below the working directory.</summary>
    public bool MatchesWithFolders(string fullPath, EntryKind kind)
    {
        if (IsEmpty)
        {
            return false;
        }

        for (string? path = fullPath; path is not null && (path == fullPath || Paths.Below(_workingDirectory, path) is not null); path = Path.GetDirectoryName(path))
        {
            if (Matches(path, path == fullPath ? kind : EntryKind.Folder))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string glob)
    {
        var foldersOnly = glob.EndsWith('/');
        var pattern = glob.TrimEnd('/');
        var reach = !pattern.Contains('/') ? Reach.Name : Path.IsPathRooted(pattern) ? Reach.Whole : Reach.Below;
        while (pattern.StartsWith("./", StringComparison.Ordinal))
        {
            pattern = pattern[2..];
        }

        _globs.Add((new Glob(pattern.TrimStart('/')), reach, foldersOnly));
    }

    private enum Reach
    {
        Name,
        Below,
        Whole,
    }
}
