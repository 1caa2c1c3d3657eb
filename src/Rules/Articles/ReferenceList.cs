using System.Collections.Immutable;

namespace KetamineLint.Articles;

/// <summary>The entries of an article's references, and what a citation in its text is worth beside them.</summary>
internal sealed class ReferenceList(ImmutableArray<Block> blocks)
{
    private readonly int _entries = blocks.Count(static block => block.Section.Kind == SectionKind.References && block.Kind != BlockKind.Heading);
    private int? _lastNumber;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _entries == 0;

    /// <summary>What a citation is worth.</summary>
    public CitationStrength StrengthOf(CitationKind kind, string key) => kind switch
    {
        CitationKind.Numeric => _entries > 0 && FirstNumber(key) <= Math.Max(_entries, LastNumber()) ? CitationStrength.Strong : CitationStrength.None,
        CitationKind.AuthorYear => CitationStrength.Medium,
        _ => CitationStrength.Strong,
    };

    /// <summary>The greatest number that an entry of the references begins with, typed by hand.</summary>
    private int LastNumber() => _lastNumber ??= blocks
        .Where(static block => block.Section.Kind == SectionKind.References)
        .Select(static block => FirstNumber(block.Text[..Math.Min(8, block.Text.Length)].ToString().TrimStart('[', '(', ' ')))
        .DefaultIfEmpty(0)
        .Max();

    private static int FirstNumber(string text)
    {
        var number = 0;
        for (var i = 0; i < text.Length && i < 4 && text[i] is >= '0' and <= '9'; i++)
        {
            number = number * 10 + text[i] - '0';
        }

        return number;
    }
}
