namespace KetamineLint.Files;

/// <summary>What is read from the folder <c>.git</c> of a repository.</summary>
internal static class GitFolder
{
    /// <summary>The name of the folder, or of the file that stands for it in a worktree and in a submodule.</summary>
    public const string Name = ".git";

    private const string ReferenceMark = "ref:";
    private const string BranchMark = "refs/heads/";

    /// <summary>The path of <c>info/exclude</c> of the repository at <paramref name="root"/>; it need not exist.</summary>
    public static string ExcludeFile(string root) => Path.Join(Common(Own(root)), "info", "exclude");

    /// <summary>What is checked out at <paramref name="root"/>; null if that is no repository.</summary>
    public static GitHead? Head(string root)
    {
        var git = Own(root);
        if (Pointer(Path.Join(git, "HEAD"), "") is not { } head) return null;
        var common = Common(git);
        var reference = head.StartsWith(ReferenceMark, StringComparison.Ordinal) ? head[ReferenceMark.Length..].Trim() : null;
        var commit = reference is null ? head
            : Pointer(Path.Join(git, reference), "") ?? Pointer(Path.Join(common, reference), "") ?? Packed(Path.Join(common, "packed-refs"), reference);
        return new GitHead(Origin(Path.Join(common, "config")), commit, reference is not null && reference.StartsWith(BranchMark, StringComparison.Ordinal) ? reference[BranchMark.Length..] : null);
    }

    /// <summary>The address as others may see it: without a name and a password, and as a URI where it was written as <c>host:path</c>.</summary>
    internal static string? PublicAddress(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1 && !address.Contains("://", StringComparison.Ordinal) && !address[..colon].Contains('/', StringComparison.Ordinal))
            address = $"ssh://{address[..colon]}/{address[(colon + 1)..].TrimStart('/')}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "ssh" or "git")) return null;
        return new UriBuilder(uri) { UserName = "", Password = "", Query = "", Fragment = "", Port = uri.IsDefaultPort ? -1 : uri.Port }.Uri.AbsoluteUri;
    }

    /// <summary>The folder of this working tree.</summary>
    private static string Own(string root)
    {
        var git = Path.Join(root, Name);
        return Pointer(git, "gitdir:") is { } elsewhere ? Path.Combine(root, elsewhere) : git;
    }

    /// <summary>The folder that all working trees of the repository share.</summary>
    private static string Common(string git) => Pointer(Path.Join(git, "commondir"), "") is { } common ? Path.Combine(git, common) : git;

    private static string? Packed(string file, string reference) => Lines(file)
        .FirstOrDefault(line => line.EndsWith(" " + reference, StringComparison.Ordinal))?.Split(' ')[0];

    private static string? Origin(string file)
    {
        var isOrigin = false;
        foreach (var line in Lines(file).Select(line => line.Trim()))
        {
            if (line.StartsWith('[')) isOrigin = line == "[remote \"origin\"]";
            else if (isOrigin && line.Split('=', 2) is [var key, var value] && key.Trim() == "url") return PublicAddress(value.Trim());
        }

        return null;
    }

    private static string[] Lines(string file) =>
        FileKinds.Of(file) == FileKind.Regular && ArticleText.Read(file).Source is { } source ? source.ToString().Split('\n') : [];

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

/// <summary>What is checked out.</summary>
/// <param name="Origin">The address of the remote <c>origin</c>, without credentials; null if there is none.</param>
/// <param name="Commit">The id of the commit; null before the first one.</param>
/// <param name="Branch">The branch; null if none is checked out.</param>
internal sealed record GitHead(string? Origin, string? Commit, string? Branch);
