using System.Collections.Immutable;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Makes an article of a draft.</summary>
internal sealed class ArticleAssembler
{
    /// <summary>Of prose there are five characters for each word or mark; where there are fewer the tokens move to a larger place once.</summary>
    private const int CharactersPerToken = 4;

    private readonly Article _article;
    private readonly ArticleDraft _draft;
    private readonly PhraseEngine _phrases;
    private readonly BlockSpans _transparent;
    private readonly BlockSpans _citations;
    private readonly TokenBuffer _tokens;
    private readonly List<int> _ends = Rented.List<int>();
    private readonly List<Sentence> _sentences = Rented.List<Sentence>();
    private readonly ImmutableArray<Block>.Builder _blocks;

    private ArticleAssembler(Article article, ArticleDraft draft, PhraseEngine phrases, CitationReader citations)
    {
        (_article, _draft, _phrases) = (article, draft, phrases);
        (_transparent, _citations) = (new BlockSpans(citations.Transparent), new BlockSpans(citations.Written));
        _blocks = ImmutableArray.CreateBuilder<Block>(draft.Blocks.Count);
        _tokens = new TokenBuffer(article.Prose.Length / CharactersPerToken);
    }

    /// <summary>Makes the article.</summary>
    public static Article Assemble(SourceText source, string path, Dialect dialect, FrontMatter frontMatter, ArticleDraft draft, PhraseEngine phrases)
    {
        var article = new Article
        {
            Path = path,
            Source = source,
            Dialect = dialect,
            Language = frontMatter["lang"] ?? frontMatter["language"],
            Reductions = draft.Reductions.ToImmutable(),
            Prose = draft.Prose.ToProse(),
            FrontMatter = frontMatter,
            Links = InOrder(draft.Links),
            CodeSpans = draft.CodeSpans.ToImmutable(),
            Comments = draft.Comments.ToImmutable(),
            Templates = draft.Templates.ToImmutable(),
        };
        var citations = new CitationReader(article.Prose, draft);
        var assembler = new ArticleAssembler(article, draft, phrases, citations);
        assembler.ReadBlocks();
        var blocks = assembler._blocks.MoveToImmutable();
        article.Complete(blocks, assembler._sentences.ToImmutableArray(), assembler._tokens, citations.Resolve(article, blocks), phrases);
        Rented.Return(assembler._sentences);
        Rented.Return(assembler._ends);
        return article;
    }

    private static ImmutableArray<Link> InOrder(ImmutableArray<Link>.Builder links)
    {
        for (var index = 1; index < links.Count; index++)
        {
            if (links[index].Span.Start < links[index - 1].Span.Start)
            {
                return links.OrderBy(static link => link.Span.Start).ToImmutableArray();
            }
        }

        return links.ToImmutable();
    }

    private void ReadBlocks()
    {
        var sections = new SectionTree();
        foreach (var draft in _draft.Blocks)
        {
            var section = sections.SectionOf(draft, _article.Prose.Slice(draft.Prose));
            var block = AddBlock(draft, section);
            if (section.Heading is null && sections.IsOpenedBy(draft))
            {
                section.Heading = block;
            }
        }
    }

    private Block AddBlock(BlockDraft draft, Section section)
    {
        var block = new Block
        {
            Article = _article,
            Index = _blocks.Count,
            Kind = draft.Kind,
            Span = WithoutDefinitions(draft),
            Prose = draft.Prose,
            Section = section,
            Level = draft.Level,
            ListDepth = draft.ListDepth,
            IsQuoted = draft.IsQuoted,
            IsHtml = draft.IsHtml,
            Key = draft.Key,
            FirstToken = _tokens.Count,
            FirstSentence = _sentences.Count,
        };
        ReadSentences(block);
        block.EndToken = _tokens.Count;
        block.EndSentence = _sentences.Count;
        _blocks.Add(block);
        return block;
    }

    /// <summary>The span of a block without the definitions of links that stand in the lines above its text: they serve other blocks.</summary>
    private TextSpan WithoutDefinitions(BlockDraft draft)
    {
        if (draft.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || _article.Source[draft.Span.Start] != '[')
        {
            return draft.Span;
        }

        var words = _article.Prose.ToSource(draft.Prose).Start;
        var above = words > draft.Span.Start ? _article.Source.ToString(TextSpan.FromBounds(draft.Span.Start, words)) : "";
        var line = above.LastIndexOfAny(['\n', '\r']) + 1;
        return line == 0 ? draft.Span : TextSpan.FromBounds(draft.Span.Start + line, draft.Span.End);
    }

    private void ReadSentences(Block block)
    {
        var prose = _article.Prose.Text;
        _ends.Clear();
        SentenceSplitter.Split(_article.Prose, block.Prose, _citations.In(block.Prose), _ends);
        var reader = new TokenReader(prose, _transparent.In(block.Prose), _phrases, _tokens);
        var start = block.Prose.Start;
        foreach (var end in _ends)
        {
            reader.ReadSentence(start, end);
            AddSentence(block, Trim(prose, start, end));
            start = end;
        }

        reader.ReadLastSentence(start, block.Prose.End);
        AddSentence(block, Trim(prose, start, block.Prose.End));
        block.WordCount = reader.WordCount;
    }

    /// <summary>Adds a sentence whose tokens were just read.</summary>
    private void AddSentence(Block block, ProseSpan prose)
    {
        var first = _sentences.Count == block.FirstSentence ? block.FirstToken : _sentences[_sentences.Count - 1].EndToken;
        _sentences.Add(new Sentence { Block = block, Index = _sentences.Count, Prose = prose, FirstToken = first, EndToken = _tokens.Count });
    }

    private static ProseSpan Trim(ReadOnlySpan<char> prose, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(prose[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(prose[end - 1]))
        {
            end--;
        }

        return ProseSpan.FromBounds(start, end);
    }

    /// <summary>Pieces of prose in order, handed out block by block.</summary>
    private sealed class BlockSpans(ProseSpan[] spans)
    {
        private int _next;

        /// <summary>Those that begin in a block after the ones asked for before.</summary>
        public ReadOnlySpan<ProseSpan> In(ProseSpan block)
        {
            while (_next < spans.Length && spans[_next].Start < block.Start)
            {
                _next++;
            }

            var first = _next;
            while (_next < spans.Length && spans[_next].Start < block.End)
            {
                _next++;
            }

            return spans.AsSpan(first, _next - first);
        }
    }
}
