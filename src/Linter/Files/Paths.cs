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
    public static string? Below(string folder, string fullPath) => LengthAbove(folder, fullPath) is >= 0 and var length ? fullPath[(length + 1)..] : null;

    /// <summary>Whether <paramref name="path"/> is the folder or lies below it.</summary>
    public static bool IsIn(string folder, string path) => string.Equals(folder, path, Comparison) || LengthAbove(folder, path) >= 0;

    /// <summary>Compares paths by the units of their characters, as if <c>/</c> stood between all names.</summary>
    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var same = a.CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length - b.Length : Slashed(a[same]) - Slashed(b[same]);

        static int Slashed(char unit) => unit == Path.DirectorySeparatorChar ? '/' : unit;
    }

    /// <summary>How long the part of a path is before the separator behind a folder; negative if it does not lie below.</summary>
    private static int LengthAbove(string folder, string fullPath)
    {
        var length = Path.TrimEndingDirectorySeparator(folder).Length;
        if (Path.EndsInDirectorySeparator(folder) && length == folder.Length)
        {
            length--; // the root of the file system keeps its separator
        }

        return fullPath.Length > length + 1
            && (fullPath[length] == Path.DirectorySeparatorChar || fullPath[length] == Path.AltDirectorySeparatorChar)
            && fullPath.AsSpan(0, length).Equals(folder.AsSpan(0, length), Comparison)
            ? length
            : -1;
    }
}
