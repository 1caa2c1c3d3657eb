
namespace KetamineLint.Articles;

/// <summary>Reads HTML tags in running text: breaks, links, images, superscript numbers and comments. Other tags are nothing to a reader.</summary>
internal sealed class HtmlTagReader(TextReader text, ArticleDraft draft)
{
    private int _superscript = -1;
    private int _superscriptStart;
    private int _anchor = -1;
    private int _anchorStart;
    private (int Start, int Length) _target;

    /// <summary>Forgets what is open, as at the end of a block.</summary>
    public void Reset()
    {
        _superscript = -1;
        _anchor = -1;
    }

    /// <summary>Reads a tag or a comment.</summary>
    public void Read(int start, int length)
    {
        var tag = text.Source.AsSpan(start, length);
        if (tag.StartsWith("<!--".AsSpan()))
        {
            ReadComment(start, length);
            return;
        }

        var name = HtmlTag.NameOf(tag);
        var isEnd = tag.Length > 1 && tag[1] == '/';
        if (HtmlTag.Is(name, "br"))
        {
            text.ReadAs('\n', start, length);
        }
        else if (HtmlTag.Is(name, "sup"))
        {
            ReadSuperscript(start, length, isEnd);
        }
        else if (HtmlTag.Is(name, "a"))
        {
            ReadAnchor(start, length, isEnd);
        }
        else if (HtmlTag.Is(name, "img"))
        {
            ReadImage(start, length);
        }
    }

    private void ReadComment(int start, int length)
    {
        var isClosed = length >= 7 && text.Source.AsSpan(start, length).EndsWith("-->".AsSpan());
        draft.Comments.Add(new Comment(text.Span(start, length), text.Span(start + 4, Math.Max(0, length - (isClosed ? 7 : 4)))));
    }

    private void ReadSuperscript(int start, int length, bool isEnd)
    {
        if (!isEnd)
        {
            (_superscript, _superscriptStart) = (text.Length, start);
            return;
        }

        if (_superscript >= 0 && MarkText.IsNumbers(draft.Prose.From(_superscript)))
        {
            var prose = ProseSpan.FromBounds(_superscript, text.Length);
            var numbers = draft.Prose.From(_superscript).ToString().Trim('[', ']');
            draft.Marks.Add(new MarkDraft(CitationKind.Numeric, text.Span(_superscriptStart, start + length - _superscriptStart), prose, numbers, IsResolved: false));
        }

        _superscript = -1;
    }

    private void ReadAnchor(int start, int length, bool isEnd)
    {
        if (!isEnd)
        {
            _target = HtmlTag.Attribute(text.Source.AsSpan(start, length), "href");
            (_anchor, _anchorStart) = (_target.Start < 0 ? -1 : text.Length, start);
            _target.Start += start;
            return;
        }

        if (_anchor >= 0)
        {
            var target = text.Source.Substring(_target.Start, _target.Length);
            var words = draft.Prose.From(_anchor).ToString();
            draft.Links.Add(new Link(LinkKind.Link, text.Span(_anchorStart, start + length - _anchorStart), ProseSpan.FromBounds(_anchor, text.Length), words, target, text.Span(_target.Start, _target.Length)));
        }

        _anchor = -1;
    }

    private void ReadImage(int start, int length)
    {
        var tag = text.Source.AsSpan(start, length);
        var (source, sourceLength) = HtmlTag.Attribute(tag, "src");
        var (words, wordsLength) = HtmlTag.Attribute(tag, "alt");
        var prose = new ProseSpan(text.Length, 1);
        text.ReadAs(Prose.Opaque, start, length);
        draft.Links.Add(new Link(
            LinkKind.Image,
            text.Span(start, length),
            prose,
            words < 0 ? "" : tag.Slice(words, wordsLength).ToString(),
            source < 0 ? "" : tag.Slice(source, sourceLength).ToString(),
            source < 0 ? default : text.Span(start + source, sourceLength)));
    }
}
