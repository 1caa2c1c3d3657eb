using BenchmarkDotNet.Attributes;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Benchmarks;

/// <summary>From text to an article: each stage over the whole corpus.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly MarkdownPipeline _markdown = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation().Build();
    private IReadOnlyList<string> _texts = [];
    private SourceText[] _sources = [];
    private Article[] _articles = [];

    /// <summary>Reads the articles that the later stages begin with.</summary>
    [GlobalSetup]
    public void Read()
    {
        _texts = Corpus.Texts;
        _sources = [.. _texts.Select(text => SourceText.From(text))];
        _articles = [.. _sources.Select(ReadArticle)];
    }

    /// <summary>The floor: Markdig alone.</summary>
    [Benchmark(Baseline = true)]
    public int Parse() => _texts.Sum(text => Markdown.Parse(text, _markdown).Count);

    /// <summary>Markdig, and the walk over its tree that makes prose and blocks of it.</summary>
    [Benchmark]
    public int Prose()
    {
        var length = 0;
        foreach (var text in _texts)
        {
            using var draft = new ArticleDraft(text);
            ArticleReader.Read(text, 0, Dialect.Markdown, Templating.None, draft);
            length += draft.Blocks.Count;
        }

        return length;
    }

    /// <summary>Words and marks of prose that is read, numbered.</summary>
    [Benchmark]
    public int Words()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            var tokens = new TokenBuffer(article.Tokens.Length);
            foreach (var block in article.Blocks)
                new TokenReader(article.Prose.Text, [], PhraseEngine.Default, tokens).ReadLastSentence(block.Prose.Start, block.Prose.End);
            count += tokens.Count;
            Rented.Return(tokens.Detach());
        }

        return count;
    }

    /// <summary>All phrases of all rules over words that are read.</summary>
    [Benchmark]
    public int Phrases() => _articles.Sum(article => PhraseEngine.Default.Match(article).All.Length);

    /// <summary>All of these, sentences, sections and citations.</summary>
    [Benchmark(Description = "Article")]
    public int WholeArticle()
    {
        var count = 0;
        foreach (var source in _sources)
        {
            using var article = ReadArticle(source);
            count += article.Tokens.Length;
        }

        return count;
    }

    private static Article ReadArticle(SourceText source) => Article.Parse(source, "article.md", PhraseEngine.Default);
}
