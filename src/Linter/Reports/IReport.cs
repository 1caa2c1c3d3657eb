namespace KetamineLint.Reports;

/// <summary>One format's way of writing a run, to one stream. It gets every file in the order of paths, and holds none of them.</summary>
internal interface IReport
{
    /// <summary>The run begins.</summary>
    void Start(RunDescription run);

    /// <summary>A file was linted, or could not be read.</summary>
    void Add(LintedFile file);

    /// <summary>The run is over.</summary>
    void Finish(RunSummary summary);
}
