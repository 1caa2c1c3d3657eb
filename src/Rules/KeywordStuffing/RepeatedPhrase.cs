using System.Collections.Immutable;
using KetamineLint.Articles;

namespace KetamineLint.KeywordStuffing;

/// <summary>A phrase that an article uses again and again.</summary>
/// <param name="Article">The article.</param>
/// <param name="Words">Its words, as hashes.</param>
/// <param name="Head">How many of its words name the thing, the rest being what it is for or where.</param>
/// <param name="IsBare">Whether its preposition is one that hardly stands between bare nouns in honest text; so it is for a phrase that was named.</param>
/// <param name="InProse">The first token of each use in prose.</param>
/// <param name="Rate">Uses per 1,000 words of prose.</param>
/// <param name="Spread">The share of the prose's stretches of 100 words that hold it.</param>
internal sealed record RepeatedPhrase(
    Article Article,
    ImmutableArray<uint> Words,
    int Head,
    bool IsBare,
    ImmutableArray<int> InProse,
    double Rate,
    double Spread)
{
    /// <summary>The phrase as it stands at its first use in prose.</summary>
    public string Text => TextOf(InProse[0], Words.Length);

    /// <summary>The words that name the thing, as they stand at the first use in prose.</summary>
    public string HeadText => TextOf(InProse[0], Head);

    /// <summary>The first token of every use, headings and tables included, front matter apart.</summary>
    public ImmutableArray<int> AllUses() =>
        Article.Blocks.Where(block => block.Kind != BlockKind.FrontMatter).SelectMany(UsesIn).ToImmutableArray();

    /// <summary>The first token of every use in a block.</summary>
    public IReadOnlyList<int> UsesIn(Block block) => PhraseUses.In(block, Words);

    /// <summary>The characters of the use that begins at a token.</summary>
    public ProseSpan SpanOf(int token) =>
        ProseSpan.FromBounds(Article.Tokens[token].Start, Article.Tokens[token + Words.Length - 1].End);

    private string TextOf(int token, int words) =>
        Article.Prose.Slice(ProseSpan.FromBounds(Article.Tokens[token].Start, Article.Tokens[token + words - 1].End)).ToString().Replace('\n', ' ').Replace('\u00A0', ' ');
}
