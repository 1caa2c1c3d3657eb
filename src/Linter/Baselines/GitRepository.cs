namespace KetamineLint.Baselines;

/// <summary>One repository, and the questions that a comparison has for it.</summary>
internal sealed class GitRepository : IDisposable
{
    private static readonly string[] s_diff = ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];

    private readonly GitProcess _git;
    private readonly CancellationToken _cancellation;

    /// <summary>Opens a repository.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="workingDirectory">The working directory of the run.</param>
    /// <param name="cancellation">Set when somebody asks to stop.</param>
    /// <exception cref="GitException">It is none, or git is not there.</exception>
    public GitRepository(string root, string workingDirectory, CancellationToken cancellation)
    {
        (_git, _cancellation) = (new GitProcess(root, workingDirectory), cancellation);
        _git.AdoptIndex(Ask("rev-parse", "--absolute-git-dir").Expect().TrimEnd('\r', '\n'));
        _git.Disarm(Ask("config", "--null", "--name-only", "--get-regexp", @"^filter\.").Output.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        Blobs = new GitBlobs(_git);
    }

    /// <summary>The contents of its files.</summary>
    public GitBlobs Blobs { get; }

    /// <summary>The commit at which the present state parted from another one.</summary>
    /// <param name="reference">A name of that other state.</param>
    /// <exception cref="GitException">There is none that git knows.</exception>
    public string MergeBase(string reference)
    {
        if (Head() is null) throw new GitException("the branch has no commit yet, so there is nothing to compare with; --staged works before the first commit");
        if (Commit(reference) is not { } commit)
        {
            throw new GitException(IsShallow()
                ? $"git knows no commit '{reference}' in this shallow clone; fetch the whole history with 'git fetch --unshallow', in actions/checkout with 'fetch-depth: 0'"
                : $"git knows no commit '{reference}'; check its name, or fetch it first, such as with 'git fetch origin'");
        }

        var answer = Ask("merge-base", commit, "HEAD");
        return answer.Exit switch
        {
            0 => answer.Output.Trim(),
            1 when IsShallow() => throw new GitException($"this shallow clone does not reach back to where '{reference}' and HEAD parted; fetch the whole history with 'git fetch --unshallow', in actions/checkout with 'fetch-depth: 0'"),
            1 => throw new GitException($"'{reference}' and HEAD have no commit in common; name another one"),
            _ => throw new GitException($"git says: {answer.Complaint}"),
        };
    }

    /// <summary>What differs between a commit and the working tree.</summary>
    /// <exception cref="GitException">git cannot say.</exception>
    public Dictionary<string, GitChange> ChangesSince(string commit) => GitEntries.Changes(Ask([.. s_diff, commit, "--"]).Expect());

    /// <summary>What differs between the last commit, or nothing where there is none, and the index.</summary>
    /// <exception cref="GitException">git cannot say.</exception>
    public Dictionary<string, GitChange> StagedChanges() => GitEntries.Changes(Ask([.. s_diff, "--cached", "--"]).Expect());

    /// <summary>The files of the index.</summary>
    /// <exception cref="GitException">git cannot say.</exception>
    public Dictionary<string, GitFile> Index() => GitEntries.Index(Ask("ls-files", "--stage", "-z").Expect());

    /// <summary>Ends what was started.</summary>
    public void Dispose() => Blobs.Dispose();

    private string? Head() => Commit("HEAD");

    private string? Commit(string name) => Ask("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}") is { Exit: 0 } answer ? answer.Output.Trim() : null;

    private bool IsShallow() => Ask("rev-parse", "--is-shallow-repository").Output.Trim() == "true";

    private GitAnswer Ask(params ReadOnlySpan<string> arguments) => _git.Run(_cancellation, arguments);
}
