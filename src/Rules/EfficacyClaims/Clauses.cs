using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>The clauses of a sentence, by its tokens: a hedge in one takes nothing back in another.</summary>
internal static class Clauses
{
    private static readonly WordList Conjunctions = new("but while although though whereas because however which");
    private static readonly WordList But = new("but");

    private static readonly string[] Openers =
        ["unlike", "instead", "while", "although", "though", "since", "if", "when", "after", "as", "by", "with", "whether", "for", "in", "because"];

    private static readonly string[] Conditions = ["when", "if", "whether", "before", "until", "unless"];

    /// <summary>The first token of the clause that holds <paramref name="token"/>, and the one after its last.</summary>
    public static (int Start, int End) Around(Sentence sentence, int token)
    {
        var tokens = sentence.Article.Tokens;
        var (start, end) = (token, token);
        while (start > sentence.FirstToken && !IsBreak(tokens, start - 1, sentence.FirstToken)) start--;
        while (end < sentence.EndToken && !IsBreak(tokens, end, sentence.FirstToken)) end++;
        if (start == sentence.FirstToken && OpeningEnd(sentence, Openers) is var comma && comma > 0 && comma < token) start = comma + 1;
        return (start, end);
    }

    /// <summary>Whether <paramref name="token"/> stands in a condition that opens the sentence: "When trials show …, …".</summary>
    public static bool IsInCondition(Sentence sentence, int token)
    {
        if (!IsAny(sentence, sentence.FirstToken, Conditions)) return false;
        var comma = OpeningEnd(sentence, Conditions);
        return comma < 0 || token < comma;
    }

    /// <summary>The first word of a sentence; a quotation mark may stand before it.</summary>
    public static int FirstWord(Sentence sentence) =>
        sentence.Article.Tokens[sentence.FirstToken].Kind == TokenKind.Word ? sentence.FirstToken : sentence.FirstToken + 1;

    /// <summary>Whether the word at <paramref name="token"/> is one of <paramref name="words"/>, whatever its case.</summary>
    public static bool IsAny(Sentence sentence, int token, string[] words)
    {
        if (token < sentence.FirstToken || token >= sentence.EndToken) return false;
        var text = sentence.Article.Prose.Slice(sentence.Article.Tokens[token].Span);
        foreach (var word in words)
        {
            if (text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The comma that ends the clause at the head of the sentence, if that opens with one of <paramref name="openers"/>; else -1.</summary>
    private static int OpeningEnd(Sentence sentence, string[] openers)
    {
        if (!IsAny(sentence, sentence.FirstToken, openers)) return -1;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (sentence.Article.Tokens[token].Is(',')) return token;
        }
        return -1;
    }

    private static bool IsBreak(ReadOnlySpan<Token> tokens, int index, int first)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind == TokenKind.Mark) return token.Symbol is ';' or ':' or '—' or '–';
        return Conjunctions.Contains(token) && (But.Contains(token) || (index > first && tokens[index - 1].Is(',')));
    }
}
