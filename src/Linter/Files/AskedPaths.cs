namespace KetamineLint.Files;

/// <summary>Whether a path was asked for although nothing stands there: git may hold a file that the working tree has lost.</summary>
internal sealed class AskedPaths(Targets targets, string workingDirectory)
{
    private readonly PathFilter _globs = new(targets.Paths.Where(Wildcard.IsPattern), workingDirectory);
    private readonly PathFilter _included = new(targets.Include, workingDirectory);
    private readonly PathFilter _excluded = new(targets.Exclude, workingDirectory);
    private readonly string[] _places =
        [.. (targets.Paths.IsEmpty ? ["."] : targets.Paths.Where(path => path != "-" && !Wildcard.IsPattern(path))).Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory)))];

    /// <summary>Whether a file at that full path would be linted.</summary>
    public bool Include(string fullPath) =>
        !_excluded.MatchesWithFolders(fullPath, EntryKind.File)
        && (_places.Contains(fullPath, Paths.Comparer)
            || _globs.MatchesWithFolders(fullPath, EntryKind.File)
            || IsArticle(fullPath) && _places.Any(place => Paths.Below(place, fullPath) is not null));

    private bool IsArticle(string fullPath) =>
        _included.IsEmpty ? FileFinder.HasArticleExtension(fullPath) : _included.Matches(fullPath, EntryKind.File);
}
