namespace KetamineLint.Files;

/// <summary>Paths as the file system and as readers write them.</summary>
internal static class Paths
{
    /// <summary>Whether case counts in names of files here.</summary>
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The comparer of <see cref="Comparison"/>.</summary>
    public static StringComparer Comparer { get; } = StringComparer.FromComparison(Comparison);

    /// <summary>The path with <c>/</c> between its names.</summary>
    public static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    /// <summary>The path of <paramref name="fullPath"/> as seen from <paramref name="folder"/>, with <c>/</c>.</summary>
    public static string From(string folder, string fullPath)
    {
        var below = Below(folder, fullPath);
        return WithSlashes(below ?? Path.GetRelativePath(folder, fullPath));
    }

    /// <summary>The part of <paramref name="fullPath"/> below <paramref name="folder"/>; null if it does not lie below.</summary>
    public static string? Below(string folder, string fullPath)
    {
        var length = Path.TrimEndingDirectorySeparator(folder).Length;
        if (Path.EndsInDirectorySeparator(folder) && length == folder.Length)
        {
            length--; // the root of the file system keeps its separator
        }

        return fullPath.Length > length + 1
            && (fullPath[length] == Path.DirectorySeparatorChar || fullPath[length] == Path.AltDirectorySeparatorChar)
            && fullPath.AsSpan(0, length).Equals(folder.AsSpan(0, length), Comparison)
            ? fullPath[(length + 1)..]
            : null;
    }
}
