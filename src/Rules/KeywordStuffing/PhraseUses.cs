using System.Collections.Immutable;
using KetamineLint.Articles;

namespace KetamineLint.KeywordStuffing;

/// <summary>Where a sequence of words stands, without a mark between them.</summary>
internal static class PhraseUses
{
    /// <summary>The first tokens of the places in <paramref name="block"/>, in order.</summary>
    public static IReadOnlyList<int> In(Block block, ImmutableArray<uint> words)
    {
        var tokens = block.Article.Tokens;
        List<int>? uses = null;
        for (var first = block.FirstToken; first + words.Length <= block.EndToken; first++)
        {
            if (IsAt(tokens, first, words))
                (uses ??= []).Add(first);
        }

        return uses ?? (IReadOnlyList<int>)[];
    }

    /// <summary>Whether the sequence stands at a token.</summary>
    public static bool IsAt(ReadOnlySpan<Token> tokens, int first, ImmutableArray<uint> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[first + i].Hash != words[i] || tokens[first + i].Kind != TokenKind.Word)
                return false;
        }

        return true;
    }
}
