namespace KetamineLint.Articles;

/// <summary>A half-open range of characters of an article's <see cref="Prose"/>, in UTF-16 units. Not a place in the source: ask <see cref="Prose.ToSource(ProseSpan)"/>.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct ProseSpan(int Start, int Length)
{
    /// <summary>The character after the last one.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, without, <paramref name="end"/>.</summary>
    public static ProseSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="position"/> lies in the range.</summary>
    public bool Contains(int position) => (uint)(position - Start) < (uint)Length;
}
