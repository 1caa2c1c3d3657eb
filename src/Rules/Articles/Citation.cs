using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>How a citation is written.</summary>
public enum CitationKind : byte
{
    /// <summary><c>[^3]</c>.</summary>
    Footnote,

    /// <summary><c>[3]</c>, <c>[3, 5-7]</c>, a superscript number.</summary>
    Numeric,

    /// <summary><c>(Glue et al., 2017)</c>, <c>Glue et al. (2017)</c>, <c>[@glue2017]</c>.</summary>
    AuthorYear,

    /// <summary>A DOI, as text or as a link.</summary>
    Doi,

    /// <summary>A PubMed or PubMed Central number or link.</summary>
    PubMed,

    /// <summary>A trial's registration number, as text or as a link.</summary>
    Trial,

    /// <summary>A link to a regulator, a guideline body, a journal or a public database.</summary>
    Link,
}

/// <summary>How much a citation is worth as evidence.</summary>
public enum CitationStrength : byte
{
    /// <summary>Nothing: a number or a footnote without an entry.</summary>
    None,

    /// <summary>It names a source: author and year, a regulator, a guideline body, a journal.</summary>
    Medium,

    /// <summary>It leads to a source: a footnote or a number that resolves to an entry, a DOI, a PubMed number, a registered trial.</summary>
    Strong,
}

/// <summary>A reference to a source.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Strength">What it is worth.</param>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Position">The character of prose at which it stands.</param>
/// <param name="Key">What it refers to: a footnote's label, the numbers, a DOI, an address.</param>
public sealed record Citation(CitationKind Kind, CitationStrength Strength, TextSpan Span, int Position, string Key);
