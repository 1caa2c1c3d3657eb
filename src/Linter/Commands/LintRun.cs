using KetamineLint.Configuration;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Commands;

/// <summary>One lint: finds the files, reads and lints them on as many threads as asked, and hands them to the reports in order.</summary>
internal sealed class LintRun(LintOptions options, Host host)
{
    private static readonly Notice s_lossy = new("lossy", "some bytes mean nothing in the file's encoding and were read as U+FFFD");

    private readonly RuleSets _ruleSets = new(options.Selection, host.WorkingDirectory);
    private readonly Digesting _digesting = options.Reports.Select(report => report.Key).Append(options.Format).Contains("sarif") ? Digesting.Sha256 : Digesting.None;
    private readonly List<RunFault> _faults = [];
    private DiagnosticSeverity? _gravest;
    private bool _isFaulty;
    private int _linted;

    /// <summary>How many articles were linted.</summary>
    public int Linted => _linted;

    /// <summary>The full paths of the lexicons that the configuration names.</summary>
    public IReadOnlyCollection<string> Lexicons => _ruleSets.Lexicons;

    /// <summary>Runs it.</summary>
    public ExitCode Run()
    {
        var found = FileFinder.Find(options.Targets, host.WorkingDirectory);
        _faults.AddRange(found.Faults.Select(fault => new RunFault(fault.Path.Length == 0 ? null : fault.Path, 0, 0, fault.Message)));
        using var reports = ReportSinks.Open(options, host, _faults);
        foreach (var warning in found.Warnings)
        {
            reports.Warn(warning);
        }

        var general = RuleSet.Create(_ => null, options.Selection).Rules;
        reports.Start(new RunDescription(general, [.. general.Where(rule => rule.IsNamed).Select(rule => rule.Rule.Id)], options.FailOn));
        using (var progress = Progress.Begin(host, options.Detail, found.Files.Length))
        {
            OrderedWork.Run(found.Files, options.Jobs, Lint, file =>
            {
                Count(file);
                progress.Step();
                reports.Add(file);
            }, host.Cancellation);
        }

        _faults.AddRange(_ruleSets.Faults);
        if (host.Cancellation.IsCancellationRequested)
        {
            reports.Cancel(new RunSummary(ExitCode.Cancelled, [.. _faults], _linted));
            return ExitCode.Cancelled;
        }

        var summary = new RunSummary(Exit(), [.. _faults], _linted);
        return reports.Finish(summary) ? summary.Exit : ExitCode.Fault;
    }

    private LintedFile Lint(ArticleFile file)
    {
        try
        {
            var text = file.FullPath is null ? ReadInput() : ArticleText.Read(file.FullPath, _digesting);
            if (text.Source is not { } source)
            {
                return new LintedFile(file, null, null, text.Fault);
            }

            var rules = _ruleSets.For(file);
            var result = host.Check(source, file.RootPath, rules);
            return new LintedFile(file, source, text.Fidelity == Fidelity.Exact ? result : result with { Notices = result.Notices.Add(s_lossy) }, null) { Digest = text.Digest };
        }
        catch (OperationCanceledException)
        {
            return new LintedFile(file, null, null, "cancelled while it was read");
        }
        catch (Exception exception)
        {
            // One file must not cost the others their findings; whatever this was, it is a fault of ours.
            return new LintedFile(file, null, null, $"internal error ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}); please report it");
        }
    }

    /// <summary>Reads standard input on a thread that can be left behind: a terminal may never end it, and a request to stop must be heard.</summary>
    private ArticleText ReadInput() =>
        Task.Run(() => ArticleText.Read(host.Input(), _digesting)).WaitAsync(host.Cancellation).GetAwaiter().GetResult();

    private void Count(LintedFile file)
    {
        _isFaulty |= file.Fault is not null;
        _linted += file.Result is null ? 0 : 1;
        foreach (var finding in file.Result?.Findings ?? [])
        {
            if (_gravest is null || finding.Severity > _gravest)
            {
                _gravest = finding.Severity;
            }
        }
    }

    private ExitCode Exit() =>
        _isFaulty || _faults.Count > 0 ? ExitCode.Fault
        : options.FailOn is { } failOn && _gravest >= failOn ? ExitCode.Findings
        : ExitCode.Clean;
}
