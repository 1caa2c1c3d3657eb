using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Files;

/// <summary>Writes an article that was changed: the old file or the new one stands there at any moment, and nothing that somebody else wrote is lost.</summary>
internal static class ArticleWriter
{
    /// <summary>Writes an article.</summary>
    /// <param name="path">The full path that it was read from.</param>
    /// <param name="old">What was read, every byte of it known from its text.</param>
    /// <param name="changed">What is to stand there.</param>
    /// <returns>Why it was not written, a clause without a full stop; null if it was.</returns>
    public static string? Write(string path, SourceText old, SourceText changed)
    {
        if (FileKinds.Of(path) != FileKind.Regular)
        {
            return "it is not there any more";
        }

        try
        {
            var bytes = Encode(changed);
            using var file = AtomicFile.Create(path);
            if (!MayBeWritten(file.Target))
            {
                return "it is read-only";
            }

            file.Stream.Write(bytes);
            return file.CommitIf(() => Holds(file.Target, old)) ? null : "it has changed since it was read";
        }
        catch (EncoderFallbackException)
        {
            return "its encoding cannot hold the new text";
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied";
        }
        catch (ArgumentOutOfRangeException)
        {
            return "it cannot be written (a file may not be that large here)"; // how .NET tells EFBIG
        }
        catch (IOException exception)
        {
            return $"it cannot be written ({exception.Message.TrimEnd('.')})";
        }
    }

    /// <summary>The bytes of a text, with a byte order mark if it came with one.</summary>
    /// <exception cref="EncoderFallbackException">It holds half a surrogate pair.</exception>
    public static byte[] Encode(SourceText text)
    {
        var encoding = Strict(text.Encoding!);
        var content = text.ToString();
        var preamble = encoding.GetPreamble();
        var bytes = new byte[preamble.Length + encoding.GetByteCount(content)];
        preamble.CopyTo(bytes, 0);
        encoding.GetBytes(content, bytes.AsSpan(preamble.Length));
        return bytes;
    }

    /// <summary>The encoding, but one that refuses what it cannot hold.</summary>
    private static Encoding Strict(Encoding encoding) => encoding is UnicodeEncoding
        ? new UnicodeEncoding(bigEndian: encoding.Preamble is [0xFE, ..], byteOrderMark: true, throwOnInvalidBytes: true)
        : new UTF8Encoding(encoderShouldEmitUTF8Identifier: !encoding.Preamble.IsEmpty, throwOnInvalidBytes: true);

    private static bool Holds(string path, SourceText text) =>
        ArticleText.Read(path) is { Fidelity: Fidelity.Exact, Source: { } now }
        && now.Encoding!.Preamble.SequenceEqual(text.Encoding!.Preamble)
        && now.ContentEquals(text);

    /// <summary>A file that is not to be written would be replaced all the same: its folder alone decides that.</summary>
    private static bool MayBeWritten(string path)
    {
        const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Write) == 0)
        {
            return false; // the superuser may open it, but somebody said no
        }

        try
        {
            using var _ = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
