namespace KetamineLint.Files;

/// <summary>What is read from the folder <c>.git</c> of a repository.</summary>
internal static class GitFolder
{
    /// <summary>The name of the folder, or of the file that stands for it in a worktree and in a submodule.</summary>
    public const string Name = ".git";

    /// <summary>The path of <c>info/exclude</c> of the repository at <paramref name="root"/>; it need not exist.</summary>
    public static string ExcludeFile(string root)
    {
        var git = Path.Join(root, Name);
        if (Pointer(git, "gitdir:") is { } elsewhere)
        {
            git = Path.Combine(root, elsewhere);
            git = Pointer(Path.Join(git, "commondir"), "") is { } common ? Path.Combine(git, common) : git;
        }

        return Path.Join(git, "info", "exclude");
    }

    /// <summary>The path that a file of one line names.</summary>
    private static string? Pointer(string file, string prefix)
    {
        if (FileKinds.Of(file) != FileKind.Regular || ArticleText.Read(file).Source is not { } source)
        {
            return null;
        }

        var line = source.ToString().TrimEnd('\r', '\n');
        return line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..].TrimStart() : null;
    }
}
