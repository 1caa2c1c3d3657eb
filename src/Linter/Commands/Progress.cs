using System.Diagnostics;
using System.Globalization;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary>Tells a person who watches standard error how far a long run has come; it leaves no trace.</summary>
internal sealed class Progress : IDisposable
{
    private const int Patience = 1000;
    private const int Pause = 100;

    private readonly TextWriter? _error;
    private readonly int _total;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _next = Patience;
    private int _done;
    private bool _isShown;

    private Progress(TextWriter? error, int total) => (_error, _total) = (error, total);

    /// <summary>Begins to count; nothing is shown in the first second.</summary>
    public static Progress Begin(Host host, Detail detail, int total) =>
        new(host.IsWatched && detail != Detail.Quiet ? host.Error : null, total);

    /// <summary>One more file is done.</summary>
    public void Step()
    {
        _done++;
        if (_error is null || _clock.ElapsedMilliseconds < _next)
        {
            return;
        }

        _next = _clock.ElapsedMilliseconds + Pause;
        _isShown = true;
        _error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_done} of {_total} articles "));
        _error.Flush();
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose()
    {
        if (_isShown)
        {
            _error!.Write("\r" + new string(' ', 40) + "\r");
            _error.Flush();
        }
    }
}
