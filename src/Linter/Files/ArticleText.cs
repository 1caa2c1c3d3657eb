using System.Security.Cryptography;
using System.Text;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Files;

/// <summary>The text of a file, or why it could not be read.</summary>
/// <param name="Source">The text without a byte order mark; its encoding says whether there was one. Null if it could not be read.</param>
/// <param name="Fidelity">Whether the bytes can be made again from the text.</param>
/// <param name="Fault">Why it could not be read: a clause without a full stop; else null.</param>
internal readonly record struct ArticleText(SourceText? Source, Fidelity Fidelity, string? Fault)
{
    /// <summary>The bytes that were read, if they are to be hashed; else without an array.</summary>
    private ArraySegment<byte> Bytes { get; init; }

    /// <summary>Larger files are not read, in bytes: their text would not fit the arrays that hold it.</summary>
    public const long SizeLimit = 256 << 20;

    /// <summary>The id of the notice that some of a text's bytes meant nothing.</summary>
    public const string LossyNotice = "lossy";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where the thread reads the next file to.</summary>
    [ThreadStatic]
    private static byte[]? t_buffer;

    /// <summary>What the bytes were, if that was asked for; else null. To be asked once, by the thread that read them: what held them serves its next file.</summary>
    public ByteDigest? Digest()
    {
        if (Bytes.Array is not { } buffer)
        {
            return null;
        }

        var digest = new ByteDigest(Bytes.Count, SHA256.HashData(Bytes));
        Reuse(buffer);
        return digest;
    }

    /// <summary>Reads a file. What is no file (a pipe, a device, a socket) is never opened.</summary>
    public static ArticleText Read(string path, Digesting digesting = Digesting.None)
    {
        try
        {
            return FileKinds.Of(path) switch
            {
                FileKind.Missing => Failed("the file is not there any more"),
                FileKind.Folder => Failed("it is a folder"),
                FileKind.Special => Failed("it is no regular file but a pipe, a device or a socket"),
                FileKind.Denied => Failed("permission denied"),
                _ => ReadRegular(path, digesting),
            };
        }
        catch (UnauthorizedAccessException)
        {
            return Failed("permission denied");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed("the file is not there any more");
        }
        catch (IOException exception)
        {
            return Failed($"it cannot be read ({exception.Message.TrimEnd('.')})");
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    public static ArticleText Read(Stream stream, Digesting digesting = Digesting.None)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > SizeLimit)
            {
                return Failed(TooLarge);
            }
        }

        return Decode(new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length), digesting);
    }

    private static ArticleText Decode(ArraySegment<byte> bytes, Digesting digesting)
    {
        var text = Decode(bytes);
        if (digesting == Digesting.Sha256 && text.Source is not null)
        {
            return text with { Bytes = bytes };
        }

        Reuse(bytes.Array!);
        return text;
    }

    /// <summary>The text that <paramref name="bytes"/> mean: UTF-16 with a byte order mark, else UTF-8.</summary>
    public static ArticleText Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = s_utf8;
        if (bytes is [0xFF, 0xFE, ..] and not [0xFF, 0xFE, 0, 0, ..])
        {
            encoding = Encoding.Unicode;
        }
        else if (bytes is [0xFE, 0xFF, ..])
        {
            encoding = Encoding.BigEndianUnicode;
        }
        else if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            encoding = Encoding.UTF8;
        }
        else if (BinaryContent.Detected(bytes))
        {
            return Failed("it is not a text file");
        }

        bytes = bytes[encoding.Preamble.Length..];
        var text = encoding.GetString(bytes);
        return new ArticleText(SourceText.From(text, encoding), Compare(text, bytes, encoding), null);
    }

    private static string TooLarge => $"it is larger than {SizeLimit >> 20} MB";

    private static ArticleText Failed(string fault) => new(null, Fidelity.Lossy, fault);

    private static ArticleText ReadRegular(string path, Digesting digesting)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length > SizeLimit)
        {
            return Failed(TooLarge);
        }

        var buffer = t_buffer;
        if (buffer is null || buffer.Length <= length)
        {
            buffer = new byte[Math.Max(length + 1, 1 << 16)];
        }

        t_buffer = null;
        var end = 0;
        for (int count; (end < length || length == 0) && (count = RandomAccess.Read(handle, buffer.AsSpan(end), end)) > 0;)
        {
            end += count;
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2); // a file without a length, like those of /proc
            }

            if (end > SizeLimit)
            {
                return Failed(TooLarge);
            }
        }

        return Decode(new ArraySegment<byte>(buffer, 0, end), digesting);
    }

    /// <summary>Keeps a buffer for the thread's next file. One large file must not keep its memory for the rest of the run.</summary>
    private static void Reuse(byte[] buffer) => t_buffer = buffer.Length <= 1 << 20 ? buffer : null;

    private static Fidelity Compare(string text, ReadOnlySpan<byte> bytes, Encoding encoding) =>
        (encoding is not UTF8Encoding || !Ascii.IsValid(bytes)) && text.Contains('\uFFFD') && !encoding.GetBytes(text).AsSpan().SequenceEqual(bytes) ? Fidelity.Lossy : Fidelity.Exact;
}

/// <summary>Whether the bytes of a file can be made again from its text.</summary>
internal enum Fidelity
{
    /// <summary>They can.</summary>
    Exact,

    /// <summary>Some bytes meant nothing in the encoding and are U+FFFD in the text: such a file is linted, but must not be written.</summary>
    Lossy,
}

/// <summary>What the bytes of a file were.</summary>
/// <param name="Length">How many.</param>
/// <param name="Sha256">Their hash.</param>
internal sealed record ByteDigest(int Length, byte[] Sha256)
{
    /// <summary>Loads the library that hashes, which takes a tenth of a run over one article: it may be done while something else is.</summary>
    public static void Prepare() => SHA256.HashData([]);
}

/// <summary>Whether the bytes of what is read are hashed.</summary>
internal enum Digesting
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>They are, by SHA-256.</summary>
    Sha256,
}
