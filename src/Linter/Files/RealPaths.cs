namespace KetamineLint.Files;

/// <summary>Tells whether two paths lead to one file, by following every link.</summary>
internal sealed class RealPaths
{
    private readonly Dictionary<string, string> _folders = new(Paths.Comparer);

    /// <summary>The path of the file without links; where links lead nowhere or in a circle, the path as it is.</summary>
    public string Of(string fullPath)
    {
        try
        {
            return Resolve(fullPath, 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return fullPath;
        }
    }

    /// <summary>As <see cref="Of"/>, for a path in <paramref name="folder"/> whose last part is known to be no link.</summary>
    public string OfName(string fullPath, string folder)
    {
        try
        {
            var real = Folder(folder, 0);
            return real == folder ? fullPath : Path.Join(real, Path.GetFileName(fullPath.AsSpan()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return fullPath;
        }
    }

    private string Resolve(string path, int depth)
    {
        if (Path.GetDirectoryName(path) is not { } folder || depth > 40)
        {
            return path;
        }

        var real = Path.Join(Folder(folder, depth), Path.GetFileName(path.AsSpan()));
        return new FileInfo(real).LinkTarget is { } target
            ? Resolve(Path.GetFullPath(target, Path.GetDirectoryName(real)!), depth + 1)
            : real;
    }

    private string Folder(string folder, int depth)
    {
        if (!_folders.TryGetValue(folder, out var real))
        {
            real = Resolve(Path.TrimEndingDirectorySeparator(folder), depth);
            _folders.Add(folder, real);
        }

        return real;
    }
}
