using System.Runtime.InteropServices;
using KetamineLint.Articles;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Commands;

/// <summary>The world as a run sees it: streams, the working directory, the two terminals, and whether somebody asked to stop.</summary>
internal sealed class Host
{
    /// <summary>SIGXFSZ: a file would grow beyond what the shell allows. Unheard it ends the process; heard, the write fails as on a full disk.</summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    /// <summary>A registration that nobody holds ends when its memory is collected.</summary>
    private static readonly List<PosixSignalRegistration> s_registrations = [];

    /// <summary>Where <c>-</c> is read from; opened only when it is asked for.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Where findings go.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where messages go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The full path that relative ones count from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The terminal behind <see cref="Output"/>, for what the command line says of colour.</summary>
    public Func<ColourWhen, Terminal> OutputTerminal { get; init; } = Terminal.OfOutput;

    /// <summary>The terminal behind <see cref="Error"/>.</summary>
    public Func<ColourWhen, Terminal> ErrorTerminal { get; init; } = Terminal.OfError;

    /// <summary>Whether a person watches <see cref="Error"/>, so that progress is worth showing.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The variables of the environment that a CI server sets; null for one that is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Begins to watch folders. Throws <see cref="IOException"/> where the system watches no more.</summary>
    public Func<IReadOnlyList<WatchedFolder>, IFileEvents> Events { get; init; } = folders => new FolderEvents(folders);

    /// <summary>Set when somebody asks the run to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What is done with a text: its path counts from the root of its repository.</summary>
    public Func<SourceText, string, RuleSet, LintResult> Check { get; init; } = static (source, path, rules) =>
    {
        using var article = Article.Parse(source, path, rules.Phrases, rules.Settings.Templating);
        return ArticleLinter.Lint(article, rules);
    };

    /// <summary>The same world with other streams; findings go to the terminal behind <see cref="Error"/>.</summary>
    public Host WithStreams(Func<Stream> input, Stream output) => new()
    {
        Input = input,
        Output = output,
        Error = Error,
        WorkingDirectory = WorkingDirectory,
        OutputTerminal = ErrorTerminal,
        ErrorTerminal = ErrorTerminal,
        IsWatched = IsWatched,
        Cancellation = Cancellation,
        Variable = Variable,
        Check = Check,
    };

    /// <summary>The process that this code runs in.</summary>
    public static Host OfProcess()
    {
        var cancellation = new CancellationTokenSource();
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            s_registrations.Add(PosixSignalRegistration.Create(signal, request =>
            {
                // The first request lets the run drop its reports in order; a second one ends the process at once.
                request.Cancel = !cancellation.IsCancellationRequested;
                cancellation.Cancel();
            }));
        }

        if (!OperatingSystem.IsWindows())
        {
            s_registrations.Add(PosixSignalRegistration.Create(FileTooLarge, static request => request.Cancel = true));
        }

        return new Host
        {
            Input = Console.OpenStandardInput,
            Output = Console.OpenStandardOutput(),
            Error = Console.Error,
            WorkingDirectory = Environment.CurrentDirectory,
            IsWatched = !Console.IsErrorRedirected,
            Cancellation = cancellation.Token,
        };
    }
}
