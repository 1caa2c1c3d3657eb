using System.Globalization;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>Leaves findings on lines that a diff adds, and findings on whole documents that it touches. It cannot tell a line that moved from a new one.</summary>
internal sealed class AddedLinesFilter : IFindingFilter
{
    private readonly string _path;
    private readonly Surroundings _around;
    private readonly Dictionary<string, AddedLines> _added;
    private int _hidden;

    private AddedLinesFilter(string path, Dictionary<string, AddedLines> added, IReadOnlyList<ArticleFile> found, Surroundings around)
    {
        (_path, _added, _around) = (path, added, around);
        Files = [.. found.Where(file => added.ContainsKey(FullPathOf(file)))];
    }

    /// <summary>The files, among those that were asked for, that the diff touches.</summary>
    public IReadOnlyList<ArticleFile> Files { get; }

    /// <summary>Reads a diff.</summary>
    /// <returns>Null if it cannot be read; the run has gained a fault.</returns>
    public static AddedLinesFilter? Open(string path, IReadOnlyList<ArticleFile> found, Surroundings around)
    {
        var text = ArticleText.Read(Path.GetFullPath(path, around.Host.WorkingDirectory));
        if (text.Source is null)
        {
            around.Faults.Add(new RunFault(path, 0, 0, text.Fault!));
            return null;
        }

        var diff = UnifiedDiff.Read(text.Source.ToString(), out var fault);
        var added = new Dictionary<string, AddedLines>(Paths.Comparer);
        var workingDirectory = around.Host.WorkingDirectory;

        // Names count from the root of the repository, or, as git writes them when it is told to, from the working directory.
        string[] folders = [new Roots(workingDirectory).Repository(workingDirectory) ?? workingDirectory, workingDirectory];
        foreach (var (name, lines) in diff.Files)
        {
            if (fault is not null) break;
            if (Resolve(name, folders) is { } fullPath) added[fullPath] = lines;
            else if (FileFinder.HasArticleExtension(name)) fault = (lines.DiffLine, $"'{name}' is no file here; the diff must be of the files as they are now, with paths from the root of the repository");
        }

        if (fault is not var (line, message)) return new AddedLinesFilter(path, added, found, around);
        around.Faults.Add(new RunFault(path, line, 1, message));
        return null;
    }

    /// <inheritdoc/>
    public LintedFile Apply(LintedFile file)
    {
        if (file.Result is not { } result) return file;
        var added = _added[FullPathOf(file.File)];
        var text = file.Lines.Text;
        var starts = AddedLines.StartsOf(text);
        if (added.FirstMissing(text, starts) is { } missing)
            return new LintedFile(file.File, null, null, string.Create(CultureInfo.InvariantCulture, $"its line {missing} is not the one that '{_path}' adds; make the diff from the files as they are now"));
        var filtered = file.WithKnown(result.Findings.Where(finding => finding.Scope != FindingScope.Document && !added.Touch(finding.Span, starts)));
        _hidden += filtered.Known.Length;
        return filtered;
    }

    /// <inheritdoc/>
    public void Finish() => _around.Note(string.Create(CultureInfo.InvariantCulture,
        $"only findings on lines that '{_path}' adds are reported{(_hidden > 0 ? $", {_hidden} on other lines are not" : "")}; --since also tells a line that moved from a new one"));

    /// <summary>The file of that name below the first of the folders that has it.</summary>
    private static string? Resolve(string name, string[] folders) =>
        name.Contains('\0', StringComparison.Ordinal) ? null
        : folders.Select(folder => Path.GetFullPath(name, folder)).FirstOrDefault(path => FileKinds.Of(path) != FileKind.Missing);

    private string FullPathOf(ArticleFile file) => file.FullPath ?? Path.GetFullPath(file.DisplayPath, _around.Host.WorkingDirectory);
}
