using KetamineLint.Files;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Commands;

/// <summary>The run as a filter: the text of standard input goes, mended, to standard output. What cannot be mended goes there as it came.</summary>
internal sealed class TextFilter
{
    private readonly MemoryStream _came = new();
    private readonly Host _host;
    private volatile bool _isWhole;

    /// <summary>Begins.</summary>
    /// <param name="host">The world.</param>
    public TextFilter(Host host)
    {
        _host = host;
        AroundIt = host.WithStreams(OpenInput, new WriterStream(host.Error));
    }

    /// <summary>The world with a standard input whose bytes are kept, and with findings on standard error.</summary>
    public Host AroundIt { get; }

    /// <summary>Writes the text; nothing if standard input was not read to its end.</summary>
    /// <param name="mended">The mended text; null where nothing was mended.</param>
    /// <exception cref="IOException">Standard output cannot be written.</exception>
    public void Write(SourceText? mended)
    {
        if (!_isWhole)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = mended is null ? _came.GetBuffer().AsSpan(0, (int)_came.Length) : ArticleWriter.Encode(mended);
        _host.Output.Write(bytes);
        _host.Output.Flush();
    }

    private MemoryStream OpenInput()
    {
        using var input = _host.Input();
        input.CopyTo(_came);
        _isWhole = true;
        return new MemoryStream(_came.GetBuffer(), 0, (int)_came.Length, writable: false);
    }
}
