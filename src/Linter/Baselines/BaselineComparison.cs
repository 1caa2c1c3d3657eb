using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>Takes out what a baseline lists, and names the entries that nothing answers to any more.</summary>
internal sealed class BaselineComparison : IFindingFilter
{
    private const int MostStaleShown = 20;

    private readonly Baseline _baseline;
    private readonly Surroundings _around;
    private readonly Roots _roots;
    private readonly KnownFindings _known = new();
    private readonly KnownFindingsFilter _filter;
    private readonly HashSet<string> _linted = new(StringComparer.Ordinal);

    /// <summary>Compares with a baseline.</summary>
    public BaselineComparison(Baseline baseline, Surroundings around)
    {
        (_baseline, _around) = (baseline, around);
        _roots = new Roots(around.Host.WorkingDirectory);
        _filter = new KnownFindingsFilter(_known, baseline.NameOf, FindNow);

        // A merge that keeps the lines of both sides may list an entry twice; each side counted the same findings.
        foreach (var same in baseline.Entries.GroupBy(entry => (entry.Path, entry.Key)))
            _known.Add(same.Key.Path, same.Key.Key, same.Max(entry => entry.Count));
    }

    /// <inheritdoc/>
    public LintedFile Apply(LintedFile file)
    {
        if (file.Result is not null) _linted.Add(_baseline.NameOf(file.File));
        return _filter.Apply(file);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        var stale = _known.Files.Where(IsJudged).SelectMany(Stale).ToList();
        foreach (var entry in stale.Take(MostStaleShown))
            _around.Warn(string.Create(CultureInfo.InvariantCulture, $"stale entry in '{_baseline.Path}': {entry.Path} {entry.Key.RuleId} '{entry.Excerpt}'{(entry.Count > 1 ? $", {entry.Count} times" : "")}"));
        if (stale.Count > 0)
        {
            var more = stale.Count > MostStaleShown ? string.Create(CultureInfo.InvariantCulture, $"{stale.Count - MostStaleShown} more stale entries; ") : "";
            _around.Warn($"{more}--update-baseline takes stale entries out");
        }
    }

    /// <summary>Whether the run can tell what is left of a file's entries: it was linted, or it is not there any more.</summary>
    private bool IsJudged(string name) => _linted.Contains(name) || FileKinds.Of(_baseline.PathOf(name)) == FileKind.Missing;

    private IEnumerable<BaselineEntry> Stale(string name) =>
        from gone in _filter.Gone(name).All
        where _around.Options.Selection.Admits(gone.Key.RuleId)
        let entry = _baseline.Entries.First(entry => entry.Path == name && entry.Key == gone.Key)
        select entry with { Count = gone.Value };

    private ImmutableArray<Finding>? FindNow(string name)
    {
        var path = _baseline.PathOf(name);
        return FileKinds.Of(path) switch
        {
            FileKind.Missing => [],
            FileKind.Regular => _around.Linter.Lint(_roots.Describe(path)).Result?.Findings,
            _ => null,
        };
    }
}
