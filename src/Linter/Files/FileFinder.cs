using System.Collections.Immutable;

namespace KetamineLint.Files;

/// <summary>What was asked to be linted.</summary>
/// <param name="Paths">Files, folders, globs; <c>-</c> is standard input. Empty for the working directory.</param>
/// <param name="Include">What is looked for in folders instead of Markdown.</param>
/// <param name="Exclude">What is linted under no circumstances.</param>
/// <param name="StandardInputName">The path that standard input goes by.</param>
internal sealed record Targets(
    ImmutableArray<string> Paths,
    ImmutableArray<string> Include,
    ImmutableArray<string> Exclude,
    string StandardInputName);

/// <summary>What was found.</summary>
/// <param name="Files">The files, each once, in order of root and path.</param>
/// <param name="Faults">What is wrong with what was asked, or could not be read.</param>
/// <param name="Warnings">What the user may not have meant.</param>
internal sealed record FoundFiles(FileList Files, ImmutableArray<PathFault> Faults, ImmutableArray<string> Warnings);

/// <summary>A path that leads to nothing that can be read.</summary>
/// <param name="Path">The path as it was written, or from the working directory.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
internal readonly record struct PathFault(string Path, string Message);

/// <summary>Finds the files that are to be linted.</summary>
internal sealed class FileFinder
{
    private readonly string _workingDirectory;
    private readonly Targets _targets;
    private readonly Roots _roots;
    private readonly PathFilter _included;
    private readonly PathFilter _excluded;
    private readonly FolderWalk _walk;
    private readonly RealPaths _realPaths = new();
    private readonly Dictionary<string, FoundFile> _found = new(Paths.Comparer);
    private readonly List<PathFault> _faults = [];
    private readonly List<string> _warnings = [];

    private FileFinder(Targets targets, string workingDirectory, CancellationToken cancellation)
    {
        (_targets, _workingDirectory) = (targets, workingDirectory);
        _roots = new Roots(workingDirectory);
        _included = new PathFilter(targets.Include, workingDirectory);
        _excluded = new PathFilter(targets.Exclude, workingDirectory);
        _walk = new FolderWalk(_roots, _excluded, workingDirectory, cancellation);
    }

    /// <summary>Finds the files.</summary>
    /// <param name="targets">What was asked.</param>
    /// <param name="workingDirectory">The full path that relative ones count from.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public static FoundFiles Find(Targets targets, string workingDirectory, CancellationToken cancellation)
    {
        var finder = new FileFinder(targets, workingDirectory, cancellation);
        if (targets.Paths.IsEmpty)
        {
            finder.AddFolder(".", workingDirectory);
        }

        foreach (var path in targets.Paths)
        {
            finder.Add(path);
        }

        return finder.Result();
    }

