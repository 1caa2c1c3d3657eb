namespace KetamineLint.Files;

/// <summary>Finds the folder that reports for machines count a file's path from, and remembers it for each folder.</summary>
internal sealed class Roots(string workingDirectory)
{
    private readonly Dictionary<string, string?> _repositories = new(Paths.Comparer);

    /// <summary>A file with its names.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="named">The full path of the folder that was named, if it was found in one.</param>
    public ArticleFile Describe(string fullPath, string? named = null)
    {
        var folder = Path.GetDirectoryName(fullPath)!;
        var root = Repository(folder) ?? (Paths.Below(workingDirectory, fullPath) is null ? named ?? folder : workingDirectory);
        var displayPath = Paths.From(workingDirectory, fullPath);
        return new ArticleFile(fullPath, displayPath, root, root == workingDirectory ? displayPath : Paths.From(root, fullPath));
    }

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
