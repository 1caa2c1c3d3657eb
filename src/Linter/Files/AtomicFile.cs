namespace KetamineLint.Files;

/// <summary>A file that appears whole or not at all: it is written beside its target and takes its place at the end.</summary>
/// <remarks>A target that is no regular file, such as <c>/dev/stdout</c>, is written in place. A link stays a link; what it leads to is replaced.</remarks>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private string? _temporary;

    private AtomicFile(string target, string? temporary, Stream stream) =>
        (_target, _temporary, Stream) = (target, temporary, stream);

    /// <summary>Where to write.</summary>
    public Stream Stream { get; }

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

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Path.GetRandomFileName()}";
        return new AtomicFile(target, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16));
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Commit()
    {
        Stream.Dispose();
        if (_temporary is { } temporary)
        {
            if (!OperatingSystem.IsWindows() && File.Exists(_target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(_target));
            }

            File.Move(temporary, _target, overwrite: true);
            _temporary = null;
        }
    }

    /// <summary>Drops what was not committed.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
            if (_temporary is { } temporary)
            {
                File.Delete(temporary);
            }
        }
        catch (IOException)
        {
            // What cannot be finished cannot be tidied either; the fault that led here has been told.
        }
    }
}
