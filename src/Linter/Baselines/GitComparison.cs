using System.Collections.Immutable;
using KetamineLint.Commands;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>Takes out what was there in an older state of the repository: the old version of each touched file is linted as the new one is.</summary>
internal sealed class GitComparison : IFindingFilter, IDisposable
{
    private readonly Surroundings _around;
    private readonly Roots _roots;
    private readonly RealPaths _realPaths = new();
    private readonly Dictionary<string, GitDifference> _differences = new(Paths.Comparer);
    private readonly Dictionary<string, Version> _versions = new(Paths.Comparer);
    private readonly KnownFindings _known = new();
    private readonly KnownFindingsFilter _filter;

    private GitComparison(Surroundings around)
    {
        _around = around;
        _roots = new Roots(around.Host.WorkingDirectory);
        _filter = new KnownFindingsFilter(_known, NameOf, FindNow);
    }

    /// <summary>The touched files among those that were asked for.</summary>
    public IReadOnlyList<ArticleFile> Files { get; private set; } = [];

    /// <summary>Asks git what differs, and lints the old versions. Where that cannot be done the run gains a fault.</summary>
    /// <param name="found">The files that were asked for.</param>
    /// <param name="around">The run.</param>
    public static GitComparison Open(IReadOnlyList<ArticleFile> found, Surroundings around)
    {
        var comparison = new GitComparison(around);
        var workingDirectory = around.Host.WorkingDirectory;
        var roots = found.Count == 0 ? [comparison._roots.Repository(workingDirectory) ?? workingDirectory] : found.Select(file => file.Root).Distinct(Paths.Comparer);
        foreach (var root in roots) comparison.OpenRepository(root);
        comparison.Files = comparison.Touched(found.Concat(comparison.Lost(found)));
        comparison.LintOldVersions();
        return comparison;
    }

    /// <summary>Lints a touched file as it is now, on any thread.</summary>
    public LintedFile Lint(ArticleFile file)
    {
        var version = VersionOf(file);
        return version.Difference.ReadNew(version.Path) is { } text ? _around.Linter.Lint(file, () => text) : _around.Linter.Lint(file);
    }

    /// <inheritdoc/>
    public LintedFile Apply(LintedFile file) => _filter.Apply(file);

    /// <inheritdoc/>
    public void Finish()
    {
        if (Files.Count == 0 && _around.Faults.Count == 0) _around.Note(_around.Options.Comparison.Since is { } reference ? $"no article was touched since '{reference}'" : "no article is staged");
    }

    /// <summary>Ends what was started.</summary>
    public void Dispose()
    {
        foreach (var difference in _differences.Values) difference.Dispose();
    }

    private void OpenRepository(string root)
    {
        GitRepository? repository = null;
        try
        {
            if (!Path.Exists(Path.Join(root, GitFolder.Name))) throw new GitException("this is no git repository, so --since and --staged have nothing to compare with; use --baseline");
            repository = new GitRepository(root, _around.Host.WorkingDirectory, _around.Host.Cancellation);
            _differences.Add(root, GitDifference.Open(repository, _around.Options.Comparison));
        }
        catch (GitException exception)
        {
            repository?.Dispose();
            _around.Faults.Add(new RunFault(root == _around.Host.WorkingDirectory ? null : Paths.From(_around.Host.WorkingDirectory, root), 0, 0, exception.Message));
        }
        catch (OperationCanceledException)
        {
            repository?.Dispose();
        }
    }

    private List<ArticleFile> Touched(IEnumerable<ArticleFile> found)
    {
        var touched = new List<ArticleFile>();
        foreach (var file in found.TakeWhile(_ => !_around.Host.Cancellation.IsCancellationRequested))
        {
            if (_differences.TryGetValue(file.Root, out var difference) && PathOf(file) is var path && difference.Touches(path, file))
            {
                touched.Add(file);
                _versions[NameOf(file)] = new Version(file, difference, path);
            }
        }

        return touched;
    }

