namespace KetamineLint.Files;

/// <summary>Which folders a watch looks at, and which changes in them can change what is found.</summary>
/// <param name="targets">What is linted.</param>
/// <param name="outputs">The full paths of the reports that the watch itself writes.</param>
/// <param name="workingDirectory">The full path that relative ones count from.</param>
internal sealed class WatchedPaths(Targets targets, IReadOnlyCollection<string> outputs, string workingDirectory)
{
    private static readonly string[] s_unread = [GitFolder.Name, "node_modules"];

    private readonly PathFilter _include = new(targets.Include, workingDirectory);
    private readonly HashSet<string> _named = targets.Paths.Select(path => Path.GetFullPath(path, workingDirectory)).ToHashSet(Paths.Comparer);
    private readonly HashSet<string> _extensions = targets.Paths.Where(Wildcard.IsPattern).Select(path => Path.GetExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folders: what was asked to be linted, and those above it, where configuration lies.</summary>
    public IReadOnlyList<WatchedFolder> Folders()
    {
        var trees = (targets.Paths.IsEmpty ? ["."] : targets.Paths).Select(Existing).ToList();
        var folders = trees.Where(tree => !trees.Any(other => other.Depth == WatchDepth.Tree && Paths.Below(other.Path, tree.Path) is not null)).ToHashSet();
        foreach (var tree in trees)
        {
            for (var above = Path.GetDirectoryName(tree.Path); above is not null; above = Path.GetDirectoryName(above))
            {
                var isCovered = folders.Any(other => Paths.Comparer.Equals(other.Path, above) || (other.Depth == WatchDepth.Tree && Paths.Below(other.Path, above) is not null));
                if (!isCovered) folders.Add(new WatchedFolder(above, WatchDepth.Entries));
            }
        }

        return [.. folders.OrderBy(folder => folder.Path, StringComparer.Ordinal)];
    }

    /// <summary>Whether a change at <paramref name="path"/> is worth another lint.</summary>
    /// <param name="path">The full path; empty if changes were lost.</param>
    /// <param name="lexicons">The full paths of the lexicons that were read.</param>
    public bool Matters(string path, IReadOnlyCollection<string> lexicons)
    {
        if (path.Length == 0 || _named.Contains(path) || lexicons.Contains(path, Paths.Comparer)) return !IsOutput(path);
        var name = Path.GetFileName(path);
        var extension = Path.GetExtension(name);
        return !IsOutput(path)
            && !Paths.WithSlashes(path).Split('/').Any(s_unread.Contains)
            && !name.StartsWith(".#", StringComparison.Ordinal) // a lock of Emacs
            && (name is ".editorconfig" or ".gitignore"
                || extension.Length == 0 // a folder, or one that was
                || FileFinder.HasArticleExtension(name)
                || _extensions.Contains(extension)
                || _include.Matches(path, EntryKind.File));
    }

    /// <summary>A report, the file that becomes one, or a folder above.</summary>
    private bool IsOutput(string path) => path.Length > 0 && outputs.Any(output =>
        Paths.Comparer.Equals(output, path) || path.StartsWith(output + ".", Paths.Comparison) || Paths.Below(path, output) is not null);

    /// <summary>The folder that a path or a glob means; as long as there is none, the nearest above it.</summary>
    private WatchedFolder Existing(string path)
    {
        var names = Paths.WithSlashes(path).Split('/');
        var literal = Wildcard.IsPattern(path) ? string.Join('/', names.TakeWhile(name => !Wildcard.IsPattern(name))) + (path[0] == '/' ? "/" : "") : path;
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(literal.Length == 0 ? "." : literal, workingDirectory));
        if (File.Exists(folder)) return new WatchedFolder(Path.GetDirectoryName(folder)!, WatchDepth.Entries);
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above) folder = above;
        return new WatchedFolder(folder, WatchDepth.Tree);
    }
}
