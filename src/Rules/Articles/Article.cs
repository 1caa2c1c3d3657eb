using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>An article, read once: its prose, and immutable lists of what it is made of, each in the order of the source.</summary>
public sealed class Article : IDisposable
{
    private SharedPart? _shared;
    private PhraseHits? _hitsOnDemand;
    private PhraseHits?[]? _hitsOfSentences;
    private ImmutableArray<Line> _lines;
    private Token[] _tokens = [];
    private int _tokenCount;

    /// <summary>The path that the article was given, with <c>/</c>; it decides the dialect. Empty for text without a file.</summary>
    public required string Path { get; init; }

    /// <summary>The source.</summary>
    public required SourceText Source { get; init; }

    /// <summary>How the source was read.</summary>
    public required Dialect Dialect { get; init; }

    /// <summary>The language that the front matter names, such as <c>en</c>; null if it names none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether phrases of English can be looked for: no other language is named.</summary>
    public bool IsEnglish => Language is null || Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was read as plain text because it was beyond a stated limit of the reader; empty as a rule.</summary>
    public required ImmutableArray<Reduction> Reductions { get; init; }

    /// <summary>What a reader reads.</summary>
    public required Prose Prose { get; init; }

    /// <summary>The front matter.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The blocks of prose.</summary>
    public ImmutableArray<Block> Blocks { get; private set; }

    /// <summary>The headings among the blocks.</summary>
    public IEnumerable<Block> Headings => Blocks.Where(block => block.Kind == BlockKind.Heading);

    /// <summary>The title: that of the front matter, else the first heading of the highest level, else the first block; null for an article without prose.</summary>
    public Block? Title { get; private set; }

    /// <summary>The sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; private set; }

    /// <summary>The lines that a reader sees, front matter apart. Made when first asked for.</summary>
    public ImmutableArray<Line> Lines => _lines.IsDefault ? _lines = Line.Of(this) : _lines;

    /// <summary>The words and marks.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _tokenCount);

    /// <summary>Which of the <see cref="Tokens"/> are words that begin with a digit, ascending.</summary>
    public ImmutableArray<int> Numbers { get; private set; }

    /// <summary>How many words there are, front matter apart.</summary>
    public int WordCount { get; private set; }

    /// <summary>The links and images.</summary>
    public required ImmutableArray<Link> Links { get; init; }

    /// <summary>The citations.</summary>
    public ImmutableArray<Citation> Citations { get; private set; }

    /// <summary>The code.</summary>
    public required ImmutableArray<CodeSpan> CodeSpans { get; init; }

    /// <summary>The comments.</summary>
    public required ImmutableArray<Comment> Comments { get; init; }

    /// <summary>Tags and expressions of template languages and of JSX.</summary>
    public required ImmutableArray<TextSpan> Templates { get; init; }

    /// <summary>Where the phrases of all rules stand. Rules ask a <see cref="PhraseSet"/>.</summary>
    internal PhraseHits Hits { get; private set; } = null!;

    /// <summary>Reads an article. Never throws for what the text is: what no parser can stand is read as plain text, and <see cref="Reductions"/> says so.</summary>
    /// <param name="source">The text.</param>
    /// <param name="path">Its path with <c>/</c>; the extension decides the dialect.</param>
    /// <param name="phrases">The phrases that are looked for.</param>
    /// <param name="templating">The template language whose tags are expected and are not prose.</param>
    public static Article Parse(SourceText source, string path, PhraseEngine phrases, Templating templating = Templating.None) =>
        ArticleParser.Parse(source, path, phrases, templating);

    /// <summary>Reads an article with the phrases of the catalogue.</summary>
    internal static Article Parse(string source, string path = "article.md") => Parse(SourceText.From(source), path, PhraseEngine.Default);

    /// <summary>
    /// Gives the memory of the prose and the tokens to the next article; this one must not be asked for them afterwards. Whoever holds an
    /// article for longer, or never calls this, only leaves more to the garbage collector.
    /// </summary>
    public void Dispose()
    {
        if (_tokens.Length > 0)
        {
            Rented.Return(_tokens);
            (_tokens, _tokenCount) = ([], 0);
            Prose.Release();
        }
    }

    /// <summary>The citations that stand in <paramref name="span"/>, its end included.</summary>
    public ReadOnlySpan<Citation> CitationsIn(ProseSpan span)
    {
        var first = FirstAtOrAfter(Citations, span.Start, static citation => citation.Position);
        var end = FirstAtOrAfter(Citations, span.End + 1, static citation => citation.Position);
        return Citations.AsSpan()[first..end];
    }

