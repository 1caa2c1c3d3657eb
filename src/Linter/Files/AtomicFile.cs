namespace KetamineLint.Files;

/// <summary>A file that appears whole or not at all: it is written beside its target and takes its place at the end.</summary>
/// <remarks>
/// A target that is no regular file, such as <c>/dev/stdout</c>, is written in place. A link stays a link; what it leads to is replaced.
/// Mode and owner of a target stay. Extended attributes do not, and another hard link to the target keeps the old content.
/// </remarks>
internal sealed class AtomicFile : IDisposable
{
    private string? _temporary;

    private AtomicFile(string target, string? temporary, FileStream stream) =>
        (Target, _temporary, Stream) = (target, temporary, stream);

    /// <summary>The full path of the file that is replaced.</summary>
    public string Target { get; }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file; missing folders are made.</summary>
    /// <param name="path">The full path of the target.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static AtomicFile Create(string path)
    {
        var link = new FileInfo(path);
        var target = link.LinkTarget is null ? path : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        switch (FileKinds.Of(target))
        {
            case FileKind.Folder:
                throw new IOException("it is a folder");
            case FileKind.Special:
                return new AtomicFile(target, null, new FileStream(target, FileMode.Open, FileAccess.Write));
        }

        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = TemporaryFiles.NewPath(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            options.UnixCreateMode = File.GetUnixFileMode(target) | UnixFileMode.UserWrite;
        }

        return new AtomicFile(target, temporary, new FileStream(temporary, options));
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Commit() => CommitIf(() => true);

    /// <summary>Puts the file in its place if that is still right once all of it is on the disk.</summary>
    /// <param name="isRight">Asked last.</param>
    /// <returns>Whether it was.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool CommitIf(Func<bool> isRight)
    {
        if (_temporary is not { } temporary)
        {
            Stream.Dispose();
            return true;
        }

        Stream.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(Target))
        {
            FileOwner.Copy(Target, temporary);
            File.SetUnixFileMode(Stream.SafeFileHandle, File.GetUnixFileMode(Target));
        }

        if (!isRight())
        {
            return false;
        }

        if (OperatingSystem.IsWindows())
        {
            Stream.Dispose(); // an open file cannot be moved there
        }

        File.Move(temporary, Target, overwrite: true);
        _temporary = null;
        Stream.Dispose();
        return true;
    }

    /// <summary>Drops what was not committed.</summary>
    public void Dispose()
    {
        try
        {
            if (_temporary is { } temporary)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be finished cannot be tidied either; the fault that led here has been told.
        }

        try
        {
            Stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException or ArgumentOutOfRangeException)
        {
            // A full disk tells again what it told before, and so does a limit on the size of files.
        }
    }
}
