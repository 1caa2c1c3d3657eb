using System.Diagnostics;
using System.Globalization;
using System.Text;
using KetamineLint.Files;

namespace KetamineLint.Baselines;

/// <summary>Reads blobs of a repository through one process, from any thread, one at a time.</summary>
internal sealed class GitBlobs(GitProcess git) : IDisposable
{
    private readonly Lock _lock = new();
    private Process? _process;
    private Stream? _output;

    /// <summary>The text of a blob.</summary>
    /// <exception cref="GitException">The repository does not have it.</exception>
    public ArticleText Read(string id)
    {
        byte[]? bytes;
        try
        {
            lock (_lock) bytes = ReadBytes(id);
        }
        catch (IOException)
        {
            throw new GitException("git ended while it was asked for old versions");
        }

        return bytes is null ? new ArticleText(null, Fidelity.Lossy, $"it is larger than {ArticleText.SizeLimit >> 20} MB") : ArticleText.Decode(bytes);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        if (_process is null) return;
        GitProcess.Kill(_process);
        _process.Dispose();
    }

    private byte[]? ReadBytes(string id)
    {
        if (_process is null)
        {
            _process = git.Start("cat-file", "--batch");
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
            _output = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
        }

        _process.StandardInput.Write(id + "\n");
        _process.StandardInput.Flush();
        var head = ReadLine().Split(' ');
        if (head is not [_, "blob", var digits] || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw new GitException("the repository lacks the content of a file; fetch it with 'git fetch --refetch'");
        if (size > ArticleText.SizeLimit)
        {
            Skip(size + 1);
            return null;
        }

        var bytes = new byte[size];
        _output!.ReadExactly(bytes);
        Skip(1);
        return bytes;
    }

    private void Skip(long count)
    {
        var buffer = new byte[Math.Min(count, 1 << 16)];
        for (; count > 0; count -= Math.Min(count, buffer.Length)) _output!.ReadExactly(buffer, 0, (int)Math.Min(count, buffer.Length));
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (int value; (value = _output!.ReadByte()) != '\n';)
            line.Append(value >= 0 ? (char)value : throw new EndOfStreamException());
        return line.ToString();
    }
}
