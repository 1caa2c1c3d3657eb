namespace KetamineLint.Roslyn;

/// <summary>Paths as text: an analyzer may ask no file system.</summary>
internal static class CompilerPath
{
    /// <summary>A path with <c>/</c> and without <c>.</c> and <c>..</c>, as it is compared.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 1)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..") && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    /// <summary>What a relative path may mean for a file: the same path below each folder above the file, nearest first; an absolute one is itself.</summary>
    /// <param name="path">The path that is meant, not empty.</param>
    /// <param name="file">The full path of the file.</param>
    public static IEnumerable<string> Candidates(string path, string file)
    {
        if (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'))
        {
            yield return Normalize(path);
            yield break;
        }

        var folder = Normalize(file);
        while (folder.LastIndexOf('/') is >= 0 and var end)
        {
            folder = folder.Substring(0, end);
            yield return Normalize(folder + "/" + path);
        }
    }
}
