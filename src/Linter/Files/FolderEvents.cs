using System.Collections.Concurrent;

namespace KetamineLint.Files;

/// <summary>The changes that the operating system tells of.</summary>
internal sealed class FolderEvents : IFileEvents
{
    private const int BufferSize = 1 << 16;

    private readonly BlockingCollection<string> _paths = [];
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderEvents(IEnumerable<WatchedFolder> folders)
    {
        try
        {
            foreach (var folder in folders)
            {
                Watch(folder);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string? Next(int patience, CancellationToken cancellation)
    {
        try
        {
            return _paths.TryTake(out var path, patience, cancellation) ? path : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _paths.CompleteAdding();
    }

    private void Watch(WatchedFolder folder)
    {
        var watcher = new FileSystemWatcher(folder.Path)
        {
            IncludeSubdirectories = folder.Depth == WatchDepth.Tree,
            InternalBufferSize = BufferSize,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        _watchers.Add(watcher);
        watcher.Created += (_, change) => Add(change.FullPath);
        watcher.Deleted += (_, change) => Add(change.FullPath);
        watcher.Changed += (_, change) =>
        {
            // A folder changes when an entry comes or goes, and of that the entry tells.
            if (!Directory.Exists(change.FullPath)) Add(change.FullPath);
        };
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath);
            Add(change.FullPath);
        };
        watcher.Error += (_, _) => Add("");
        watcher.EnableRaisingEvents = true;
    }

    private void Add(string path)
    {
        try
        {
            _paths.TryAdd(path);
        }
        catch (InvalidOperationException)
        {
            // Nobody listens any more.
        }
    }
}
