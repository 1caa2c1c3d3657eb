using System.Buffers;
using System.Runtime.CompilerServices;

namespace KetamineLint.Articles;

/// <summary>Arrays and lists that one article after the other uses.</summary>
internal static class Rented
{
    /// <summary>An array of more bytes, which only an article of extraordinary length needs, is not kept for the next one.</summary>
    private const int MostKept = 1 << 22;

    /// <summary>An array of <paramref name="length"/> items or more, which mean nothing yet.</summary>
    public static T[] Array<T>(int length) => ArrayPool<T>.Shared.Rent(length);

    /// <summary>Gives an array back. Whoever forgets to leaves it to the garbage collector.</summary>
    public static void Return<T>(T[] array)
    {
        if ((long)array.Length * Unsafe.SizeOf<T>() <= MostKept)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }

    /// <summary>Puts a larger array in the place of one, with the items that it has.</summary>
    /// <param name="array">The array.</param>
    /// <param name="count">How many items it has.</param>
    /// <param name="capacity">How many it must have room for.</param>
    public static void Grow<T>(ref T[] array, int count, int capacity)
    {
        var larger = Array<T>(capacity);
        array.AsSpan(0, count).CopyTo(larger);
        Return(array);
        array = larger;
    }

    /// <summary>An empty list. Each thread keeps one of each type.</summary>
    public static List<T> List<T>()
    {
        var list = Kept<T>.t_list ?? [];
        Kept<T>.t_list = null;
        return list;
    }

    /// <summary>Gives a list back to its thread. Nobody may look at it any more.</summary>
    public static void Return<T>(List<T> list)
    {
        if ((long)list.Capacity * Unsafe.SizeOf<T>() <= MostKept)
        {
            list.Clear();
            Kept<T>.t_list = list;
        }
    }

    private static class Kept<T>
    {
        [ThreadStatic]
        public static List<T>? t_list;
    }
}
