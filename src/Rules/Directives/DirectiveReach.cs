using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Directives;

/// <summary>Finds the line or the block that a directive means. What is before the eyes of an author counts: comments and the signs of quotes are blank.</summary>
internal sealed class DirectiveReach
{
    private static readonly char[] s_breaks = ['\r', '\n'];

    private readonly Article _article;
    private readonly string _source;
    private readonly List<int> _lineStarts = [0];
    private readonly Dictionary<int, int> _pastComments = [];
    private readonly CodeSpan[] _code;
    private readonly int[] _lastOfBlock;

    /// <summary>Prepares the answers for an article: linear in its length.</summary>
    public DirectiveReach(Article article)
    {
        (_article, _source) = (article, article.Source.ToString());
        for (var at = _source.IndexOfAny(s_breaks); at >= 0; at = _source.IndexOfAny(s_breaks, at + 1))
            _lineStarts.Add(at + 1);
        foreach (var comment in article.Comments.OrderByDescending(comment => comment.Span.Start))
            _pastComments[comment.Span.Start] = NextVisible(comment.Span.End);
        _code = [.. article.CodeSpans.Where(code => code.IsBlock).OrderBy(code => code.Span.Start)];
        _lastOfBlock = new int[article.Blocks.Length];
        for (var i = _lastOfBlock.Length - 1; i >= 0; i--)
            _lastOfBlock[i] = i + 1 < _lastOfBlock.Length && GoesOn(article.Blocks[i], article.Blocks[i + 1]) ? _lastOfBlock[i + 1] : i;
    }

    /// <summary>Where a directive reaches, whatever the rule; empty for those that reach from one to another.</summary>
    public TextSpan Of(Directive directive) => directive.Kind switch
    {
        DirectiveKind.DisableFile => new(0, _source.Length + 1),
        DirectiveKind.DisableLine => Lines(directive.Span.Start, directive.Span.End),
        DirectiveKind.DisableNextLine when NextVisible(LineEnd(directive.Span.End)) is var next && next < _source.Length => Lines(next, next),
        DirectiveKind.DisableNextBlock => NextBlock(directive.Span.End),
        _ => default,
    };

    private TextSpan Lines(int first, int last) => TextSpan.FromBounds(_lineStarts[LineAt(first)], LineEnd(last) + 1);

    private int LineAt(int position) => _lineStarts.BinarySearch(position) is >= 0 and var line ? line : ~_lineStarts.BinarySearch(position) - 1;

    /// <summary>Where the line's break stands, or the end of the source.</summary>
    private int LineEnd(int position) => LineAt(position) + 1 is var next && next < _lineStarts.Count ? _lineStarts[next] - 1 : _source.Length;

    private int NextVisible(int position)
    {
        while (position < _source.Length && (char.IsWhiteSpace(_source[position]) || _source[position] == '>'))
            position++;
        return _pastComments.TryGetValue(position, out var past) ? past : position;
    }

    /// <summary>From a directive to the end of the block after it: a whole list, a whole table, a whole quote, code.</summary>
    private TextSpan NextBlock(int position)
    {
        var block = position > 0 && _article.BlockAt(position - 1) is { } before ? before.Index + 1 : 0;
        var blockStart = block < _article.Blocks.Length ? _article.Blocks[block].Span.Start : int.MaxValue;
        int low = 0, high = _code.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_code[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        if (low < _code.Length && _code[low].Span.Start < blockStart)
            return TextSpan.FromBounds(position, _code[low].Span.End + 1);
        return blockStart == int.MaxValue ? default : TextSpan.FromBounds(position, Math.Max(position, _article.Blocks[_lastOfBlock[block]].Span.End + 1));
    }

    /// <summary>Whether two blocks of prose are one to an author.</summary>
    private bool GoesOn(Block block, Block next) => block.Kind switch
    {
        BlockKind.TableHeader => next.Kind is BlockKind.TableHeader or BlockKind.TableCell,
        BlockKind.TableCell => next.Kind == BlockKind.TableCell,
        _ => (block.ListDepth > 0 && next.ListDepth > 0) || (block.IsQuoted && next.IsQuoted && !HoldsBlankLine(block.Span.End, next.Span.Start)),
    };

    private bool HoldsBlankLine(int start, int end)
    {
        var breaks = 0;
        for (var at = start; at < end && breaks < 2; at++)
        {
            if (_source[at] == '\n' || (_source[at] == '\r' && (at + 1 == end || _source[at + 1] != '\n')))
                breaks++;
            else if (!char.IsWhiteSpace(_source[at]))
                breaks = 0;
        }

        return breaks >= 2;
    }
}
