namespace KetamineLint.Articles;

/// <summary>A heading and all that stands below it, up to the next of its level; the root has no heading.</summary>
public sealed class Section
{
    /// <summary>The section that this one lies in; null for the root.</summary>
    public required Section? Parent { get; init; }

    /// <summary>The heading; null for the root.</summary>
    public Block? Heading { get; internal set; }

    /// <summary>The heading's text, with white space folded; empty for the root.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of section its title, or a title above it, says it is.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>The titles from the outermost heading to this one.</summary>
    public IEnumerable<string> Path => Parent is null ? [] : [.. Parent.Path, Title];
}

/// <summary>Sections that rules treat in a way of their own.</summary>
public enum SectionKind : byte
{
    /// <summary>Any other.</summary>
    Body,

    /// <summary>References, bibliography, sources, works cited, further reading.</summary>
    References,

    /// <summary>Contact, about, comments, support.</summary>
    Contact,
}
