using System.Collections.Immutable;
using KetamineLint.Files;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Reports;

/// <summary>A file that was linted, or could not be read. Lives only until every report has written it.</summary>
/// <param name="File">Which file.</param>
/// <param name="Source">Its text; null if it could not be read.</param>
/// <param name="Result">What was found; null if it could not be read.</param>
/// <param name="Fault">Why it could not be read: a clause without a full stop; else null.</param>
internal sealed record LintedFile(ArticleFile File, SourceText? Source, LintResult? Result, string? Fault)
{
    /// <summary>What its bytes were; null unless a report says so.</summary>
    public ByteDigest? Digest { get; init; }

    /// <summary>Turns offsets of <see cref="Source"/> into lines and columns.</summary>
    public LineMap Lines => field ??= new LineMap(Source!);

    /// <summary>What was mended in it, or would be; null if nothing.</summary>
    public Mending? Mending { get; init; }

    /// <summary>Why it could not be mended although there was something to mend: a clause without a full stop; else null.</summary>
    public string? MendingFault { get; init; }

    /// <summary>Findings that are not reported because they are not new, in order of place.</summary>
    public ImmutableArray<Finding> Known { get; init; } = [];

    /// <summary>The same file with some of its findings known.</summary>
    /// <param name="known">Those, of <see cref="Result"/>, in order of place.</param>
    public LintedFile WithKnown(IEnumerable<Finding> known)
    {
        var taken = known.ToHashSet(ReferenceEqualityComparer.Instance);
        if (taken.Count == 0) return this;
        return this with
        {
            Result = Result! with { Findings = Result.Findings.RemoveAll(taken.Contains) },
            Known = [.. Known.Concat(Result.Findings.Where(taken.Contains)).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)],
        };
    }
}

/// <summary>What is known before the first file.</summary>
/// <param name="Rules">The rules that the command line lets run, in order of id, at their severities.</param>
/// <param name="NamedRules">The ids of rules that the command line selected one by one: their notes are shown, too.</param>
/// <param name="FailOn">From which severity on findings fail the run; null for never.</param>
internal sealed record RunDescription(
    ImmutableArray<ConfiguredRule> Rules,
    ImmutableHashSet<string> NamedRules,
    Microsoft.CodeAnalysis.DiagnosticSeverity? FailOn);

/// <summary>What is known after the last file.</summary>
/// <param name="Exit">The exit code of the run.</param>
/// <param name="Faults">What was wrong with the configuration or the arguments; the files that could not be read say so themselves.</param>
/// <param name="Files">How many files were linted.</param>
internal sealed record RunSummary(ExitCode Exit, ImmutableArray<RunFault> Faults, int Files);

/// <summary>Something wrong with a configuration file or an argument.</summary>
/// <param name="Path">The configuration file as shown to a user, or null.</param>
/// <param name="Line">Its line from 1, or 0.</param>
/// <param name="Column">Its column from 1, or 0.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
internal sealed record RunFault(string? Path, int Line, int Column, string Message)
{
    /// <summary>The place, as far as there is one, and the message.</summary>
    public override string ToString() => this switch
    {
        { Path: null } => Message,
        { Line: > 0 } => FormattableString.Invariant($"{Path}({Line},{Math.Max(1, Column)}): {Message}"),
        _ => $"{Path}: {Message}",
    };
}
