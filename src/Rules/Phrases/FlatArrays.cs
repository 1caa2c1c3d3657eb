using System.Runtime.InteropServices;
using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Writes arrays of plain values as they lie in memory, and reads them again. Little-endian machines only.</summary>
internal static class FlatArrays
{
    /// <summary>Writes an array and its length.</summary>
    public static void Write<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var length = values.Length;
        WriteBytes(stream, MemoryMarshal.AsBytes([length]));
        WriteBytes(stream, MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads an array that was written.</summary>
    /// <exception cref="EndOfStreamException">There is not as much as there should be.</exception>
    public static T[] Read<T>(Stream stream)
        where T : unmanaged
    {
        Span<int> length = stackalloc int[1];
        ReadBytes(stream, MemoryMarshal.AsBytes(length));
        if (length[0] < 0 || length[0] > stream.Length)
            throw new EndOfStreamException();
        var values = Unfilled.Array<T>(length[0]);
        ReadBytes(stream, MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

#if NET
    private static void WriteBytes(Stream stream, ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    private static void ReadBytes(Stream stream, Span<byte> bytes) => stream.ReadExactly(bytes);
#else
    private static void WriteBytes(Stream stream, ReadOnlySpan<byte> bytes) => stream.Write(bytes.ToArray(), 0, bytes.Length);

    private static void ReadBytes(Stream stream, Span<byte> bytes)
    {
        var buffer = new byte[Math.Min(bytes.Length, 1 << 16)];
        while (bytes.Length > 0)
        {
            var count = stream.Read(buffer, 0, Math.Min(buffer.Length, bytes.Length));
            if (count == 0)
                throw new EndOfStreamException();
            buffer.AsSpan(0, count).CopyTo(bytes);
            bytes = bytes[count..];
        }
    }
#endif
}
