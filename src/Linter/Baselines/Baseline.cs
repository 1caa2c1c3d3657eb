using System.Collections.Immutable;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>A baseline as it was read.</summary>
/// <param name="Path">Its path as it was typed.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="Root">The folder that its entries count from: the root of the repository that it lies in.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record Baseline(string Path, string FullPath, string Root, ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>Reads a baseline.</summary>
    /// <param name="path">Its path as it was typed.</param>
    /// <param name="around">The run; it gains a fault where the file cannot be read.</param>
    /// <returns>Null if it cannot be read.</returns>
    public static Baseline? Read(string path, Surroundings around)
    {
        var fullPath = System.IO.Path.GetFullPath(path, around.Host.WorkingDirectory);
        var baseline = new Baseline(path, fullPath, new Roots(around.Host.WorkingDirectory).Describe(fullPath).Root, []);
        var isMissing = FileKinds.Of(fullPath) == FileKind.Missing;
        if (isMissing && around.Options.Comparison.UpdatesBaseline) return baseline;
        var text = isMissing
            ? new ArticleText(null, Fidelity.Lossy, "there is no such baseline; --update-baseline makes it")
            : ArticleText.Read(fullPath);
        if (text.Source is null)
        {
            around.Faults.Add(new RunFault(path, 0, 0, text.Fault!));
            return null;
        }

        var entries = BaselineFile.Read(text.Source.ToString(), out var fault);
        if (fault is not var (line, message)) return baseline with { Entries = [.. entries] };
        around.Faults.Add(new RunFault(path, line, 1, message));
        return null;
    }

    /// <summary>The name of a file in it.</summary>
    public string NameOf(ArticleFile file) =>
        file.FullPath is not null && Paths.Below(Root, file.FullPath) is { } below ? Paths.WithSlashes(below) : file.RootPath;

    /// <summary>Where a file of that name lies.</summary>
    public string PathOf(string name) => System.IO.Path.GetFullPath(name, Root);
}
