using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary>Every report of a run: the one on standard output, those to files, and the messages. What cannot be written costs nothing else.</summary>
internal sealed class ReportSinks : IDisposable
{
    private readonly List<Sink> _sinks = [];
    private readonly MessageWriter _messages;
    private bool _isWhole = true;

    private ReportSinks(MessageWriter messages) => _messages = messages;

    /// <summary>The format of standard output.</summary>
    public string Format { get; private set; } = "text";

    /// <summary>Opens the reports.</summary>
    /// <param name="options">Which ones.</param>
    /// <param name="host">The world.</param>
    /// <param name="faults">Gains a fault for each file that cannot be written.</param>
    public static ReportSinks Open(LintOptions options, Host host, List<RunFault> faults)
    {
        var sinks = new ReportSinks(new MessageWriter(host.Error, host.ErrorTerminal(options.Colour), options.Detail));
        var settings = new ReportSettings(host.OutputTerminal(options.Colour), options.Detail, options.Statistics ? Statistics.ByRule : Statistics.None) { Sarif = options.Sarif };
        var standard = sinks.Format = options.Format ?? (host.Variable("GITHUB_ACTIONS") == "true" ? "github" : "text");
        sinks._sinks.Add(new Sink(
            options.Fixing.Target == FixTarget.Patch ? new PatchReport(host.Output, settings.Terminal) : ReportFormats.Create(standard, host.Output, settings),
            null,
            null));
        var plain = settings with { Terminal = new Terminal(Terminal.UsualWidth, IsColoured: false) };
        foreach (var (format, path) in options.Reports)
        {
            try
            {
                var file = AtomicFile.Create(Path.GetFullPath(path, host.WorkingDirectory));
                TemporaryFiles.RemoveStale(Path.GetDirectoryName(file.Target)!);
                sinks._sinks.Add(new Sink(ReportFormats.Create(format, file.Stream, plain), file, path));
            }
            catch (Exception exception) when (IsFileFault(exception))
            {
                faults.Add(CannotWrite(path, exception));
            }
        }

        if (host.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } page && (standard == "github" || options.AskFor("github")))
        {
            sinks._sinks.Add(new Sink(new GithubSummary(text => File.AppendAllText(page, text), host.Variable), null, page));
        }

        return sinks;
    }

    /// <summary>Warns of something that stops nothing.</summary>
    public void Warn(string message) => _messages.Warn(message);

    /// <summary>Says what is worth knowing of the run.</summary>
    public void Note(string message) => _messages.Note(message);

    /// <summary>The run begins.</summary>
    public void Start(RunDescription run) => Each(report => report.Start(run));

    /// <summary>A file was linted, or could not be read.</summary>
    public void Add(LintedFile file)
    {
        _messages.Add(file);
        Each(report => report.Add(file));
    }

    /// <summary>The run is over; the files take their places.</summary>
    /// <returns>Whether every report could be written.</returns>
    public bool Finish(RunSummary summary)
    {
        Each(report => report.Finish(summary));
        foreach (var sink in _sinks)
        {
            Try(sink, () => sink.File?.Commit());
        }

        _messages.Finish(summary);
        return _isWhole;
    }

    /// <summary>Somebody stopped the run: what stands on standard output is brought to a proper end, files stay as they were.</summary>
    public void Cancel(RunSummary summary)
    {
        foreach (var sink in _sinks.Where(sink => sink.Path is null))
        {
            Try(sink, () => sink.Report.Finish(summary));
        }

        _messages.Finish(summary);
    }

    /// <summary>Drops what was not finished.</summary>
    public void Dispose() => _sinks.ForEach(sink => sink.File?.Dispose());

    private void Each(Action<IReport> action)
    {
        foreach (var sink in _sinks)
        {
            Try(sink, () => action(sink.Report));
        }
    }

    private void Try(Sink sink, Action action)
    {
        if (sink.IsBroken)
        {
            return;
        }

        try
        {
            action();
        }
        catch (Exception exception) when (IsFileFault(exception))
        {
            sink.IsBroken = true;
            sink.File?.Dispose();
            if (sink.Path is not null || !ClosedPipe.IsCause(exception))
            {
                _isWhole = false;
                _messages.Fault(CannotWrite(sink.Path ?? "standard output", exception));
            }
        }
    }

    private static bool IsFileFault(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static RunFault CannotWrite(string path, Exception exception) => new(path, 0, 0, $"the report cannot be written ({Reason(exception)})");

    private static string Reason(Exception exception) =>
        exception is ArgumentOutOfRangeException ? "a file may not be that large here" : exception.Message.TrimEnd('.'); // how .NET tells EFBIG

    private sealed class Sink(IReport report, AtomicFile? file, string? path)
    {
        public IReport Report { get; } = report;

        public AtomicFile? File { get; } = file;

        public string? Path { get; } = path;

        public bool IsBroken { get; set; }
    }
}
