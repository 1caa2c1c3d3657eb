using System.Text;

namespace KetamineLint.Reports;

/// <summary>What a report needs to know.</summary>
/// <param name="Terminal">The place that it goes to.</param>
/// <param name="Detail">How much it says.</param>
/// <param name="Statistics">Whether it counts by rule at the end.</param>
internal sealed record ReportSettings(Terminal Terminal, Detail Detail, Statistics Statistics)
{
    /// <summary>What SARIF holds beyond the usual.</summary>
    public SarifOptions Sarif { get; init; } = SarifOptions.Usual;
}

/// <summary>How much a report for people says.</summary>
internal enum Detail
{
    /// <summary>Findings and faults only.</summary>
    Quiet,

    /// <summary>The usual.</summary>
    Normal,

    /// <summary>Notes, too.</summary>
    Verbose,
}

/// <summary>What a report counts at its end beside severities.</summary>
internal enum Statistics
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Findings by rule.</summary>
    ByRule,
}

/// <summary>The formats of <c>--format</c> and <c>--report</c>.</summary>
internal static class ReportFormats
{
    /// <summary>Their names.</summary>
    public static string[] Names { get; } = ["text", "short", "json", "sarif", "github", "gitlab", "junit"];

    /// <summary>A report that writes to a stream, which stays open.</summary>
    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="output">Where it writes: UTF-8 without a byte order mark.</param>
    /// <param name="settings">What it needs to know.</param>
    public static IReport Create(string format, Stream output, ReportSettings settings) => format switch
    {
        "text" => new TextReport(Writer(output), settings),
        "short" => new ShortReport(Writer(output)),
        "json" => new JsonReport(output),
        "sarif" => new SarifReport(output, settings.Sarif),
        "github" => new GithubReport(Writer(output)),
        "gitlab" => new GitlabReport(output),
        "junit" => new JunitReport(Writer(output)),
        _ => throw new ArgumentException($"no format is called '{format}'", nameof(format)),
    };

    private static StreamWriter Writer(Stream output) => new(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
}
