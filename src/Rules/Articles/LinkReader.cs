using Markdig.Syntax.Inlines;

namespace KetamineLint.Articles;

/// <summary>Reads links, images and addresses in angle brackets.</summary>
/// <param name="parsed">The text as the parser saw it.</param>
/// <param name="text">Takes the characters.</param>
/// <param name="draft">Takes the links.</param>
internal sealed class LinkReader(string parsed, TextReader text, ArticleDraft draft)
{
    private int _words;

    /// <summary>Begins a link, or reads an image whole, and says whether what stands in it is to be read.</summary>
    public bool Enter(LinkInline link)
    {
        if (link.IsImage)
        {
            ReadImage(link);
            return false;
        }

        _words = text.Length;
        text.IsInLink = true;
        return true;
    }

    /// <summary>Ends the link that was entered last.</summary>
    public void Leave(LinkInline link)
    {
        if (!text.IsInLink)
        {
            return;
        }

        text.IsInLink = false;
        var prose = ProseSpan.FromBounds(_words, text.Length);
        var words = draft.Prose.From(_words).ToString();
        Add(LinkKind.Link, link, prose, words);
        if (MarkText.IsNumbers(words.AsSpan()) && (link.Reference is not null || link.Url is ['#', ..]))
        {
            draft.Marks.Add(new MarkDraft(CitationKind.Numeric, text.Span(link.Span.Start, link.Span.Length), prose, words.Trim('[', ']'), IsResolved: true));
        }
    }

    /// <summary>Ends the block: a link that was not left ends with it.</summary>
    public void Reset() => text.IsInLink = false;

    /// <summary>Reads an address in angle brackets.</summary>
    public void ReadAddress(AutolinkInline link)
    {
        var (start, length) = (link.Span.Start, link.Span.Length);
        if (!text.IsInLink)
        {
            var address = text.Source.Substring(start + 1, Math.Max(0, length - 2));
            draft.Links.Add(new Link(LinkKind.Address, text.Span(start, length), new ProseSpan(text.Length, 1), address, address, text.Span(start + 1, address.Length)));
        }

        text.ReadAs(Prose.Opaque, start, length);
        text.Passed = Math.Max(text.Passed, start + length);
    }

    private void ReadImage(LinkInline image)
    {
        var start = text.Length;
        text.ReadAs(Prose.Opaque, image.Span.Start, image.Span.Length);
        text.Passed = Math.Max(text.Passed, image.Span.End + 1);
        Add(LinkKind.Image, image, ProseSpan.FromBounds(start, text.Length), AlternativeText.Of(image, parsed, text.Source));
    }

    private void Add(LinkKind kind, LinkInline link, ProseSpan prose, string words)
    {
        var written = link.Reference?.UrlSpan ?? link.UrlSpan;
        var isWritten = written.Length > 0 && written.End < parsed.Length;
        var address = link.Url ?? "";
        if (isWritten && address.Contains(HandedText.Neutral))
        {
            address = text.Source.Substring(written.Start, written.Length);
        }

        var target = isWritten && link.Reference is null ? text.Span(written.Start, written.Length) : default;
        draft.Links.Add(new Link(kind, text.Span(link.Span.Start, link.Span.Length), prose, words, address, target));
    }
}
