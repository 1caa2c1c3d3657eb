using System.Text;
using KetamineLint.Commands;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests.Commands;

/// <summary>One run of the command line in this process, and what it said.</summary>
internal sealed record Session(ExitCode Exit, string Output, string Error)
{
    /// <summary>Runs a command line in a folder.</summary>
    public static Session Run(TemporaryFolder folder, params string[] args) => Run(folder, new Setting(), args);

    /// <summary>Runs a command line in a folder and a setting.</summary>
    public static Session Run(TemporaryFolder folder, Setting setting, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var usual = new Host { Input = () => Stream.Null, Output = output, Error = error, WorkingDirectory = folder.FullPath };
        var exit = Cli.Run(args, new Host
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(setting.Input)),
            Output = setting.Output ?? output,
            Error = error,
            WorkingDirectory = folder.FullPath,
            OutputTerminal = _ => new Terminal(80, IsColoured: false),
            ErrorTerminal = _ => new Terminal(80, IsColoured: false),
            Variable = name => setting.Variables.GetValueOrDefault(name),
            Events = setting.Events ?? usual.Events,
            Cancellation = setting.Cancellation,
            Check = setting.Check ?? usual.Check,
        });
        return new Session(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>What a run finds around it.</summary>
internal sealed record Setting
{
    public string Input { get; init; } = "";

    public Stream? Output { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];

    public CancellationToken Cancellation { get; init; }

    public Func<IReadOnlyList<WatchedFolder>, IFileEvents>? Events { get; init; }

    public Func<SourceText, string, RuleSet, LintResult>? Check { get; init; }
}
