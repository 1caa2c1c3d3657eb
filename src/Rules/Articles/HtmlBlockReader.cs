using Markdig.Helpers;

namespace KetamineLint.Articles;

/// <summary>Reads the text of block-level HTML: a reader reads it, though Markdown does not. Tags, comments, scripts and styles are no prose.</summary>
internal sealed class HtmlBlockReader(TextReader text, ArticleDraft draft)
{
    private const int MaxQuotes = 64;
    private readonly HtmlTagReader _tags = new(text, draft);
    private readonly HashSet<string> _unclosed = new(StringComparer.OrdinalIgnoreCase);
    private BlockDraft _block;
    private int _blockStart;
    private int _sourceStart;
    private int _headingLevel;

    /// <summary>Reads HTML between two places of the source.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="end">The character after the last one.</param>
    /// <param name="block">What each block of text in it is.</param>
    public void Read(int start, int end, BlockDraft block)
    {
        (_block, _blockStart, _sourceStart, _headingLevel) = (block, text.Length, start, 0);
        var isNested = block.IsQuoted || block.ListDepth > 0;
        while (start < end)
        {
            var rest = text.Source.AsSpan(start, end - start);
            var next = rest.IndexOfAny("<&\n\r".AsSpan());
            if (next < 0)
            {
                ReadText(start, end - start);
                break;
            }

            ReadText(start, next);
            start += next;
            start += text.Source[start] switch
            {
                '<' => ReadTag(start, end),
                '&' => ReadEntity(start, end),
                _ => ReadLineBreak(start, end, isNested),
            };
        }

        EndBlock(end);
        _tags.Reset();
        _unclosed.Clear();
    }

    private void ReadText(int start, int length)
    {
        while (length > 0 && text.Length == _blockStart && char.IsWhiteSpace(text.Source[start]))
        {
            start++;
            length--;
        }

        text.Read(start, length);
    }

    private int ReadLineBreak(int start, int end, bool isNested)
    {
        var next = start + (text.Source[start] == '\r' && start + 1 < end && text.Source[start + 1] == '\n' ? 2 : 1);
        if (text.Length > _blockStart)
        {
            text.ReadLineBreak(start);
        }

        while (next < end && (text.Source[next] is ' ' or '\t' || isNested && text.Source[next] == '>'))
        {
            next++;
        }

        return next - start;
    }

    private int ReadEntity(int start, int end)
    {
        var slice = new StringSlice(text.Source, start, Math.Min(end, start + 40) - 1);
        var length = HtmlHelper.ScanEntity(slice, out var number, out var nameStart, out var nameLength);
        var decoded = length <= 0 ? null : nameLength > 0 ? EntityHelper.DecodeEntity(text.Source.AsSpan(nameStart, nameLength)) : EntityHelper.DecodeEntity(number);
        if (decoded is null)
        {
            text.Read(start, 1);
            return 1;
        }

        text.ReadAs(decoded.AsSpan(), start, length);
        return length;
    }

    private int ReadTag(int start, int end)
    {
        var rest = text.Source.AsSpan(start, end - start);
        if (rest.StartsWith("<!--".AsSpan()))
        {
            var close = rest[4..].IndexOf("-->".AsSpan());
            var comment = close < 0 ? rest.Length : close + 7;
            _tags.Read(start, comment);
            return comment;
        }

        var length = rest.Length < 2 || !(char.IsLetter(rest[1]) || rest[1] is '/' or '!' or '?') ? 0 : TagLength(rest);
        if (length == 0)
        {
            text.Read(start, 1);
            return 1;
        }

        var name = HtmlTag.NameOf(rest[..length]);
        if (rest[1] != '/' && rest[length - 2] != '/' && HtmlTag.HoldsCode(name))
        {
            return ReadCode(start, length, rest, name);
        }

        if (!HtmlTag.IsInline(name))
        {
            EndBlock(start);
            (_sourceStart, _headingLevel) = (start, HtmlTag.HeadingLevel(name, rest));
        }

        _tags.Read(start, length);
        return length;
    }

    private int ReadCode(int start, int tagLength, ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        var closing = "</" + name.ToString();
        var close = _unclosed.Contains(closing) ? -1 : rest[tagLength..].IndexOf(closing.AsSpan(), StringComparison.OrdinalIgnoreCase);
        var isSeen = !HtmlTag.Is(name, "script") && !HtmlTag.Is(name, "style") && !HtmlTag.Is(name, "template");
        if (close < 0 && isSeen)
        {
            _unclosed.Add(closing);
            return tagLength;
        }

        var length = close < 0 ? rest.Length : tagLength + close;
        length += close < 0 ? 0 : Math.Max(name.Length + 2, TagLength(rest[length..]));
        if (isSeen)
        {
            text.ReadAs(Prose.Opaque, start, length);
        }

        text.Passed = start + length;
        draft.CodeSpans.Add(new CodeSpan(text.Span(start, length), IsBlock: true, "", IsClosed: close >= 0));
        return length;
    }

    /// <summary>The length of a tag, or 0 where it does not end before the next one begins.</summary>
    private static int TagLength(ReadOnlySpan<char> rest)
    {
        var position = 1;
        for (var quotes = 0; quotes < MaxQuotes; quotes++)
        {
            var next = rest[position..].IndexOfAny("<>\"'".AsSpan());
            if (next < 0 || rest[position + next] == '<')
            {
                return 0;
            }

            position += next + 1;
            if (rest[position - 1] == '>')
            {
                return position;
            }

            var close = rest[position..].IndexOf(rest[position - 1]);
            position += close < 0 ? 0 : close + 1;
        }

        return 0;
    }

    private void EndBlock(int sourceEnd)
    {
        var kind = _headingLevel > 0 ? BlockKind.Heading : _block.Kind;
        draft.EndBlock(_block with { Kind = kind, Level = _headingLevel, Span = text.Span(_sourceStart, Math.Max(0, sourceEnd - _sourceStart)) }, _blockStart);
        _blockStart = text.Length;
        _sourceStart = sourceEnd;
    }
}
