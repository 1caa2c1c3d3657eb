using System.IO.Enumeration;

namespace KetamineLint.Files;

/// <summary>Goes through folders: not through links to folders, never into <c>.git</c> or <c>node_modules</c>, nor into what git ignores or <c>--exclude</c> names.</summary>
internal sealed class FolderWalk(Roots roots, PathFilter excluded, string workingDirectory, CancellationToken cancellation)
{
    private static readonly EnumerationOptions s_noLinks = Without(FileAttributes.ReparsePoint);
    private static readonly EnumerationOptions s_noFolders = Without(FileAttributes.Directory);

    /// <summary>Folders that could not be read, with the reason.</summary>
    public List<(string Folder, string Reason)> Unreadable { get; } = [];

    /// <summary>The files below a folder, in no order that means anything.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="maximumDepth">How many folders deep a file may lie; 0 for the folder itself.</param>
    /// <param name="isWanted">Which files, by full path.</param>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public IEnumerable<WalkedFile> Files(string folder, int maximumDepth, Func<string, bool> isWanted)
    {
        var open = new Stack<(string Folder, IgnoreScope? Ignored, int Depth)>();
        open.Push((folder, ScopeOf(folder), 0));
        while (open.TryPop(out var current))
        {
            foreach (var (path, kind, via) in Read(current.Folder))
            {
                if (kind == EntryKind.File && !isWanted(path)
                    || kind == EntryKind.Folder && current.Depth == maximumDepth
                    || excluded.Matches(path, kind)
                    || current.Ignored?.Ignores(path, kind) == true)
                {
                    continue;
                }

                if (kind == EntryKind.File)
                {
                    yield return new WalkedFile(path, current.Folder, via);
                }
                else
                {
                    var isRepository = Path.Exists(Path.Join(path, GitFolder.Name));
                    open.Push((path, isRepository ? IgnoreScope.AtRoot(path) : IgnoreScope.Below(current.Ignored, path), current.Depth + 1));
                }
            }
        }
    }

    /// <summary>What stands in a folder, without links to folders.</summary>
    /// <remarks>
    /// To ask an entry whether it is a link takes a look at the file itself, while to skip links, or folders, takes none: as many files
    /// with links as without say that there are no links, and no file need be looked at.
    /// </remarks>
    private List<Entry> Read(string folder)
    {
        cancellation.ThrowIfCancellationRequested();
        var entries = new List<Entry>();
        try
        {
            entries.AddRange(new FileSystemEnumerable<Entry>(folder, Describe, s_noLinks) { ShouldIncludePredicate = IsWalked });
            var files = entries.Count(entry => entry.Kind == EntryKind.File);
            if (new FileSystemEnumerable<bool>(folder, static (ref FileSystemEntry _) => true, s_noFolders).Count() != files)
            {
                entries.AddRange(new FileSystemEnumerable<Entry>(folder, DescribeLink, s_noFolders) { ShouldIncludePredicate = IsLink });
            }
        }
        catch (UnauthorizedAccessException)
        {
            Unreadable.Add((folder, "permission denied"));
        }
        catch (IOException exception)
        {
            Unreadable.Add((folder, $"the folder cannot be read ({exception.Message.TrimEnd('.')})"));
        }

        return entries;
    }

    private static Entry Describe(ref FileSystemEntry entry) =>
        new(Path.Join(entry.Directory, entry.FileName), entry.IsDirectory ? EntryKind.Folder : EntryKind.File, Via.Name);

    private static Entry DescribeLink(ref FileSystemEntry entry) => new(Path.Join(entry.Directory, entry.FileName), EntryKind.File, Via.Link);

    private static bool IsWalked(ref FileSystemEntry entry) => !entry.IsDirectory || entry.FileName is not (GitFolder.Name or "node_modules");

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static EnumerationOptions Without(FileAttributes attributes) => new()
    {
        AttributesToSkip = attributes,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>What git ignores in a folder where a walk begins.</summary>
    private IgnoreScope? ScopeOf(string folder)
    {
        var root = roots.Repository(folder) ?? (Paths.Below(workingDirectory, folder) is null ? folder : workingDirectory);
        var scope = IgnoreScope.AtRoot(root);
        var path = root;
        foreach (var name in (Paths.Below(root, folder) ?? "").Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            path = Path.Join(path, name);
            scope = IgnoreScope.Below(scope, path);
        }

        return scope;
    }

    private readonly record struct Entry(string Path, EntryKind Kind, Via Via);
}

/// <summary>A file that a walk came upon.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Folder">The full path of the folder that it stands in.</param>
/// <param name="Via">Whether the path is a link.</param>
internal readonly record struct WalkedFile(string Path, string Folder, Via Via);

/// <summary>How a path leads to a file, the best way first.</summary>
internal enum Via
{
    /// <summary>It is the file's own name.</summary>
    Name,

    /// <summary>A folder on it is a link.</summary>
    FolderLink,

    /// <summary>It is a link to the file.</summary>
    Link,

    /// <summary>It leads to none: it is what standard input goes by.</summary>
    StandardInput,
}
