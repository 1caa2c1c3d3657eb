namespace KetamineLint.Files;

/// <summary>The <c>.gitignore</c> files that hold in a folder: its own, then those above it up to the root of the repository.</summary>
internal sealed class IgnoreScope
{
    private readonly IgnoreScope? _above;
    private readonly GitIgnore _patterns;
    private readonly int _folderLength;

    private IgnoreScope(IgnoreScope? above, GitIgnore patterns, string folder) =>
        (_above, _patterns, _folderLength) = (above, patterns, Path.TrimEndingDirectorySeparator(folder).Length);

    /// <summary>What holds in <paramref name="folder"/>, the root of a repository or the highest folder that is looked at; null if nothing does.</summary>
    public static IgnoreScope? AtRoot(string folder) => Below(Read(null, GitFolder.ExcludeFile(folder), folder), folder);

    /// <summary>What holds in <paramref name="folder"/>; null if nothing does. What cannot be read counts as absent.</summary>
    /// <param name="above">What holds in the folder above.</param>
    /// <param name="folder">The full path of the folder.</param>
    public static IgnoreScope? Below(IgnoreScope? above, string folder) => Read(above, Path.Join(folder, ".gitignore"), folder);

    /// <summary>Whether git ignores an entry whose folder it does not ignore.</summary>
    /// <param name="fullPath">The full path.</param>
    /// <param name="kind">Whether it is a folder.</param>
    public bool Ignores(string fullPath, EntryKind kind)
    {
        for (var scope = this; scope is not null; scope = scope._above)
        {
            if (scope._patterns.Ignores(Paths.WithSlashes(fullPath).AsSpan(scope._folderLength + 1), kind) is { } ignores)
            {
                return ignores;
            }
        }

        return false;
    }

    private static IgnoreScope? Read(IgnoreScope? above, string file, string folder)
    {
        if (FileKinds.Of(file) != FileKind.Regular || ArticleText.Read(file).Source is not { } source)
        {
            return above;
        }

        var patterns = new GitIgnore(source.ToString(), Paths.Comparison);
        return patterns.IsEmpty ? above : new IgnoreScope(above, patterns, folder);
    }
}
