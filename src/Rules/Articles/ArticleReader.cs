using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Reads Markdown: the one walk over the parser's tree. No node of it leaves this class and its <see cref="InlineReader"/>.</summary>
internal sealed class ArticleReader
{
    private static readonly Lazy<MarkdownPipeline> s_markdown = new(static () => CreatePipeline(Dialect.Markdown, hasTables: false));
    private static readonly Lazy<MarkdownPipeline> s_markdownWithTables = new(static () => CreatePipeline(Dialect.Markdown, hasTables: true));
    private static readonly Lazy<MarkdownPipeline> s_mdx = new(static () => CreatePipeline(Dialect.Mdx, hasTables: true));

    private readonly string _parsed;
    private readonly ArticleDraft _draft;
    private readonly TextReader _text;
    private readonly InlineReader _inlines;
    private readonly HtmlBlockReader _html;

    private ArticleReader(string parsed, TextReader text, HashSet<string> footnotes, ArticleDraft draft)
    {
        (_parsed, _text, _draft) = (parsed, text, draft);
        _inlines = new InlineReader(parsed, text, footnotes, draft);
        _html = new HtmlBlockReader(text, draft);
    }

    /// <summary>Reads the source from <paramref name="origin"/> on.</summary>
    /// <exception cref="ArgumentException">The parser gave up on the text.</exception>
    public static void Read(string source, int origin, Dialect dialect, Templating templating, ArticleDraft draft)
    {
        var body = origin == 0 ? source : source.Substring(origin);
        var islands = IslandFinder.Find(body, dialect, templating);
        var handed = HandedText.Of(body, islands, origin, draft);
        var tree = Markdown.Parse(handed, PipelineFor(handed, dialect));
        var footnotes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in tree)
        {
            if (block is FootnoteBlock { Count: > 0 } footnote)
            {
                footnotes.Add(footnote.Label);
            }
        }

        var reader = new ArticleReader(handed, new TextReader(body, origin, islands, draft), footnotes, draft);
        reader.ReadBlocks(tree, default);
    }

    /// <summary>What looks for tables looks at each paragraph: it is spared where no cell can begin.</summary>
    private static MarkdownPipeline PipelineFor(string text, Dialect dialect) =>
        (dialect == Dialect.Mdx ? s_mdx : text.AsSpan().IndexOf('|') < 0 ? s_markdown : s_markdownWithTables).Value;

    private static MarkdownPipeline CreatePipeline(Dialect dialect, bool hasTables)
    {
        var builder = new MarkdownPipelineBuilder();
        if (hasTables)
        {
            builder.UsePipeTables();
        }

        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new FootnoteBlockParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        if (dialect == Dialect.Mdx)
        {
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        }

        return builder.Build();
    }

    private void ReadBlocks(ContainerBlock container, Place place)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    ReadLeaf(heading, new BlockDraft(BlockKind.Heading, Span(heading)) { Level = heading.Level, ListDepth = place.ListDepth, IsQuoted = place.IsQuoted });
                    break;
                case ParagraphBlock paragraph:
                    ReadLeaf(paragraph, place.Describe(Span(paragraph)));
                    break;
                case CodeBlock code:
                    ReadCode(code);
                    break;
                case HtmlBlock html:
                    ReadHtml(html, place);
                    break;
                case TableCell cell:
                    ReadBlocks(cell, place with { Kind = container is TableRow { IsHeader: true } ? BlockKind.TableHeader : BlockKind.TableCell });
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner, place.Within(inner));
                    break;
            }
        }
    }

    private void ReadLeaf(LeafBlock leaf, BlockDraft draft)
    {
        if (leaf.Inline is null)
        {
            return;
        }

        var start = _text.Length;
        if (draft.ListDepth > 0)
        {
            SkipTaskBox(draft.Span.Start - _text.Span(0, 0).Start);
        }

        _inlines.Read(leaf.Inline);
        _draft.EndBlock(draft, start);
    }

    /// <summary>A task's box before the text of a list item is no prose.</summary>
    private void SkipTaskBox(int start)
    {
        if (start + 3 < _parsed.Length && _parsed[start] == '[' && _parsed[start + 1] is ' ' or 'x' or 'X' && _parsed[start + 2] == ']' && _parsed[start + 3] is ' ' or '\t')
        {
            _text.Passed = Math.Max(_text.Passed, start + 4);
        }
    }

    /// <summary>The end of the lines of a fence that nobody closed; its span ends with its first line.</summary>
    private int LinesEnd(CodeBlock code)
    {
        var last = code.Lines.Count == 0 ? default : code.Lines.Lines[code.Lines.Count - 1];
        return Math.Max(Span(code).End, _text.Span(last.Position, last.Slice.Length).End);
    }

    private void ReadCode(CodeBlock code)
    {
        var fence = code as FencedCodeBlock;
        var info = fence is null ? "" : $"{fence.Info} {fence.Arguments}".Trim();
        var isClosed = fence is null or { ClosingFencedCharCount: > 0 };
        _draft.CodeSpans.Add(new CodeSpan(isClosed ? Span(code) : TextSpan.FromBounds(Span(code).Start, LinesEnd(code)), IsBlock: true, info, isClosed));
    }

    private void ReadHtml(HtmlBlock html, Place place)
    {
        var (start, end) = (html.Span.Start, html.Span.End + 1);
        var lines = html.Lines;
        if (lines.Count > 0 && ReferenceEquals(lines.Lines[0].Slice.Text, _parsed) && ReferenceEquals(lines.Lines[lines.Count - 1].Slice.Text, _parsed))
        {
            (start, end) = (lines.Lines[0].Slice.Start, lines.Lines[lines.Count - 1].Slice.End + 1);
        }

        if (start >= 0 && end <= _parsed.Length && start < end)
        {
            _html.Read(start, end, place.Describe(default) with { IsHtml = true });
        }
    }

    private TextSpan Span(Markdig.Syntax.Block block) => _text.Span(block.Span.Start, Math.Max(0, Math.Min(block.Span.Length, _parsed.Length - block.Span.Start)));

    /// <summary>What a block stands in.</summary>
    private readonly record struct Place(BlockKind Kind, int ListDepth, bool IsQuoted, bool IsFootnote)
    {
        public Place Within(ContainerBlock container) => container switch
        {
            ListBlock => this with { ListDepth = ListDepth + 1 },
            QuoteBlock => this with { IsQuoted = true },
            FootnoteBlock => this with { IsFootnote = true },
            _ => this,
        };

        public BlockDraft Describe(TextSpan span) => new(Leaf, span) { ListDepth = ListDepth, IsQuoted = IsQuoted };

        private BlockKind Leaf =>
            Kind != BlockKind.Paragraph ? Kind :
            IsFootnote ? BlockKind.Footnote :
            IsQuoted ? BlockKind.Quote :
            ListDepth > 0 ? BlockKind.ListItem : BlockKind.Paragraph;
    }
}
