namespace KetamineLint.Articles;

/// <summary>Tells from its title what kind of section a heading begins.</summary>
internal static class SectionTitles
{
    private const int LongestTitle = 40;

    private static readonly char[] s_numbers = "0123456789. ".ToCharArray();

    private static readonly HashSet<string> s_references = new(StringComparer.OrdinalIgnoreCase)
    {
        "references", "reference", "reference list", "bibliography", "sources", "source", "citations", "works cited", "literature", "literature cited",
        "further reading", "notes and references", "references and notes", "sources and references", "references and sources", "footnotes", "endnotes",
        "selected references", "key references", "sources cited", "cited sources", "medical references", "article sources", "scientific references", "resources and references",
    };

    private static readonly HashSet<string> s_contact = new(StringComparer.OrdinalIgnoreCase)
    {
        "contact", "contact us", "contact information", "about", "about us", "about the author", "about the authors", "comments", "leave a comment", "support", "get in touch", "get help",
    };

    /// <summary>The kind of a section with that title in one of kind <paramref name="parent"/>.</summary>
    public static SectionKind KindOf(string title, SectionKind parent)
    {
        if (parent != SectionKind.Body || title.Length > LongestTitle)
        {
            return parent;
        }

        var words = WordsOf(title);
        return s_references.Contains(words) ? SectionKind.References
            : s_contact.Contains(words) ? SectionKind.Contact
            : SectionKind.Body;
    }

    /// <summary>Whether a line of text is the title of references.</summary>
    public static bool IsReferences(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && char.IsUpper(line.IsEmpty ? ' ' : line[0]) && s_references.Contains(WordsOf(line.ToString()));

    private static string WordsOf(string title) => title.Trim(' ', ':', '.', '#', '*', '_').TrimStart(s_numbers).Trim();
}
