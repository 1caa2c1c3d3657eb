using System.Collections.Immutable;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Makes an article of a draft.</summary>
internal sealed class ArticleAssembler
{
    [ThreadStatic]
    private static List<Token>? t_tokens;

    [ThreadStatic]
    private static List<int>? t_ends;

    private readonly Article _article;
    private readonly ArticleDraft _draft;
    private readonly PhraseEngine _phrases;
    private readonly List<ProseSpan> _transparent;
    private readonly List<Token> _tokens = t_tokens ??= new List<Token>();
    private readonly List<int> _ends = t_ends ??= new List<int>();
    private readonly ImmutableArray<Sentence>.Builder _sentences;
    private readonly ImmutableArray<Block>.Builder _blocks;
    private int _nextTransparent;

    private ArticleAssembler(Article article, ArticleDraft draft, PhraseEngine phrases, List<ProseSpan> transparent)
    {
        (_article, _draft, _phrases, _transparent) = (article, draft, phrases, transparent);
        _sentences = ImmutableArray.CreateBuilder<Sentence>(draft.Blocks.Count * 2);
        _blocks = ImmutableArray.CreateBuilder<Block>(draft.Blocks.Count);
        _tokens.Clear();
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
            Links = draft.Links.OrderBy(static link => link.Span.Start).ToImmutableArray(),
            CodeSpans = draft.CodeSpans.ToImmutable(),
            Comments = draft.Comments.ToImmutable(),
            Templates = draft.Templates.ToImmutable(),
        };
        var citations = new CitationReader(article.Prose.Text, draft);
        var assembler = new ArticleAssembler(article, draft, phrases, citations.Transparent);
        assembler.ReadBlocks();
        var blocks = assembler._blocks.ToImmutable();
        var tokens = Freeze(assembler._tokens);
        article.Complete(blocks, assembler._sentences.ToImmutable(), tokens, citations.Resolve(article, blocks), phrases);
        return article;
    }

    private static ImmutableArray<Token> Freeze(List<Token> tokens)
    {
        var frozen = ImmutableArray.CreateBuilder<Token>(tokens.Count);
        frozen.AddRange(tokens);
        return frozen.MoveToImmutable();
    }

    private void ReadBlocks()
    {
        var root = new Section { Parent = null, Heading = null, Title = "", Kind = SectionKind.Body };
        var open = new List<(int Level, Section Section)> { (0, root) };
        foreach (var draft in _draft.Blocks)
        {
            if (draft.Kind != BlockKind.Heading)
            {
                AddBlock(draft, draft.Kind == BlockKind.FrontMatter ? root : open[open.Count - 1].Section);
                continue;
            }

            while (open[open.Count - 1].Level >= draft.Level)
            {
                open.RemoveAt(open.Count - 1);
            }

            var parent = open[open.Count - 1].Section;
            var title = Fold(_article.Prose.Slice(draft.Prose));
            var section = new Section { Parent = parent, Title = title, Kind = SectionTitles.KindOf(title, parent.Kind) };
            open.Add((draft.Level, section));
            section.Heading = AddBlock(draft, section);
        }
    }

    private Block AddBlock(BlockDraft draft, Section section)
    {
        var block = new Block
        {
            Article = _article,
            Index = _blocks.Count,
            Kind = draft.Kind,
            Span = draft.Span,
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

    private void ReadSentences(Block block)
    {
        var prose = _article.Prose.Text;
        var transparent = Transparent(block.Prose);
        _ends.Clear();
        SentenceSplitter.Split(prose, block.Prose, transparent, _ends);
        TokenReader.Read(prose, block.Prose, _ends.ToArray(), transparent, _phrases, _tokens);
        var (token, start) = (block.FirstToken, block.Prose.Start);
        for (var i = 0; i <= _ends.Count; i++)
        {
            var end = i < _ends.Count ? _ends[i] : block.Prose.End;
            var first = token;
            while (_tokens[token].Kind is not (TokenKind.SentenceEnd or TokenKind.BlockEnd))
            {
                block.WordCount += _tokens[token].Kind == TokenKind.Word ? 1 : 0;
                token++;
            }

            token++;
            _sentences.Add(new Sentence { Block = block, Index = _sentences.Count, Prose = Trim(prose, start, end), FirstToken = first, EndToken = token });
            start = end;
        }
    }

    /// <summary>The transparent pieces of prose in a block. Blocks come in order, and so do the pieces.</summary>
    private ProseSpan[] Transparent(ProseSpan block)
    {
        while (_nextTransparent < _transparent.Count && _transparent[_nextTransparent].Start < block.Start)
        {
            _nextTransparent++;
        }

        var end = _nextTransparent;
        while (end < _transparent.Count && _transparent[end].Start < block.End)
        {
            end++;
        }

        return end == _nextTransparent ? [] : _transparent.GetRange(_nextTransparent, end - _nextTransparent).ToArray();
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

    private static string Fold(ReadOnlySpan<char> text) =>
        string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
