using System.Globalization;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary>How much was mended in a run.</summary>
internal sealed class MendingCount
{
    private int _fixes;

    /// <summary>How many files were mended, or would be.</summary>
    public int Files { get; private set; }

    /// <summary>Counts a file.</summary>
    public void Count(LintedFile file)
    {
        _fixes += file.Mending?.Mended.Length ?? 0;
        Files += file.Mending is null ? 0 : 1;
    }

    /// <summary>What is said of it beside the report: a clause without a full stop; null where the report says it.</summary>
    /// <param name="options">What the command line asks for.</param>
    /// <param name="format">What goes to standard output.</param>
    public string? Note(LintOptions options, string format) => options switch
    {
        { Fixing.Target: FixTarget.Patch } when _fixes == 0 => "nothing would be fixed",
        { Fixing.Target: FixTarget.Patch } => Invariant($"{_fixes} would be fixed in {Files} {(Files == 1 ? "file" : "files")}"),
        { Fixing.Target: FixTarget.Origin } when format != "text" => Invariant($"{_fixes} fixed in {Files} {(Files == 1 ? "file" : "files")}"),
        _ => null,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
