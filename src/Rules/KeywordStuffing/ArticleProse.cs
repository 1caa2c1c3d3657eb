using KetamineLint.Articles;

namespace KetamineLint.KeywordStuffing;

/// <summary>What repetition is measured in: paragraphs and list items of some length. Headings, cells, code and addresses would drown it.</summary>
internal sealed class ArticleProse
{
    private const int ShortestBlock = 15;
    private const int WordsOfStretch = 100;

    private readonly Article _article;
    private readonly int[] _wordsBefore;

    private ArticleProse(Article article, Block[] blocks)
    {
        (_article, Blocks, _wordsBefore) = (article, blocks, new int[blocks.Length]);
        for (var i = 0; i < blocks.Length; i++)
        {
            _wordsBefore[i] = WordCount;
            WordCount += blocks[i].WordCount;
        }
    }

    /// <summary>The blocks, in order.</summary>
    public Block[] Blocks { get; }

    /// <summary>How many words they have.</summary>
    public int WordCount { get; }

    /// <summary>The prose of an article.</summary>
    public static ArticleProse Of(Article article) => article.Shared(static article => new ArticleProse(article, [.. article.Blocks.Where(IsProse)]));

    /// <summary>How much of the prose holds one of the tokens: the share of its stretches of 100 words.</summary>
    public double Spread(IReadOnlyList<int> tokens)
    {
        var stretches = Math.Max(1, WordCount / WordsOfStretch);
        var held = new HashSet<int>();
        var block = 0;
        foreach (var token in tokens)
        {
            while (block + 1 < Blocks.Length && token >= Blocks[block].EndToken)
                block++;
            var word = _wordsBefore[block];
            for (var i = Blocks[block].FirstToken; i < token; i++)
            {
                if (_article.Tokens[i].Kind == TokenKind.Word)
                    word++;
            }

            held.Add(Math.Min(word / WordsOfStretch, stretches - 1));
        }

        return (double)held.Count / stretches;
    }

    private static bool IsProse(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.WordCount >= ShortestBlock && block.Section.Kind != SectionKind.References;
}
