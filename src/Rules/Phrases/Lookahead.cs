using System.Runtime.CompilerServices;
using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Looks at the tokens behind a word before anything that begins with it is followed: most of it cannot go on.</summary>
/// <param name="filters">The filters of the automaton.</param>
/// <param name="tokens">The tokens.</param>
internal readonly ref struct Lookahead(ulong[] filters, ReadOnlySpan<Token> tokens)
{
    private readonly ulong[] _filters = filters;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>Whether one of the next words, or a mark between them, may go on with what begins with a word.</summary>
    /// <param name="token">The word's token.</param>
    /// <param name="beginning">What begins with it.</param>
    public bool MayGoOn(int token, Beginning beginning)
    {
        var reach = beginning.Reach;
        if (reach == Beginning.Everything)
            return true;
        while (reach > 0 && ++token < _tokens.Length)
        {
            ref readonly var next = ref _tokens[token];
            switch (next.Kind)
            {
                case TokenKind.Word:
                    if (next.Symbol != 0 && MayGoOnWith(next.Symbol, token + 1, beginning))
                        return true;
                    reach--;
                    break;
                case TokenKind.Mark:
                    if (beginning.MayHave(Beginning.KeyOf(Automaton.LabelOfMark(next.Symbol)), _filters))
                        return true;
                    break;
                case TokenKind.Opaque:
                    reach--;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a mark may stand in a phrase that does not write it: a quote, a bracket, the point of an abbreviation.</summary>
    /// <remarks>A point that ends a sentence looks the same, but then the sentence's end stands behind it.</remarks>
    public bool IsTransparent(int token)
    {
        ref readonly var mark = ref _tokens[token];
        return Characters.IsQuoteOrBracket(mark.Symbol) ||
            (mark.Is('.') && token > 0 && _tokens[token - 1].Kind == TokenKind.Word && _tokens[token - 1].End == mark.Start &&
                !(token + 1 < _tokens.Length && _tokens[token + 1].Is('.')));
    }

    /// <summary>Whether a word may go on with what begins with another, and the token behind it with both. Behind a mark that need not be written the word after it may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayGoOnWith(int word, int next, Beginning beginning)
    {
        var follower = Beginning.KeyOf(word);
        if (!beginning.MayHave(follower, _filters))
            return false;
        if (next >= _tokens.Length || beginning.MayHave(Beginning.KeyOfEnough(follower), _filters))
            return true;
        ref readonly var token = ref _tokens[next];
        return token.Kind switch
        {
            TokenKind.Word => token.Symbol != 0 && beginning.MayHave(Beginning.KeyOfNext(follower, token.Symbol), _filters),
            TokenKind.Mark => beginning.MayHave(Beginning.KeyOfNext(follower, Automaton.LabelOfMark(token.Symbol)), _filters) || (IsTransparent(next) && !IsEnd(next + 1)),
            _ => false,
        };
    }

    private bool IsEnd(int token) => token < _tokens.Length && _tokens[token].Kind is TokenKind.SentenceEnd or TokenKind.BlockEnd;
}
