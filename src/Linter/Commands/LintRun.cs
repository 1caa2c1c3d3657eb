using KetamineLint.Baselines;
using KetamineLint.Configuration;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;

namespace KetamineLint.Commands;

/// <summary>One lint: finds the files, reads and lints them on as many threads as asked, and hands them to the reports in order.</summary>
internal sealed class LintRun(LintOptions options, Host host)
{
    private readonly RuleSets _ruleSets = new(options.Selection, host.WorkingDirectory);
    private readonly List<RunFault> _faults = [];
    private DiagnosticSeverity? _gravest;
    private bool _isFaulty;
    private readonly MendingCount _mending = new();
    private int _linted;

    /// <summary>How many articles were linted.</summary>
    public int Linted => _linted;

    /// <summary>The full paths of the lexicons that the configuration names.</summary>
    public IReadOnlyCollection<string> Lexicons => _ruleSets.Lexicons;

    /// <summary>Runs it.</summary>
    public ExitCode Run()
    {
        try
        {
            return Run(Interruptible.Run(() => FileFinder.Find(options.Targets, host.WorkingDirectory, host.Cancellation), host.Cancellation));
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled; // before there was anything to report
        }
    }

    private ExitCode Run(FoundFiles found)
    {
        _faults.AddRange(found.Faults.Select(fault => new RunFault(fault.Path.Length == 0 ? null : fault.Path, 0, 0, fault.Message)));
        if (options.Fixing.Target == FixTarget.Origin)
        {
            TemporaryFiles.RemoveStale(found.Files, host.Cancellation);
        }

        var filter = options.Fixing.Target == FixTarget.Origin && found.Files.HasStandardInput ? new TextFilter(host) : null;
        host = filter?.AroundIt ?? host;
        using var reports = ReportSinks.Open(options, host, _faults);
        var mender = new FileMender(options.Fixing, _ruleSets, filter, host.Cancellation);
        foreach (var warning in found.Warnings)
        {
            reports.Warn(warning);
        }

        using var whatIsNew = WhatIsNew.Open(found.Files, new Surroundings(new FileLinter(_ruleSets, host, options.Digesting), options, host, _faults, reports.Warn, reports.Note));
        using (var progress = Progress.Begin(host, options.Detail, whatIsNew.Files.Count))
        {
            OrderedWork.Run(whatIsNew.Files, options.Jobs, whatIsNew.Lint, linted =>
            {
                var file = mender.Mend(whatIsNew.Filter(linted));
                Count(file);
                progress.Step();
                reports.Add(file);
            }, host.Cancellation, begin: () => Start(reports));
        }

        _faults.AddRange(_ruleSets.Faults);
        if (host.Cancellation.IsCancellationRequested)
        {
            reports.Cancel(new RunSummary(ExitCode.Cancelled, [.. _faults], _linted));
            return ExitCode.Cancelled;
        }

        whatIsNew.Finish();
        if (_mending.Note(options, reports.Format) is { } note)
        {
            reports.Note(note);
        }

        var summary = new RunSummary(Exit(), [.. _faults], _linted);
        return reports.Finish(summary) ? summary.Exit : ExitCode.Fault;
    }

    private void Start(ReportSinks reports)
    {
        var general = _ruleSets.Unconfigured.Rules;
        reports.Start(new RunDescription(general, [.. general.Where(rule => rule.IsNamed).Select(rule => rule.Rule.Id)], options.FailOn));
    }

    private void Count(LintedFile file)
    {
        _isFaulty |= file.Fault is not null || file.Result!.Notices.Any(notice => notice.Id == ArticleLinter.RuleFailed);
        _mending.Count(file);
        if (file.MendingFault is { } fault)
        {
            _faults.Add(new RunFault(file.File.DisplayPath, 0, 0, fault));
        }

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
        : options.Fixing.Target == FixTarget.Patch ? (_mending.Files > 0 ? ExitCode.Findings : ExitCode.Clean)
        : options.FailOn is { } failOn && _gravest >= failOn ? ExitCode.Findings
        : ExitCode.Clean;
}
