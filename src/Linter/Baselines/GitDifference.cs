using KetamineLint.Files;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Baselines;

/// <summary>What differs in one repository between a state that is known and the one that is linted. Files go by their paths from its root.</summary>
internal abstract class GitDifference : IDisposable
{
    private protected GitDifference(GitRepository repository, Dictionary<string, GitChange> changes) => (Repository, Changes) = (repository, changes);

    /// <summary>The files that differ.</summary>
    public Dictionary<string, GitChange> Changes { get; }

    private protected GitRepository Repository { get; }

    /// <summary>Compares as the command line asks.</summary>
    /// <exception cref="GitException">It cannot be done.</exception>
    public static GitDifference Open(GitRepository repository, Comparison comparison) =>
        comparison.Since is { } reference ? new SinceCommit(repository, repository.MergeBase(reference)) : new Staged(repository);

    /// <summary>Whether the files that are linted are those of the index, whatever stands in the working tree.</summary>
    public abstract bool IsOfIndex { get; }

    /// <summary>Whether a file that was asked for is to be linted.</summary>
    public abstract bool Touches(string path, ArticleFile file);

    /// <summary>The file as it was; null if there was none that could be an article.</summary>
    public abstract GitFile? Old(string path);

    /// <summary>The text of the file as it was.</summary>
    /// <exception cref="GitException">The repository does not have it.</exception>
    public ArticleText ReadOld(GitFile old) => Repository.Blobs.Read(old.Id);

    /// <summary>The text of the file as it is; null if it is to be read from where it lies.</summary>
    public abstract ArticleText? ReadNew(string path);

    /// <summary>Ends what was started.</summary>
    public void Dispose() => Repository.Dispose();

    private sealed class SinceCommit(GitRepository repository, string commit) : GitDifference(repository, repository.ChangesSince(commit))
    {
        private readonly Dictionary<string, GitFile> _index = repository.Index();

        public override bool IsOfIndex => false;

        /// <summary>Standard input always may differ; other files that git does not know are new.</summary>
        public override bool Touches(string path, ArticleFile file) => file.FullPath is null || Changes.ContainsKey(path) || !_index.ContainsKey(path);

        public override GitFile? Old(string path) =>
            (Changes.TryGetValue(path, out var change) ? change.Old : _index.GetValueOrDefault(path)) is { IsStored: true } old ? old : null;

        public override ArticleText? ReadNew(string path) => null;
    }

    private sealed class Staged : GitDifference
    {
        public Staged(GitRepository repository) : base(repository, repository.StagedChanges())
        {
            if (Changes.FirstOrDefault(change => change.Value.Status == 'U').Key is { } unmerged)
                throw new GitException($"'{unmerged}' has conflicts of a merge; settle them and stage the file first");
        }

        public override bool IsOfIndex => true;

        public override bool Touches(string path, ArticleFile file) => Changes.TryGetValue(path, out var change) && change.New.IsStored;

        public override GitFile? Old(string path) => Changes.TryGetValue(path, out var change) && change.Old.IsStored ? change.Old : null;

        public override ArticleText? ReadNew(string path)
        {
            if (!Changes.TryGetValue(path, out var change) || !change.New.IsStored) return new ArticleText(SourceText.From(""), Fidelity.Exact, null);
            try
            {
                return Repository.Blobs.Read(change.New.Id);
            }
            catch (GitException exception)
            {
                return new ArticleText(null, Fidelity.Lossy, exception.Message);
            }
        }
    }
}
