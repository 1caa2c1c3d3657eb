namespace KetamineLint.Articles;

/// <summary>Tells block by block which section it stands in.</summary>
/// <remarks>
/// A heading that is quoted begins none. A short line of its own that says "References" begins one, though it is no heading to Markdown: pasted
/// text has lost its headings. That one ends with the next heading, or with the next line that looks like one.
/// </remarks>
internal sealed class SectionTree
{
    private const int LevelOfLine = 7;
    private const int LongestLine = 60;

    private readonly Section _root = new() { Parent = null, Heading = null, Title = "", Kind = SectionKind.Body };
    private readonly List<(int Level, Section Section)> _open;
    private BlockDraft _opener;

    public SectionTree() => _open = [(0, _root)];

    private (int Level, Section Section) Innermost => _open[_open.Count - 1];

    /// <summary>The section of the next block, which it may begin.</summary>
    public Section SectionOf(BlockDraft block, ReadOnlySpan<char> prose)
    {
        if (block.Kind == BlockKind.FrontMatter)
        {
            return _root;
        }

        if (block is { Kind: BlockKind.Heading, IsQuoted: false })
        {
            return Open(block, block.Level, Fold(prose));
        }

        if (block is { Kind: BlockKind.Paragraph, IsQuoted: false, ListDepth: 0 } && prose.Length <= LongestLine && prose.IndexOf('\n') < 0)
        {
            return SectionOfLine(block, prose);
        }

        return Innermost.Section;
    }

    /// <summary>Whether the last section was begun by <paramref name="block"/>.</summary>
    public bool IsOpenedBy(BlockDraft block) => block == _opener;

    private Section SectionOfLine(BlockDraft block, ReadOnlySpan<char> prose)
    {
        var title = prose.TrimEnd(": ".AsSpan());
        if (SectionTitles.IsReferences(title))
        {
            return Open(block, LevelOfLine, Fold(title));
        }

        if (Innermost.Level == LevelOfLine && LooksLikeHeading(prose))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        return Innermost.Section;
    }

    private Section Open(BlockDraft opener, int level, string title)
    {
        while (Innermost.Level >= level)
        {
            _open.RemoveAt(_open.Count - 1);
        }

        var parent = Innermost.Section;
        var section = new Section { Parent = parent, Title = title, Kind = SectionTitles.KindOf(title, parent.Kind) };
        _open.Add((level, section));
        _opener = opener;
        return section;
    }

    /// <summary>Whether a line among references is a heading rather than an entry: no digits, no full stop, and each word of some length with a capital.</summary>
    private static bool LooksLikeHeading(ReadOnlySpan<char> line)
    {
        var isWordStart = true;
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsDigit(line[i]) || line[i] is '.' or ',' or ';' or Prose.Opaque || isWordStart && char.IsLower(line[i]) && i + 3 < line.Length && char.IsLetter(line[i + 3]))
            {
                return false;
            }

            isWordStart = char.IsWhiteSpace(line[i]);
        }

        return true;
    }

    private static string Fold(ReadOnlySpan<char> text) =>
        IsFolded(text) ? text.ToString() : string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether there is no white space but single blanks between words.</summary>
    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        var isBlank = true;
        foreach (var character in text)
        {
            var wasBlank = isBlank;
            isBlank = char.IsWhiteSpace(character);
            if (isBlank && (wasBlank || character != ' '))
            {
                return false;
            }
        }

        return !isBlank || text.IsEmpty;
    }
}
