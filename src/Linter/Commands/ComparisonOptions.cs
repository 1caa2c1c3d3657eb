using System.Collections.Immutable;
using System.CommandLine;
using KetamineLint.Baselines;

namespace KetamineLint.Commands;

/// <summary>The options that say what is new.</summary>
internal sealed class ComparisonOptions
{
    private readonly Option<string?> _since = new("--since") { Description = "Report only what is new since this commit, branch or tag; lints only files that were touched.", HelpName = "REF" };
    private readonly Option<bool> _staged = new("--staged") { Arity = ArgumentArity.Zero, Description = "Lint what is staged for the next commit, and report only what is new in it." };
    private readonly Option<string?> _diffFile = new("--diff-file") { Description = "Report only findings on lines that this unified diff adds.", HelpName = "FILE" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Report no finding that this file lists.", HelpName = "FILE" };
    private readonly Option<bool> _updateBaseline = new("--update-baseline") { Arity = ArgumentArity.Zero, Description = "Write what is found now to the file of --baseline." };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [_since, _staged, _diffFile, _baseline, _updateBaseline];

    /// <summary>What the command line asks for.</summary>
    public Comparison Read(ParseResult parsed) => new()
    {
        Since = parsed.GetValue(_since),
        Staged = parsed.GetValue(_staged),
        DiffFile = parsed.GetValue(_diffFile),
        Baseline = parsed.GetValue(_baseline),
        UpdatesBaseline = parsed.GetValue(_updateBaseline),
    };

    /// <summary>What contradicts what: a clause without a full stop; null if nothing does.</summary>
    public string? Fault(ParseResult parsed, ImmutableArray<string> paths)
    {
        var asked = Read(parsed);
        string?[] origins = [asked.Since is null ? null : "--since", asked.Staged ? "--staged" : null, asked.DiffFile is null ? null : "--diff-file"];
        return origins.Where(origin => origin is not null).ToArray() switch
        {
            [var one, var other, ..] => $"{one} and {other} contradict each other",
            [var one] when asked.UpdatesBaseline => $"{one} and --update-baseline contradict each other: a baseline lists what is found, whether it is new or not",
            _ when asked is { UpdatesBaseline: true, Baseline: null } => "--update-baseline needs to know which file; name it with --baseline",
            _ when asked.UpdatesBaseline && paths.Contains("-") => "standard input is no file that a baseline can list",
            _ when asked.Staged && paths.Contains("-") => "--staged lints what is staged, which standard input is not",
            _ => null,
        };
    }
}
