namespace KetamineLint.Articles;

/// <summary>A stretch of source that is one thing, whatever Markdown would make of its characters.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last one.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Island(int Start, int End, IslandKind Kind)
{
    public int Length => End - Start;
}

internal enum IslandKind : byte
{
    /// <summary>A template's tag or expression, or a JSX expression.</summary>
    Template,

    /// <summary>TeX between dollars.</summary>
    Math,

    /// <summary>A bare address.</summary>
    Address,

    /// <summary>An address where a link's target stands; the parser must see it as it is.</summary>
    Target,

    /// <summary>An MDX comment.</summary>
    Comment,

    /// <summary>What a reader never sees: an attribute list, an import.</summary>
    Hidden,
}
