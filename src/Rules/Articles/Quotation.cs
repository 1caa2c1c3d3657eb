using KetamineLint.Phrases;

namespace KetamineLint.Articles;

/// <summary>Tells words that an author quotes from words that an author writes.</summary>
internal static class Quotation
{
    private const int Window = 400;

    /// <summary>Whether a phrase stands in a block quote or between quotation marks.</summary>
    public static bool Holds(PhraseHit hit) => hit.Sentence.Block.IsQuoted || IsOpenAt(hit.Sentence.Block, hit.Prose.Start);

    /// <summary>Whether the last quotation mark before <paramref name="position"/> opens a quotation.</summary>
    public static bool IsOpenAt(Block block, int position)
    {
        var start = Math.Max(block.Prose.Start, position - Window);
        if (position <= start)
            return false;
        var text = block.Article.Prose.Slice(ProseSpan.FromBounds(start, position));
        var mark = text.LastIndexOfAny("\"“”".AsSpan());
        return mark >= 0 && (text[mark] == '“' || (text[mark] == '"' && Opens(text, mark)));
    }

    private static bool Opens(ReadOnlySpan<char> text, int mark) =>
        mark == 0 || char.IsWhiteSpace(text[mark - 1]) || text[mark - 1] is '(' or '[' or '—' or '–' or ':';
}
