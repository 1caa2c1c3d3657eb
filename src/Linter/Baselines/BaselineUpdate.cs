using System.Globalization;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>Writes what is found to a baseline. Entries that the run cannot judge stay: those of files that it did not lint, and of rules that the command line left out.</summary>
internal sealed class BaselineUpdate(Baseline baseline, Surroundings around) : IFindingFilter
{
    private readonly List<BaselineEntry> _entries = [];
    private readonly HashSet<string> _linted = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public LintedFile Apply(LintedFile file)
    {
        if (file.Result is not { } result) return file;
        var name = baseline.NameOf(file.File);
        _linted.Add(name);
        foreach (var same in result.Findings.GroupBy(FindingKey.Of))
            _entries.Add(new BaselineEntry(name, same.Key, same.Count(), BaselineFile.ExcerptOf(same.First().Sentence)));
        return file.WithKnown(result.Findings);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        if (around.Faults.Count > 0)
        {
            around.Warn($"'{baseline.Path}' was not written, since the run was faulty");
            return;
        }

        _entries.AddRange(baseline.Entries.Where(IsKept).DistinctBy(entry => (entry.Path, entry.Key)));
        try
        {
            using var file = AtomicFile.Create(baseline.FullPath);
            BaselineFile.Write(file.Stream, _entries);
            file.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            around.Faults.Add(new RunFault(baseline.Path, 0, 0, $"the baseline cannot be written ({exception.Message.TrimEnd('.')})"));
            return;
        }

        around.Note(string.Create(CultureInfo.InvariantCulture, $"'{baseline.Path}' lists {Number(_entries.Sum(entry => entry.Count), "finding")} in {Number(_entries.DistinctBy(entry => entry.Path).Count(), "file")}"));
    }

    private bool IsKept(BaselineEntry entry) => _linted.Contains(entry.Path)
        ? !around.Options.Selection.Admits(entry.Key.RuleId)
        : FileKinds.Of(baseline.PathOf(entry.Path)) != FileKind.Missing;

    private static string Number(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
