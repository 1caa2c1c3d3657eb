using KetamineLint.Articles;

namespace KetamineLint.KeywordStuffing;

/// <summary>What repetition is measured in: paragraphs and list items of some length. Headings, cells, code and addresses would drown it.</summary>
internal sealed class ArticleProse
{
    private const int ShortestBlock = 15;
    private const int WordsOfStretch = 100;

    private readonly Article _article;
    private readonly int[] _wordsBefore;

    private ArticleProse(Article article)
    {
        var count = 0;
        foreach (var block in article.Blocks)
            count += IsProse(block) ? 1 : 0;
        (_article, Blocks, _wordsBefore) = (article, new Block[count], new int[count]);
        count = 0;
        foreach (var block in article.Blocks)
        {
            if (!IsProse(block))
                continue;
            _wordsBefore[count] = WordCount;
            Blocks[count++] = block;
            WordCount += block.WordCount;
        }
    }

    /// <summary>The blocks, in order.</summary>
    public Block[] Blocks { get; }

    /// <summary>How many words they have.</summary>
    public int WordCount { get; }

    /// <summary>The prose of an article.</summary>
    public static ArticleProse Of(Article article) => article.Shared(static article => new ArticleProse(article));

    /// <summary>How much of the prose holds one of the tokens, which ascend: the share of its stretches of 100 words.</summary>
    public double Spread(IReadOnlyList<int> tokens)
    {
        var stretches = Math.Max(1, WordCount / WordsOfStretch);
        var held = new HashSet<int>();
        var (block, at, word) = (-1, 0, 0);
        foreach (var token in tokens)
        {
            while (block < 0 || (block + 1 < Blocks.Length && token >= Blocks[block].EndToken))
                (block, at, word) = (block + 1, Blocks[block + 1].FirstToken, _wordsBefore[block + 1]);
            for (; at < token; at++)
            {
                if (_article.Tokens[at].Kind == TokenKind.Word)
                    word++;
            }

            held.Add(Math.Min(word / WordsOfStretch, stretches - 1));
        }

        return (double)held.Count / stretches;
    }

    private static bool IsProse(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.WordCount >= ShortestBlock && block.Section.Kind != SectionKind.References;
}
