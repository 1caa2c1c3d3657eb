using System.Collections.Immutable;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Configuration;

/// <summary>One <c>.editorconfig</c>: what Roslyn makes of it, and what is wrong with the lines that are for us.</summary>
/// <remarks>Roslyn's parser gives no places, drops lines that it cannot read and says nothing of unknown keys; the scan here does.</remarks>
internal sealed class EditorConfigFile
{
    /// <summary>The name of such a file.</summary>
    public const string Name = ".editorconfig";

    private EditorConfigFile(AnalyzerConfig? config, bool isRoot, ImmutableArray<RunFault> faults) =>
        (Config, IsRoot, Faults) = (config, isRoot, faults);

    /// <summary>The file as Roslyn reads it; null if nothing in it is for us.</summary>
    public AnalyzerConfig? Config { get; }

    /// <summary>Whether the folders above do not count.</summary>
    public bool IsRoot { get; }

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<RunFault> Faults { get; }

    /// <summary>Reads the file of a folder; null if there is none.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="workingDirectory">What shown paths count from.</param>
    /// <param name="lexicons">Learns where the lexicons lie that the file names.</param>
    public static EditorConfigFile? Read(string folder, string workingDirectory, LexiconPaths lexicons)
    {
        var path = Path.Join(folder, Name);
        if (FileKinds.Of(path) is FileKind.Missing or FileKind.Folder)
        {
            return null;
        }

        var shown = Paths.From(workingDirectory, path);
        var text = ArticleText.Read(path);
        if (text.Source is not { } source)
        {
            return new EditorConfigFile(null, false, [new RunFault(shown, 0, 0, text.Fault!)]);
        }

        var scan = new EditorConfigScan(source, shown, folder, lexicons);
        return new EditorConfigFile(
            scan.HasOurs ? AnalyzerConfig.Parse(scan.Text, path) : null,
            scan.IsRoot,
            scan.Faults);
    }
}
