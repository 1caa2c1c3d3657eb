using System.Collections.Immutable;
using KetamineLint.Baselines;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Commands;

/// <summary>What the command line asks of a lint.</summary>
internal sealed record LintOptions
{
    /// <summary>What is linted.</summary>
    public required Targets Targets { get; init; }

    /// <summary>The format of standard output; null for what suits the place: <c>github</c> in a workflow of GitHub, else <c>text</c>.</summary>
    public required string? Format { get; init; }

    /// <summary>Reports to files: format and path.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Reports { get; init; }

    /// <summary>Whether a report of that format is asked for, on standard output or to a file.</summary>
    public bool AskFor(string format) => Format == format || Reports.Any(report => report.Key == format);

    /// <summary>Whether a report says what the bytes of files were.</summary>
    public Digesting Digesting => AskFor("sarif") ? Digesting.Sha256 : Digesting.None;

    /// <summary>From which severity on findings fail the run; null for never.</summary>
    public required DiagnosticSeverity? FailOn { get; init; }

    /// <summary>Which rules run, and how severe they are.</summary>
    public required RuleSelection Selection { get; init; }

    /// <summary>Whether and how files are mended.</summary>
    public Fixing Fixing { get; init; } = Fixing.None;

    /// <summary>How many articles are linted at a time.</summary>
    public required int Jobs { get; init; }

    /// <summary>When output is coloured.</summary>
    public required ColourWhen Colour { get; init; }

    /// <summary>How much is said.</summary>
    public required Detail Detail { get; init; }

    /// <summary>Whether findings are counted by rule at the end.</summary>
    public required bool Statistics { get; init; }

    /// <summary>What findings are compared with, so that only new ones are reported.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>What SARIF holds beyond the usual.</summary>
    public required SarifOptions Sarif { get; init; }

    /// <summary>Whether it is linted again after each change.</summary>
    public required bool Watch { get; init; }
}
