using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using KetamineLint.Baselines;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Commands;

/// <summary>The arguments and options of a lint.</summary>
internal sealed class LintCommand
{
    /// <summary>What stands in the help after the options.</summary>
    public const string Epilogue = """
        Examples:
          ketaminelint                                every article below the working directory
          ketaminelint drafts "posts/**/*.md"         a folder, and what a glob matches
          ketaminelint - --stdin-filename draft.md    standard input
          ketaminelint --report sarif=out.sarif       what is printed, and SARIF for an editor or for CI
          ketaminelint --fix drafts                   mends what can be mended, reports what is left
          ketaminelint --diff | git apply             the same as a patch
          ketaminelint --since origin/main            what a branch brings, and nothing that was there before
          ketaminelint --select KL3 --ignore KL3004   one family of rules, without one of them

        Exit codes:
          0  nothing at or above --fail-on; with --diff, nothing to mend
          1  findings; with --diff, a patch
          2  wrong usage or configuration, or a file that could not be read or mended; the others were linted
          130  cancelled

        """;

    private static readonly string[] FailOnWords = ["error", "warning", "note", "never"];
    private static readonly string[] ColourWords = ["auto", "always", "never"];

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders or globs; - is standard input. Without any, the working directory.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _format = new("--format") { Description = $"What goes to standard output: {string.Join(", ", ReportFormats.Names)}. [default: text; github in a workflow of GitHub]", HelpName = "FORMAT" };
    private readonly Option<string[]> _report = List("--report", "FORMAT=FILE", "Write another report to a file. May be repeated.");
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "From which severity on findings fail the run: error, warning, note, never. [default: warning]", HelpName = "SEVERITY" };
    private readonly Option<string[]> _select = List("--select", "IDS", "Run only these rules: ids, names or prefixes such as KL3, parted by commas.");
    private readonly Option<string[]> _ignore = List("--ignore", "IDS", "Do not run these rules.");
    private readonly Option<string[]> _severity = List("--severity", "ID=LEVEL", "Set a severity: error, warning, suggestion, none. May be repeated.");
    private readonly Option<string[]> _include = List("--include", "GLOB", "Look for these files in folders instead of *.md, *.markdown and *.mdx.");
    private readonly Option<string[]> _exclude = List("--exclude", "GLOB", "Lint these files and folders under no circumstances.");
    private readonly Option<string?> _stdinFilename = new("--stdin-filename") { Description = "The path that standard input goes by. [default: stdin.md]", HelpName = "PATH" };
    private readonly Option<string?> _jobs = new("--jobs") { Description = "How many articles are linted at a time. [default: one a processor]", HelpName = "N" };
    private readonly Option<string?> _color = new("--color") { Description = "When output is coloured: auto, always, never. [default: auto]", HelpName = "WHEN" };
    private readonly Option<bool> _quiet = new("--quiet") { Arity = ArgumentArity.Zero, Description = "Say nothing but findings and faults." };
    private readonly Option<bool> _verbose = new("--verbose") { Arity = ArgumentArity.Zero, Description = "Show notes, too." };
    private readonly FixOptions _fixes = new();
    private readonly Option<bool> _statistics = new("--statistics") { Arity = ArgumentArity.Zero, Description = "Count findings by rule at the end." };
    private readonly ComparisonOptions _comparison = new();

    private readonly Option<bool> _watch = new("--watch") { Arity = ArgumentArity.Zero, Description = "Lint again after each change, and rewrite the reports, until Ctrl-C." };
    private readonly Option<bool> _sarifSuppressed = new("--sarif-suppressed") { Arity = ArgumentArity.Zero, Description = "Write suppressed findings into SARIF, too, with the reasons." };
    private readonly Option<bool> _sarifProvenance = new("--sarif-provenance") { Arity = ArgumentArity.Zero, Description = "Name the repository and the commit in SARIF." };
    private readonly Option<string?> _sarifCategory = new("--sarif-category") { Description = "What tells several analyses of one commit apart. [default: ketaminelint]", HelpName = "NAME" };

    /// <summary>Puts the arguments and options on the command line.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(_paths);
        foreach (var option in (Option[])[.. _fixes.All, _format, _report, _failOn, _select, _ignore, _severity, _include, _exclude, _stdinFilename, _jobs, _color, _quiet, _verbose, _statistics, _watch, _sarifSuppressed, _sarifProvenance, _sarifCategory])
        {
            root.Add(option);
        }

        foreach (var option in _comparison.All)
        {
            root.Add(option);
        }

        _format.CompletionSources.Add(ReportFormats.Names);
        _failOn.CompletionSources.Add(FailOnWords);
        _color.CompletionSources.Add(ColourWords);
    }

    /// <summary>What the command line asks for.</summary>
    /// <returns>What is wrong with it: a clause without a full stop; null if nothing is.</returns>
    public string? Fault(ParseResult parsed, out LintOptions? options)
    {
        options = null;
        var format = parsed.GetValue(_format);
        var reports = Items(parsed, _report).Select(Pair).ToImmutableArray();
        var fault = UnknownWord("format", format ?? "text", ReportFormats.Names)
            ?? reports.Select(ReportFault).FirstOrDefault(each => each is not null)
            ?? SameFile(reports)
            ?? UnknownWord("value of --fail-on", parsed.GetValue(_failOn) ?? "warning", FailOnWords)
            ?? UnknownWord("value of --color", parsed.GetValue(_color) ?? "auto", ColourWords)
            ?? RuleFault("--select", Items(parsed, _select))
            ?? RuleFault("--ignore", Items(parsed, _ignore))
            ?? Jobs(parsed.GetValue(_jobs), out var jobs)
            ?? Severities(Items(parsed, _severity), out var severities)
            ?? _fixes.Fault(parsed, parsed.GetValue(_format))
            ?? (parsed.GetValue(_quiet) && parsed.GetValue(_verbose) ? "--quiet and --verbose contradict each other" : null)
            ?? _comparison.Fault(parsed, [.. parsed.GetValue(_paths) ?? []])
            ?? FixOptions.Fault(_fixes.Read(parsed), _comparison.Read(parsed))
            ?? (parsed.GetValue(_watch) ? WatchFault(parsed.GetValue(_paths) ?? [], format) ?? WatchFault(_fixes.Read(parsed), _comparison.Read(parsed)) : null)
            ?? (parsed.GetValue(_sarifCategory) is { } category && category.Trim('/').Length == 0 ? "--sarif-category names nothing" : null);
        if (fault is not null)
        {
            return fault;
        }

        _ = Jobs(parsed.GetValue(_jobs), out jobs);
        _ = Severities(Items(parsed, _severity), out severities);
        options = new LintOptions
        {
            Targets = new Targets([.. parsed.GetValue(_paths) ?? []], Raw(parsed, _include), Raw(parsed, _exclude), parsed.GetValue(_stdinFilename) ?? "stdin.md"),
            Format = format,
            Reports = reports,
            FailOn = parsed.GetValue(_failOn) switch { "error" => DiagnosticSeverity.Error, "note" => DiagnosticSeverity.Info, "never" => null, _ => DiagnosticSeverity.Warning },
            Selection = new RuleSelection(Items(parsed, _select), Items(parsed, _ignore), severities),
            Fixing = _fixes.Read(parsed),
            Jobs = jobs,
            Colour = parsed.GetValue(_color) switch { "always" => ColourWhen.Always, "never" => ColourWhen.Never, _ => ColourWhen.Auto },
            Detail = parsed.GetValue(_quiet) ? Detail.Quiet : parsed.GetValue(_verbose) ? Detail.Verbose : Detail.Normal,
            Statistics = parsed.GetValue(_statistics),
            Comparison = _comparison.Read(parsed),
            Sarif = Sarif(parsed),
            Watch = parsed.GetValue(_watch),
        };
        return null;
    }

    private SarifOptions Sarif(ParseResult parsed) => new(
        parsed.GetValue(_sarifCategory)?.Trim('/') ?? SarifOptions.Usual.Category,
        parsed.GetValue(_sarifSuppressed) ? SarifExtra.Included : SarifExtra.Omitted,
        parsed.GetValue(_sarifProvenance) ? SarifExtra.Included : SarifExtra.Omitted);

    private static string? WatchFault(string[] paths, string? format) =>
        paths.Contains("-", StringComparer.Ordinal) ? "--watch cannot watch standard input; name files or folders"
        : WatchRun.Documents.Contains(format ?? "") ? $"--watch writes report after report, and standard output can hold one of '{format}'; write '--report {format}=FILE'"
        : null;

    private static string? WatchFault(Fixing fixing, Comparison comparison) =>
        fixing.Target != FixTarget.Nowhere ? "--watch only reports; give --fix and --diff a run of their own"
        : comparison.Staged ? "--watch reads what is saved, and --staged what is staged; they contradict each other"
        : comparison.UpdatesBaseline ? "--watch only reports; give --update-baseline a run of its own"
        : null;

    private static Option<string[]> List(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = false };

    private static ImmutableArray<string> Raw(ParseResult parsed, Option<string[]> option) => [.. parsed.GetValue(option) ?? []];

    private static ImmutableArray<string> Items(ParseResult parsed, Option<string[]> option) =>
        [.. Raw(parsed, option).SelectMany(value => option.Name == "--report" ? [value] : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static KeyValuePair<string, string> Pair(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? new(text[..at].Trim(), text[(at + 1)..].Trim()) : new(text, "");

    private static string? ReportFault(KeyValuePair<string, string> report) =>
        UnknownWord("format", report.Key, ReportFormats.Names)
        ?? (report.Value.Length == 0 ? $"'--report {report.Key}' names no file; write FORMAT=FILE, such as 'sarif=out.sarif'" : null);

    private static string? SameFile(ImmutableArray<KeyValuePair<string, string>> reports) =>
        reports.GroupBy(report => report.Value, Paths.Comparer).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"two reports cannot go to one file, '{twice.Key}'"
            : null;

    private static string? RuleFault(string option, ImmutableArray<string> names) =>
        names.FirstOrDefault(name => RuleCatalog.Find(name).IsEmpty) is { } unknown
            ? $"unknown rule '{unknown}' in {option}" + DidYouMean(RuleCatalog.Nearest(unknown))
            : null;

    private static string? Jobs(string? text, out int jobs)
    {
        jobs = Environment.ProcessorCount;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out jobs) && jobs is >= 1 and <= 1024)
            ? null
            : $"'{text}' is no value of --jobs; it must be a whole number from 1 to 1024";
    }

    private static string? Severities(ImmutableArray<string> texts, out ImmutableArray<KeyValuePair<string, ReportDiagnostic>> severities)
    {
        var read = ImmutableArray.CreateBuilder<KeyValuePair<string, ReportDiagnostic>>();
        severities = [];
        foreach (var (name, word) in texts.Select(Pair))
        {
            if (RuleFault("--severity", [name]) is { } fault)
            {
                return fault;
            }

            if (SeverityWord.Parse(word) is not { } severity)
            {
                return $"'{word}' is no severity; write '{name}=' and one of {string.Join(", ", SeverityWord.All)}" + DidYouMean(NearestName.To(word, SeverityWord.All));
            }

            read.Add(new(name, severity));
        }

        severities = read.ToImmutable();
        return null;
    }

    private static string? UnknownWord(string what, string word, string[] known) =>
        known.Contains(word, StringComparer.Ordinal) ? null
        : $"unknown {what} '{word}'" + (NearestName.To(word, known) is { } near ? DidYouMean(near) : $"; it must be one of {string.Join(", ", known)}");

    private static string DidYouMean(string? name) => name is null ? "" : $"; did you mean '{name}'";
}