    /// <summary>The sentence that holds the character of prose at <paramref name="position"/>, or null between sentences.</summary>
    public Sentence? SentenceAt(int position)
    {
        var index = FirstAtOrAfter(Sentences, position + 1, static sentence => sentence.Prose.Start) - 1;
        return index >= 0 && Sentences[index].Prose.Contains(position) ? Sentences[index] : null;
    }

    /// <summary>Whether the source of <paramref name="span"/> says the same without markup, entities or escapes; white space may differ.</summary>
    public bool IsPlain(ProseSpan span)
    {
        var source = Prose.ToSource(span);
        var at = source.Start;
        foreach (var unit in Prose.Slice(span))
        {
            if (char.IsWhiteSpace(unit))
            {
                continue;
            }

            while (at < source.End && char.IsWhiteSpace(Source[at]))
            {
                at++;
            }

            if (at == source.End || Source[at++] != unit)
            {
                return false;
            }
        }

        while (at < source.End && char.IsWhiteSpace(Source[at]))
        {
            at++;
        }

        return at == source.End;
    }

    /// <summary>What several rules need beside these lists, made when the first of them asks and kept with the article.</summary>
    /// <typeparam name="T">What it is; an article keeps one of each type.</typeparam>
    /// <param name="make">Makes it, of this very type, of the article; must not depend on anything else.</param>
    internal T Shared<T>(Func<Article, T> make) where T : class
    {
        for (var part = _shared; part is not null; part = part.Next)
        {
            if (part.Value.GetType() == typeof(T))
            {
                return Unsafe.As<T>(part.Value);
            }
        }

        // Where two threads make it at a time both are alike, and one of them is kept by each.
        var made = make(this);
        _shared = new SharedPart(made, _shared);
        return made;
    }

    /// <summary>The block that holds <paramref name="position"/> of the source, else the last one before it, else null.</summary>
    public Block? BlockAt(int position)
    {
        var index = FirstAtOrAfter(Blocks, position + 1, static block => block.Span.Start) - 1;
        return index >= 0 ? Blocks[index] : null;
    }

    /// <summary>Gives the article what refers to it.</summary>
    internal void Complete(ImmutableArray<Block> blocks, ImmutableArray<Sentence> sentences, TokenBuffer tokens, ImmutableArray<Citation> citations, PhraseEngine phrases)
    {
        (Blocks, Sentences, Numbers, Citations) = (blocks, sentences, tokens.Numbers, citations);
        (_tokenCount, _tokens) = (tokens.Count, tokens.Detach());
        foreach (var block in blocks)
        {
            WordCount += block.Kind == BlockKind.FrontMatter ? 0 : block.WordCount;
        }

        Title = FindTitle(blocks);
        Hits = phrases.Match(this);
    }

    /// <summary>Where the phrases stand that are looked for on demand.</summary>
    internal PhraseHits HitsOnDemand() => _hitsOnDemand ??= Hits.Engine.MatchOnDemand(this, 0, Tokens.Length);

    /// <summary>Where the phrases that are looked for on demand begin in a sentence.</summary>
    internal PhraseHits HitsOnDemand(Sentence sentence)
    {
        if (_hitsOnDemand is not null)
        {
            return _hitsOnDemand;
        }

        var known = _hitsOfSentences ??= new PhraseHits?[Sentences.Length];
        return known[sentence.Index] ??= Hits.Engine.MatchOnDemand(this, sentence.FirstToken, sentence.EndToken);
    }

    /// <summary>Where the phrases that are looked for on demand begin in a block, and maybe elsewhere.</summary>
    internal PhraseHits HitsOnDemand(Block block) =>
        block.EndSentence - block.FirstSentence == 1 ? HitsOnDemand(Sentences[block.FirstSentence]) : HitsOnDemand();

    private static Block? FindTitle(ImmutableArray<Block> blocks)
    {
        Block? highest = null;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.FrontMatter && string.Equals(block.Key, "title", StringComparison.OrdinalIgnoreCase))
            {
                return block;
            }

            if (block.Kind == BlockKind.Heading && (highest is null || block.Level < highest.Level))
            {
                highest = block;
            }
        }

        return highest ?? (blocks.IsEmpty ? null : blocks[0]);
    }

    private static int FirstAtOrAfter<T>(ImmutableArray<T> items, int position, Func<T, int> place)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (place(items[middle]) < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private sealed record SharedPart(object Value, SharedPart? Next);
}
