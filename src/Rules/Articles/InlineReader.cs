using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KetamineLint.Articles;

/// <summary>Reads the inlines of one block after the other. Without recursion: a thousand open brackets are a thousand nested nodes.</summary>
/// <param name="parsed">The text as the parser saw it: of the length of the source, with some characters replaced.</param>
/// <param name="text">Takes the characters.</param>
/// <param name="footnotes">The labels of the footnotes that have text.</param>
/// <param name="draft">Takes everything else.</param>
internal sealed class InlineReader(string parsed, TextReader text, HashSet<string> footnotes, ArticleDraft draft)
{
    private readonly HtmlTagReader _html = new(text, draft);
    private readonly LinkReader _links = new(parsed, text, draft);
    private HashSet<string>? _unclosed;

    /// <summary>Reads all inlines of a block.</summary>
    public void Read(ContainerInline root)
    {
        _unclosed = null;
        Inline? node = root.FirstChild;
        while (node is not null)
        {
            if (Enter(node) && node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }

            node = Leave(node, root);
        }

        _html.Reset();
        _links.Reset();
    }

    /// <summary>Leaves a node and every parent that ends with it, and gives the next node.</summary>
    private Inline? Leave(Inline node, ContainerInline root)
    {
        while (true)
        {
            if (node is LinkInline { IsImage: false } link)
            {
                _links.Leave(link);
            }

            if (node.NextSibling is { } next)
            {
                return next;
            }

            if (node.Parent is not { } parent || parent == root)
            {
                return null;
            }

            node = parent;
        }
    }

    /// <summary>Reads a node and says whether its children are to be read.</summary>
    private bool Enter(Inline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                ReadLiteral(literal);
                return false;
            case LineBreakInline:
                text.ReadLineBreak(node.Span.Start);
                return false;
            case CodeInline:
                ReadCode(node.Span);
                return false;
            case LinkInline link:
                return _links.Enter(link);
            case AutolinkInline autolink:
                _links.ReadAddress(autolink);
                return false;
            case HtmlInline html:
                ReadHtml(html);
                return false;
            case HtmlEntityInline entity:
                text.ReadAs(entity.Transcoded.AsSpan(), entity.Span.Start, entity.Span.Length);
                return false;
            case FootnoteMark mark:
                ReadMark(mark);
                return false;
            case DelimiterInline delimiter:
                text.Read(delimiter.Span.Start, delimiter.ToLiteral().Length);
                return true;
            default:
                return true;
        }
    }

    private void ReadLiteral(LiteralInline literal)
    {
        if (literal.Content.IsEmpty)
        {
            return;
        }

        var place = LiteralPlace.Of(literal, parsed);
        if (place.IsExact)
        {
            text.Read(place.Start, place.Length);
        }
        else
        {
            text.ReadAs(literal.Content.AsSpan(), place.Start, place.Length);
        }
    }

    private void ReadCode(SourceSpan span)
    {
        if (span.Start < text.Passed)
        {
            return;
        }

        text.ReadAs(Prose.Opaque, span.Start, span.Length);
        draft.CodeSpans.Add(new CodeSpan(text.Span(span.Start, span.Length), IsBlock: false, "", IsClosed: true));
    }

    private void ReadMark(FootnoteMark mark)
    {
        var span = text.Span(mark.Span.Start, mark.Span.Length);
        var start = text.Length;
        var isResolved = footnotes.Contains(mark.Label);
        if (!isResolved)
        {
            text.Read(mark.Span.Start, mark.Span.Length);
        }

        draft.Marks.Add(new MarkDraft(CitationKind.Footnote, span, ProseSpan.FromBounds(start, text.Length), mark.Label, isResolved));
    }

    /// <summary>An element whose content is code is one opaque character; of any other only the tags are no prose.</summary>
    private void ReadHtml(HtmlInline html)
    {
        var start = html.Span.Start;
        if (start < text.Passed)
        {
            return;
        }

        var name = HtmlTag.NameOf(html.Tag.AsSpan());
        var end = HtmlTag.HoldsCode(name) && _unclosed?.Contains(name.ToString()) != true ? FindClose(html, name) : -1;
        if (end > 0)
        {
            text.ReadAs(Prose.Opaque, start, end - start);
            text.Passed = end;
            draft.CodeSpans.Add(new CodeSpan(text.Span(start, end - start), IsBlock: false, "", IsClosed: true));
            return;
        }

        _html.Read(start, html.Span.Length);
    }

    private int FindClose(HtmlInline html, ReadOnlySpan<char> name)
    {
        for (var next = html.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is HtmlInline { Tag: ['<', '/', ..] tag } && HtmlTag.NameOf(tag.AsSpan()).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return next.Span.End + 1;
            }
        }

        (_unclosed ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(name.ToString());
        return -1;
    }
}
