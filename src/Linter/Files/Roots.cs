namespace KetamineLint.Files;

/// <summary>Finds the folder that reports for machines count a file's path from, and remembers it for each folder.</summary>
internal sealed class Roots(string workingDirectory)
{
    private readonly Dictionary<string, string?> _repositories = new(Paths.Comparer);

    /// <summary>A file with its names.</summary>
    /// <param name="fullPath">Its full path.</param>
    public ArticleFile Describe(string fullPath) => new FoundFile(fullPath, Of(Path.GetDirectoryName(fullPath)!), Via.Name).Describe(workingDirectory);

    /// <summary>The folder that the files of a folder count from.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="named">The full path of the folder that was named, if they were found in one.</param>
    public string Of(string folder, string? named = null) =>
        Repository(folder) ?? (Paths.IsIn(workingDirectory, folder) ? workingDirectory : named ?? folder);

    /// <summary>The nearest folder at or above <paramref name="folder"/> that holds <c>.git</c>, a folder or (in a worktree, in a submodule) a file; null if there is none.</summary>
    public string? Repository(string folder)
    {
        if (_repositories.TryGetValue(folder, out var known))
        {
            return known;
        }

        var repository = Path.Exists(Path.Join(folder, ".git")) ? folder
            : Path.GetDirectoryName(folder) is { } above ? Repository(above)
            : null;
        _repositories.Add(folder, repository);
        return repository;
    }
}
