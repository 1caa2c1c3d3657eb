using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>A finding as it is shown apart from its file.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Path">The file, from the root of the repository.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Last">Where its last character stands, from 0.</param>
internal sealed record PlacedFinding(Finding Finding, string Path, LinePosition Start, LinePosition Last);

/// <summary>The gravest findings of a run, of each severity no more than a limit, and how many there are in all. Of equal ones the first is kept.</summary>
internal sealed class Gravest(int limit)
{
    private readonly List<PlacedFinding>[] _kept = [.. Enumerable.Range(0, (int)DiagnosticSeverity.Error + 1).Select(_ => new List<PlacedFinding>())];
    private readonly int[] _counts = new int[(int)DiagnosticSeverity.Error + 1];

    /// <summary>Takes the findings of a file.</summary>
    public void Add(LintedFile file)
    {
        foreach (var finding in file.Result?.Findings ?? [])
        {
            _counts[(int)finding.Severity]++;
            var kept = _kept[(int)finding.Severity];
            if (kept.Count < limit || kept[^1].Finding.Rank < finding.Rank) Keep(kept, file, finding);
        }
    }

    /// <summary>How many findings of a severity there are.</summary>
    public int Count(DiagnosticSeverity severity) => _counts[(int)severity];

    /// <summary>Those of a severity that were kept, by rank, then in the order of paths.</summary>
    public IReadOnlyList<PlacedFinding> Of(DiagnosticSeverity severity) => _kept[(int)severity];

    private void Keep(List<PlacedFinding> kept, LintedFile file, Finding finding)
    {
        if (kept.Count == limit) kept.RemoveAt(limit - 1);
        var at = kept.FindIndex(other => other.Finding.Rank < finding.Rank);
        var span = Region.Pointed(file.Lines, finding.Span);
        var placed = new PlacedFinding(finding, file.File.RootPath, file.Lines.Position(span.Start), file.Lines.Position(Math.Max(span.Start, span.End - 1)));
        kept.Insert(at < 0 ? kept.Count : at, placed);
    }
}
