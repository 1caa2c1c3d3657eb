namespace KetamineLint.Files;

/// <summary>What changes in the file system, one change after another.</summary>
internal interface IFileEvents : IDisposable
{
    /// <summary>Waits for the next change.</summary>
    /// <param name="patience">How long, in milliseconds; <see cref="Timeout.Infinite"/> for as long as it takes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The full path of what appeared, changed or vanished, empty if changes were lost; null if none came in time or the wait was ended.</returns>
    string? Next(int patience, CancellationToken cancellation);
}

/// <summary>A folder in which changes are looked for.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Depth">How far down.</param>
internal readonly record struct WatchedFolder(string Path, WatchDepth Depth);

/// <summary>How far down a folder is watched.</summary>
internal enum WatchDepth
{
    /// <summary>Its own entries.</summary>
    Entries,

    /// <summary>Everything below it.</summary>
    Tree,
}
