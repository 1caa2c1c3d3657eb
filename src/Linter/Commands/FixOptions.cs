using System.CommandLine;
using KetamineLint.Baselines;

namespace KetamineLint.Commands;

/// <summary>The options that mend.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = new("--fix") { Arity = ArgumentArity.Zero, Description = "Mend what can be mended without a loss, then report what is left. With -, the text goes to standard output." };
    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes") { Arity = ArgumentArity.Zero, Description = "With --fix or --diff: apply fixes, too, that somebody should look at." };
    private readonly Option<bool> _diff = new("--diff") { Arity = ArgumentArity.Zero, Description = "Print what --fix would change as a patch, change nothing, and exit 1 if there is anything." };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [_fix, _unsafeFixes, _diff];

    /// <summary>What the command line asks for.</summary>
    public Fixing Read(ParseResult parsed) => new(
        parsed.GetValue(_diff) ? FixTarget.Patch : parsed.GetValue(_fix) ? FixTarget.Origin : FixTarget.Nowhere,
        parsed.GetValue(_unsafeFixes) ? FixSafety.Unsafe : FixSafety.Safe);

    /// <summary>What contradicts what: a clause without a full stop; null if nothing does.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="format">The format that it asks for, or null.</param>
    public string? Fault(ParseResult parsed, string? format) => Read(parsed) switch
    {
        { Target: FixTarget.Nowhere, Least: FixSafety.Unsafe } => "--unsafe-fixes does nothing by itself; add --fix or --diff",
        { Target: FixTarget.Patch } when format is not null => $"--diff prints a patch and no '{format}'; write another report to a file with --report",
        _ => null,
    };

    /// <summary>What mending and a comparison cannot do together: a clause without a full stop; null if nothing.</summary>
    public static string? Fault(Fixing fixing, Comparison comparison) =>
        fixing.Target == FixTarget.Nowhere ? null
        : comparison.Staged ? "what is staged cannot be mended; run --fix without --staged, and stage what it changed"
        : comparison.UpdatesBaseline ? "a baseline lists what is found, not what is mended; give --update-baseline a run of its own"
        : null;
}
