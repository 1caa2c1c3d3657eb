using KetamineLint.Reports;

namespace KetamineLint.Baselines;

/// <summary>Takes out of a run's findings what is not new.</summary>
internal interface IFindingFilter
{
    /// <summary>The file with its new findings alone; the others are in <see cref="LintedFile.Known"/>. To be asked for one file after another, in order.</summary>
    LintedFile Apply(LintedFile file);

    /// <summary>All files were linted: says what else there is to say, and writes what is to be written.</summary>
    void Finish();
}
