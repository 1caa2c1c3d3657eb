using System.Buffers;

namespace KetamineLint.Files;

/// <summary>The files that we write before they take the place of others. Whoever writes one holds a lock on it, which ends with the process.</summary>
internal static class TemporaryFiles
{
    private const string Prefix = ".ketaminelint-";
    private const string Suffix = ".tmp";
    private const int Length = 12;
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    /// <summary>A path for a new one.</summary>
    public static string NewPath(string folder) => Path.Join(folder, Prefix + Guid.NewGuid().ToString("N")[..Length] + Suffix); // its first digits are all of chance

    /// <summary>Removes what is stale from the folders in which files, or what they link to, stand.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Lets the rest be.</param>
    public static void RemoveStale(IEnumerable<ArticleFile> files, CancellationToken cancellation)
    {
        foreach (var folder in files.TakeWhile(_ => !cancellation.IsCancellationRequested).Select(file => file.FullPath).OfType<string>().Select(FolderOf).ToHashSet(Paths.Comparer).TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            RemoveStale(folder);
        }
    }

    /// <summary>Removes from a folder what runs left that were ended by force; what a living process writes stays.</summary>
    public static void RemoveStale(string folder)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*" + Suffix))
            {
                if (IsOurs(Path.GetFileName(path.AsSpan())) && IsStale(path))
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be tidied is no reason not to work there.
        }
    }

    private static string FolderOf(string path)
    {
        try
        {
            return Path.GetDirectoryName(new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path)!;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Path.GetDirectoryName(path)!;
        }
    }

    private static bool IsOurs(ReadOnlySpan<char> name) =>
        name.Length == Prefix.Length + Length + Suffix.Length
        && !name.Slice(Prefix.Length, Length).ContainsAnyExcept(s_digits);

    private static bool IsStale(string path)
    {
        if (FileKinds.Of(path) != FileKind.Regular || new FileInfo(path).LinkTarget is not null)
        {
            return false;
        }

        try
        {
            using var _ = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
