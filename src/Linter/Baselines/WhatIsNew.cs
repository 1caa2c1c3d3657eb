using KetamineLint.Commands;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>The step of a run that leaves only what is new: it says which files are worth linting, what their text is, and which of their findings are new.</summary>
internal sealed class WhatIsNew : IDisposable
{
    private readonly Surroundings _around;
    private readonly List<IFindingFilter> _filters = [];
    private GitComparison? _git;

    private WhatIsNew(IReadOnlyList<ArticleFile> found, Surroundings around) => (_around, Files) = (around, found);

    /// <summary>The files to lint, in the order in which they were found; none if there is nothing sound to compare them with.</summary>
    public IReadOnlyList<ArticleFile> Files { get; private set; }

    /// <summary>Reads what findings are compared with.</summary>
    /// <param name="found">The files that were asked for.</param>
    /// <param name="around">What a comparison needs of the run.</param>
    public static WhatIsNew Open(IReadOnlyList<ArticleFile> found, Surroundings around)
    {
        var step = new WhatIsNew(found, around);
        var faults = around.Faults.Count;
        step.OpenGit();
        step.OpenDiff();
        step.OpenBaseline();
        if (around.Faults.Count > faults) step.Files = [];
        return step;
    }

    /// <summary>Lints a file, on any thread.</summary>
    public LintedFile Lint(ArticleFile file) => _git is null ? _around.Linter.Lint(file) : _git.Lint(file);

    /// <summary>Leaves only the findings that are new. To be asked for one file after another, in order.</summary>
    public LintedFile Filter(LintedFile file)
    {
        foreach (var filter in _filters) file = filter.Apply(file);
        return file;
    }

    /// <summary>All files were linted: says what else there is to say, and writes what is to be written.</summary>
    public void Finish() => _filters.ForEach(filter => filter.Finish());

    /// <summary>Ends what was started.</summary>
    public void Dispose() => _git?.Dispose();

    private void OpenGit()
    {
        if (!_around.Options.Comparison.AsksGit) return;
        _git = GitComparison.Open(Files, _around);
        _filters.Add(_git);
        Files = _git.Files;
    }

    private void OpenDiff()
    {
        if (_around.Options.Comparison.DiffFile is not { } path || AddedLinesFilter.Open(path, Files, _around) is not { } filter) return;
        _filters.Add(filter);
        Files = filter.Files;
    }

    private void OpenBaseline()
    {
        if (_around.Options.Comparison.Baseline is { } path && Baseline.Read(path, _around) is { } baseline)
            _filters.Add(_around.Options.Comparison.UpdatesBaseline ? new BaselineUpdate(baseline, _around) : new BaselineComparison(baseline, _around));
    }
}

/// <summary>What a comparison needs of the run that it belongs to.</summary>
/// <param name="Linter">Lints other versions of files.</param>
/// <param name="Options">What the command line asks for.</param>
/// <param name="Host">The world.</param>
/// <param name="Faults">Gains what is wrong.</param>
/// <param name="Warn">Says what stops nothing.</param>
/// <param name="Note">Says what is worth knowing.</param>
internal sealed record Surroundings(FileLinter Linter, LintOptions Options, Host Host, List<RunFault> Faults, Action<string> Warn, Action<string> Note);
