using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KetamineLint.Articles;

/// <summary>Reads the inlines of one block after the other. Without recursion: a thousand open brackets are a thousand nested nodes.</summary>
/// <param name="parsed">The text as the parser saw it: of the length of the source, with some characters replaced.</param>
/// <param name="text">Takes the characters.</param>
/// <param name="footnotes">The labels of the footnotes that exist.</param>
/// <param name="draft">Takes everything else.</param>
internal sealed class InlineReader(string parsed, TextReader text, HashSet<string> footnotes, ArticleDraft draft)
{
    private readonly HtmlTagReader _html = new(text, draft);
    private HashSet<string>? _unclosed;
    private int _linkStart;

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
        text.IsInLink = false;
    }

    /// <summary>Leaves a node and every parent that ends with it, and gives the next node.</summary>
    private Inline? Leave(Inline node, ContainerInline root)
    {
        while (true)
        {
            if (node is LinkInline { IsImage: false } link)
            {
                LeaveLink(link);
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
                return EnterLink(link);
            case AutolinkInline autolink:
                ReadAutolink(autolink);
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

    /// <summary>Markdig's span may hold more than was read: cell padding, a backslash. The read text is inside it.</summary>
    private void ReadLiteral(LiteralInline literal)
    {
        var content = literal.Content;
        if (ReferenceEquals(content.Text, parsed))
        {
            text.Read(content.Start, content.Length);
            return;
        }

        if (content.IsEmpty)
        {
            return;
        }

        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        var read = content.AsSpan();
        if (start < 0 || start + read.Length > parsed.Length || !parsed.AsSpan(start, read.Length).SequenceEqual(read))
        {
            var within = Math.Max(0, literal.Span.Start);
            var length = Math.Max(0, Math.Min(literal.Span.End + 1, parsed.Length) - within);
            var found = parsed.AsSpan(within, length).IndexOf(read);
            if (found < 0)
            {
                text.ReadAs(read, within, length);
                return;
            }

            start = within + found;
        }

        text.Read(start, read.Length);
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

    private bool EnterLink(LinkInline link)
    {
        _linkStart = text.Length;
        if (!link.IsImage)
        {
            text.IsInLink = true;
            return true;
        }

        var start = text.Length;
        text.ReadAs(Prose.Opaque, link.Span.Start, link.Span.Length);
        text.Passed = Math.Max(text.Passed, link.Span.End + 1);
        AddLink(LinkKind.Image, link, ProseSpan.FromBounds(start, text.Length), AlternativeText(link));
        return false;
    }

    private void LeaveLink(LinkInline link)
    {
        if (!text.IsInLink)
        {
            return;
        }

        text.IsInLink = false;
        var prose = ProseSpan.FromBounds(_linkStart, text.Length);
        var words = draft.Prose.From(_linkStart).ToString();
        AddLink(LinkKind.Link, link, prose, words);
        if (MarkText.IsNumbers(words.AsSpan()) && (link.Reference is not null || link.Url is ['#', ..]))
        {
            draft.Marks.Add(new MarkDraft(CitationKind.Numeric, text.Span(link.Span.Start, link.Span.Length), prose, words.Trim('[', ']'), IsResolved: true));
        }
    }

    private void AddLink(LinkKind kind, LinkInline link, ProseSpan prose, string words)
    {
        var hasTarget = link.Reference is null && link.UrlSpan.Length > 0 && link.UrlSpan.End < parsed.Length;
        var target = hasTarget ? text.Span(link.UrlSpan.Start, link.UrlSpan.Length) : default;
        var address = link.Url ?? "";
        if (hasTarget && address.Contains(HandedText.Neutral))
        {
            address = text.Source.Substring(link.UrlSpan.Start, link.UrlSpan.Length);
        }

        draft.Links.Add(new Link(kind, text.Span(link.Span.Start, link.Span.Length), prose, words, address, target));
    }

    private void ReadAutolink(AutolinkInline link)
    {
        var start = link.Span.Start;
        var length = link.Span.Length;
        if (!text.IsInLink)
        {
            var prose = new ProseSpan(text.Length, 1);
            var address = text.Source.Substring(start + 1, Math.Max(0, length - 2));
            draft.Links.Add(new Link(LinkKind.Address, text.Span(start, length), prose, address, address, text.Span(start + 1, address.Length)));
        }

        text.ReadAs(Prose.Opaque, start, length);
        text.Passed = Math.Max(text.Passed, start + length);
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

        (_unclosed ??= []).Add(name.ToString());
        return -1;
    }

    private static string AlternativeText(LinkInline image)
    {
        var words = new StringBuilder();
        for (var node = Next(image, image); node is not null; node = Next(node, image))
        {
            switch (node)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.ToString());
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case DelimiterInline delimiter:
                    words.Append(delimiter.ToLiteral());
                    break;
            }
        }

        return words.ToString();
    }

    private static Inline? Next(Inline node, ContainerInline root)
    {
        if (node is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        while (node != root && node.NextSibling is null && node.Parent is { } parent)
        {
            node = parent;
        }

        return node == root ? null : node.NextSibling;
    }
}
