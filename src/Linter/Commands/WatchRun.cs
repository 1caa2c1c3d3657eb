using System.Collections.Immutable;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary>Lints again whenever an article or its configuration changes, until somebody ends it.</summary>
internal sealed class WatchRun(LintOptions options, Host host)
{
    /// <summary>How long it has to be quiet before a change counts as done, in milliseconds: editors save in several steps.</summary>
    private const int Quiet = 100;

    /// <summary>How long is waited for quiet at most, in milliseconds.</summary>
    private const int Patience = 2000;

    private readonly WatchedPaths _paths = new(
        options.Targets,
        [.. options.Reports.Select(report => Path.GetFullPath(report.Value, host.WorkingDirectory))],
        host.WorkingDirectory);

    /// <summary>The formats that standard output cannot hold twice: one document is one report.</summary>
    public static ImmutableArray<string> Documents { get; } = ["sarif", "gitlab", "junit"];

    /// <summary>Runs it.</summary>
    public ExitCode Run()
    {
        try
        {
            // The watch begins before the first lint, so that no change falls between the two.
            using var events = host.Events(_paths.Folders());
            return Run(events);
        }
        catch (IOException exception)
        {
            Say($"error: changes cannot be watched ({exception.Message.TrimEnd('.')})");
            return ExitCode.Fault;
        }
    }

    private ExitCode Run(IFileEvents events)
    {
        while (true)
        {
            var run = new LintRun(options, host);
            if (run.Run() == ExitCode.Cancelled) return ExitCode.Cancelled;
            if (options.Detail != Detail.Quiet) Say($"watching {Levels.Number(run.Linted, "article")}; Ctrl-C ends");
            if (!WaitForChange(events, run.Lexicons)) return ExitCode.Cancelled;
            if (options.Detail != Detail.Quiet) Say("linting again");
        }
    }

    /// <summary>Returns whether there was a change; if not, somebody ended the watch.</summary>
    private bool WaitForChange(IFileEvents events, IReadOnlyCollection<string> lexicons)
    {
        string? path;
        do
        {
            path = events.Next(Timeout.Infinite, host.Cancellation);
        }
        while (path is not null && !_paths.Matters(path, lexicons));

        var end = Environment.TickCount64 + Patience;
        while (path is not null && Environment.TickCount64 < end && events.Next(Quiet, host.Cancellation) is not null)
        {
        }

        return path is not null && !host.Cancellation.IsCancellationRequested;
    }

    private void Say(string message)
    {
        host.Error.Write($"ketaminelint: {message}\n");
        host.Error.Flush();
    }
}
