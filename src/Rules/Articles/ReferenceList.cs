using System.Collections.Immutable;

namespace KetamineLint.Articles;

/// <summary>The entries of an article's references, and what a citation in its text is worth beside them.</summary>
/// <remarks>An entry is a block of the section, or a line in one that begins with a number. Its first name and its years are what it is cited by.</remarks>
internal sealed class ReferenceList
{
    private const int MostYears = 4;

    private readonly HashSet<string> _works = new(StringComparer.OrdinalIgnoreCase);
    private int _entries;
    private int _lastNumber;

    /// <summary>Reads the references of an article.</summary>
    public ReferenceList(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Section.Kind == SectionKind.References && block != block.Section.Heading && block.Kind != BlockKind.Heading)
            {
                AddEntries(block.Text);
            }
        }
    }

    /// <summary>What a mark is worth: a footnote with text leads to a source, a number does where an entry has it or its link leads to one.</summary>
    public CitationStrength StrengthOf(MarkDraft mark) =>
        mark.IsResolved && (mark.Kind == CitationKind.Footnote || _entries > 0) || mark.Kind == CitationKind.Numeric && HasAnyOf(mark.Key)
            ? CitationStrength.Strong
            : CitationStrength.None;

    /// <summary>What a citation is worth.</summary>
    public CitationStrength StrengthOf(CitationDraft citation) => citation.Kind switch
    {
        CitationKind.Numeric => HasAnyOf(citation.Key) ? CitationStrength.Strong : CitationStrength.None,
        CitationKind.AuthorYear => HasAnyWork(citation) ? CitationStrength.Strong : CitationStrength.Medium,
        _ => CitationStrength.Strong,
    };

    private void AddEntries(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var at = 0; text[at..].IndexOf('\n') is >= 0 and var next;)
        {
            at += next + 1;
            if (EntryNumber(text[at..]) > 0)
            {
                AddEntry(text[start..at]);
                start = at;
            }
        }

        AddEntry(text[start..]);
    }

    private void AddEntry(ReadOnlySpan<char> entry)
    {
        _entries++;
        _lastNumber = Math.Max(_lastNumber, EntryNumber(entry));
        if (AuthorYear.FirstName(entry) is not { Length: > 0 } name)
        {
            return;
        }

        for (var (at, years) = (0, 0); years < MostYears && AuthorYear.NextYear(entry, ref at) is { Length: > 0 } year; years++)
        {
            _works.Add(name + year);
        }
    }

    /// <summary>The number that an entry begins with, typed by hand; 0 if none does.</summary>
    private static int EntryNumber(ReadOnlySpan<char> entry)
    {
        entry = entry.TrimStart(" [(".AsSpan());
        var (number, digits) = (0, 0);
        for (; digits < entry.Length && digits < 4 && entry[digits] is >= '0' and <= '9'; digits++)
        {
            number = number * 10 + entry[digits] - '0';
        }

        return digits is > 0 and < 4 && digits < entry.Length && entry[digits] is '.' or ')' or ']' or ' ' or '\t' ? number : 0;
    }

    private bool HasAnyOf(string numbers)
    {
        var last = _entries == 0 ? 0 : Math.Max(_entries, _lastNumber);
        var number = 0;
        foreach (var character in numbers)
        {
            if (character is >= '0' and <= '9')
            {
                number = number * 10 + character - '0';
            }
            else if (number > 0 && number <= last)
            {
                break;
            }
            else
            {
                number = 0;
            }
        }

        return number > 0 && number <= last;
    }

    /// <summary>Whether an entry bears the first name and the year of one of the works.</summary>
    private bool HasAnyWork(CitationDraft citation)
    {
        foreach (var work in _works.Count == 0 ? [] : citation.Key.Split(';'))
        {
            var at = 0;
            if (AuthorYear.FirstName(work.AsSpan()) is { Length: > 0 } name && AuthorYear.NextYear(work.AsSpan(), ref at) is { Length: > 0 } year && _works.Contains(name + year))
            {
                return true;
            }
        }

        return false;
    }
}