    /// <summary>Articles that were asked for, are staged, and are no longer in the working tree.</summary>
    private IEnumerable<ArticleFile> Lost(IReadOnlyList<ArticleFile> found)
    {
        var asked = new AskedPaths(_around.Options.Targets, _around.Host.WorkingDirectory);
        var names = found.Where(file => file.FullPath is not null).Select(NameOf).ToHashSet(Paths.Comparer);
        return
            from difference in _differences
            where difference.Value.IsOfIndex
            from path in difference.Value.Changes.Keys.Order(StringComparer.Ordinal)
            let fullPath = Path.GetFullPath(path, difference.Key)
            where !names.Contains(fullPath) && FileKinds.Of(fullPath) == FileKind.Missing && asked.Include(fullPath)
            select _roots.Describe(fullPath) with { Root = difference.Key, RootPath = path };
    }

    /// <summary>Lints what the touched files were, and other articles that differ: what is gone from one file may have moved to another.</summary>
    private void LintOldVersions()
    {
        var extensions = Files.Select(file => Path.GetExtension(file.RootPath)).ToHashSet(Paths.Comparer);
        foreach (var (root, difference) in _differences)
        {
            foreach (var path in difference.Changes.Keys.Where(path => FileFinder.HasArticleExtension(path) || extensions.Contains(Path.GetExtension(path))))
            {
                var fullPath = Path.GetFullPath(path, root);
                _versions.TryAdd(fullPath, new Version(_roots.Describe(fullPath) with { Root = root, RootPath = path }, difference, path));
            }
        }

        var old = _versions.Where(version => version.Value.Difference.Old(version.Value.Path) is not null).OrderBy(version => version.Key, StringComparer.Ordinal);
        string? fault = null;
        OrderedWork.Run([.. old], _around.Options.Jobs, version => LintOld(version.Key, version.Value), result =>
        {
            fault ??= result.Fault;
            foreach (var finding in result.Findings) _known.Add(result.Name, FindingKey.Of(finding));
        }, _around.Host.Cancellation);
        if (fault is not null) _around.Faults.Add(new RunFault(null, 0, 0, fault));
    }

    private OldVersion LintOld(string name, Version version)
    {
        try
        {
            var text = version.Difference.ReadOld(version.Difference.Old(version.Path)!.Value);
            return new OldVersion(name, _around.Linter.Lint(version.File, () => text).Result?.Findings ?? [], null);
        }
        catch (GitException exception)
        {
            return new OldVersion(name, [], exception.Message);
        }
    }

    private ImmutableArray<Finding>? FindNow(string name)
    {
        var version = _versions[name];
        if (version.Difference.ReadNew(version.Path) is { } text) return _around.Linter.Lint(version.File, () => text).Result?.Findings;
        if (version.File.FullPath is null) return null; // standard input can be read only once
        return FileKinds.Of(name) == FileKind.Missing ? [] : _around.Linter.Lint(version.File).Result?.Findings;
    }

    private Version VersionOf(ArticleFile file) => _versions[NameOf(file)];

    private string NameOf(ArticleFile file) => Path.GetFullPath(PathOf(file), file.Root);

    /// <summary>The path of a file from its root as git has it: what a link leads to, if that lies in the same repository.</summary>
    private string PathOf(ArticleFile file)
    {
        if (file.FullPath is null) return file.RootPath;
        lock (_realPaths)
        {
            return Paths.Below(_realPaths.Of(file.Root), _realPaths.Of(file.FullPath)) is { } below ? Paths.WithSlashes(below) : file.RootPath;
        }
    }

    /// <summary>A file that differs.</summary>
    private sealed record Version(ArticleFile File, GitDifference Difference, string Path);

    /// <summary>What was found in a file as it was, or why git does not have it.</summary>
    private sealed record OldVersion(string Name, ImmutableArray<Finding> Findings, string? Fault);
}