    /// <summary>Whether a file of that name is looked for in folders, unless <c>--include</c> says otherwise.</summary>
    public static bool HasArticleExtension(string path) =>
        Path.GetExtension(path.AsSpan()) is var extension
        && (extension.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".markdown", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".mdx", StringComparison.OrdinalIgnoreCase));

    private void Add(string path)
    {
        if (path == "-")
        {
            AddStandardInput();
            return;
        }

        if (path.Length == 0)
        {
            _faults.Add(new PathFault("", "an empty path"));
            return;
        }

        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, _workingDirectory));
        switch (FileKinds.Of(fullPath))
        {
            case FileKind.Folder:
                AddFolder(path, fullPath);
                break;
            case FileKind.Missing when Wildcard.IsPattern(path):
                AddGlob(path);
                break;
            case FileKind.Missing:
                _faults.Add(new PathFault(path, "no such file or folder"));
                break;
            case FileKind.Denied:
                _faults.Add(new PathFault(path, "permission denied"));
                break;
            default:
                AddNamed(fullPath);
                break;
        }
    }

    private void AddStandardInput()
    {
        var fullPath = Path.GetFullPath(_targets.StandardInputName, _workingDirectory);
        if (!_excluded.MatchesWithFolders(fullPath, EntryKind.File))
        {
            _found.TryAdd("-", new FoundFile(fullPath, _roots.Of(Path.GetDirectoryName(fullPath)!), Via.StandardInput));
        }
    }

    private void AddNamed(string fullPath)
    {
        if (!_excluded.MatchesWithFolders(fullPath, EntryKind.File))
        {
            Keep(new WalkedFile(fullPath, Path.GetDirectoryName(fullPath)!, new FileInfo(fullPath).LinkTarget is null ? Via.Name : Via.Link), named: null);
        }
    }

    private void AddFolder(string path, string folder)
    {
        if (_excluded.MatchesWithFolders(folder, EntryKind.Folder) && folder != _workingDirectory)
        {
            return;
        }

        var isEmpty = true;
        foreach (var file in _walk.Files(folder, int.MaxValue, IsArticle))
        {
            isEmpty = false;
            Keep(file, folder);
        }

        if (isEmpty && _walk.Unreadable.Count == 0)
        {
            _warnings.Add($"no articles in '{path}'");
        }
    }

    private void AddGlob(string glob)
    {
        var any = false;
        foreach (var pattern in BraceExpansion.Expand(Paths.WithSlashes(glob)))
        {
            any |= AddPattern(pattern);
        }

        if (!any)
        {
            _faults.Add(new PathFault(glob, "no file matches"));
        }
    }

    /// <summary>Adds what one pattern matches: any file if its last name has an extension, else articles.</summary>
    private bool AddPattern(string pattern)
    {
        var names = pattern.Split('/');
        var literal = Array.FindIndex(names, Wildcard.IsPattern);
        if (literal < 0)
        {
            // What braces spelled out is a path like any other.
            var path = Path.GetFullPath(pattern, _workingDirectory);
            var exists = FileKinds.Of(path) is FileKind.Regular or FileKind.Folder;
            if (exists)
            {
                Add(pattern);
            }

            return exists;
        }

        var prefix = string.Join('/', names, 0, literal) + (literal == 0 ? "" : "/");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(prefix, _workingDirectory));
        if (FileKinds.Of(folder) != FileKind.Folder)
        {
            return false;
        }

        var rest = new Glob(string.Join('/', names, literal, names.Length - literal));
        var depth = pattern.Contains("**", StringComparison.Ordinal) ? int.MaxValue : names.Length - literal - 1;
        var anyFile = names[^1].Contains('.');
        var any = false;
        foreach (var file in _walk.Files(folder, depth, path => (anyFile || IsArticle(path)) && rest.Matches(Paths.From(folder, path))))
        {
            any = true;
            Keep(file, folder);
        }

        return any;
    }

    private bool IsArticle(string path) => _included.IsEmpty ? HasArticleExtension(path) : _included.Matches(path, EntryKind.File);

    /// <summary>Keeps a file unless it is there already; its own name goes before a link to it, an earlier path before a later one.</summary>
    private void Keep(WalkedFile walked, string? named)
    {
        if (walked.Via == Via.Link && named is not null && FileKinds.Of(walked.Path) is FileKind.Missing)
        {
            return; // editors leave links to nothing beside a file that is open
        }

        var real = walked.Via == Via.Name ? _realPaths.OfName(walked.Path, walked.Folder) : _realPaths.Of(walked.Path);
        var via = walked.Via == Via.Name && real != walked.Path ? Via.FolderLink : walked.Via;
        var file = new FoundFile(walked.Path, _roots.Of(walked.Folder, named), via);
        if (!_found.TryGetValue(real, out var known) || (via == known.Via ? FoundFile.Compare(file, known) < 0 : via < known.Via))
        {
            _found[real] = file;
        }
    }

    private FoundFiles Result()
    {
        foreach (var (folder, reason) in _walk.Unreadable)
        {
            _faults.Add(new PathFault(Paths.From(_workingDirectory, folder), reason));
        }

        return new FoundFiles(new FileList(_found.Values, _workingDirectory), [.. _faults.Distinct()], [.. _warnings.Distinct()]);
    }
}
