using System.Globalization;

namespace KetamineLint.Reports;

/// <summary>What belongs to the run rather than to an article: faults and notices, for standard error, beside any report.</summary>
internal sealed class MessageWriter(TextWriter error, Terminal terminal, Detail detail) : IReport
{
    /// <inheritdoc/>
    public void Start(RunDescription run)
    {
    }

    /// <summary>Says why a file could not be read, or what its author should know of the run.</summary>
    public void Add(LintedFile file)
    {
        if (file.Fault is not null) Write(VisibleText.Of(file.File.DisplayPath), Style.Error, file.Fault);
        if (file.Result is null) return;
        foreach (var notice in file.Result.Notices)
        {
            var isFault = notice.Id == ArticleLinter.RuleFailed;
            if (isFault || detail != Detail.Quiet) Write(VisibleText.Of(file.File.DisplayPath), isFault ? Style.Error : Style.Note, notice.Message);
        }
    }

    /// <summary>Says what was wrong with the configuration and the arguments.</summary>
    public void Finish(RunSummary summary)
    {
        foreach (var fault in summary.Faults) Fault(fault);
        error.Flush();
    }

    /// <summary>Says what is wrong, at once.</summary>
    public void Fault(RunFault fault)
    {
        var path = fault.Path is null ? "ketaminelint" : VisibleText.Of(fault.Path);
        if (fault is { Path: not null, Line: > 0 })
            path += string.Create(CultureInfo.InvariantCulture, $"({fault.Line},{Math.Max(1, fault.Column)})");
        Write(path, Style.Error, fault.Message);
    }

    /// <summary>Warns of something that stops nothing: a clause without a full stop.</summary>
    public void Warn(string message)
    {
        if (detail != Detail.Quiet) Write("ketaminelint", Style.Warning, message);
    }

    /// <summary>Says what is worth knowing of the run: a clause without a full stop.</summary>
    public void Note(string message)
    {
        if (detail != Detail.Quiet) Write("ketaminelint", Style.Note, message);
    }

    private void Write(string place, Style style, string message)
    {
        var word = style switch { Style.Error => "error", Style.Warning => "warning", _ => "note" };
        error.Write($"{terminal.Paint(Style.Strong, place + ":")} {terminal.Paint(style, word + ":")} {VisibleText.Of(message)}\n");
    }
}
