using System.Globalization;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.Boilerplate;

/// <summary>What the phrases of furniture make of each line of an article.</summary>
/// <remarks>
/// The column <c>part</c> of a lexicon says what a hit means for its line, <c>words</c> how long that line may be.
/// <c>strong</c>: furniture. <c>gated</c>: furniture beside other furniture. <c>pair</c>: furniture if every word of the line is a chrome
/// word, else gated if half of them are. <c>hint</c>: gated if every word is. <c>year</c>: furniture if the line names a year. <c>count</c>:
/// furniture beside a number.
/// </remarks>
internal sealed class FurnitureEvidence
{
    /// <summary>The longest line, in words, that single words can give away.</summary>
    public const int WordsOfChromeLine = 14;

    private const int WordsOfBareNotice = 6;

    private static readonly WordList Pointers = new("about on information");
    private static readonly WordList More = new("more");

    private readonly Article _article;
    private readonly Certainty[] _certainty;
    private readonly FurnitureKind[] _kinds;
    private readonly Dictionary<int, Line> _sentences = [];

    /// <summary>Weighs the phrases that stand in an article.</summary>
    public FurnitureEvidence(Article article)
    {
        _article = article;
        _certainty = new Certainty[article.Lines.Length];
        _kinds = new FurnitureKind[article.Lines.Length];
        Weigh(FurniturePhrases.Chrome, FurnitureKind.Chrome);
        Weigh(FurniturePhrases.Barriers, FurnitureKind.Barrier);
        Weigh(FurniturePhrases.Imprints, FurnitureKind.Imprint);
    }

    /// <summary>How sure it is that the line of a number is furniture.</summary>
    public Certainty this[int line] => _certainty[line];

    /// <summary>Which rule a line of furniture belongs to.</summary>
    public FurnitureKind KindOf(int line) => _kinds[line];

    /// <summary>What of a line is furniture: all of it, or the one sentence of a long line that gave it away.</summary>
    public Line PartOf(int line) =>
        _certainty[line] == Certainty.Gated && _sentences.TryGetValue(line, out var sentence) ? sentence : _article.Lines[line];

    /// <summary>Whether any phrase of furniture stands in an article.</summary>
    public static bool StandsIn(Article article)
    {
        foreach (var phrases in FurniturePhrases.All)
        {
            if (phrases.In(article).Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>The numbers of the certain lines, in order.</summary>
    public List<int> CertainLines()
    {
        var certain = new List<int>();
        for (var line = 0; line < _certainty.Length; line++)
        {
            if (_certainty[line] == Certainty.Certain)
                certain.Add(line);
        }

        return certain;
    }

    /// <summary>Raises the certainty of a line; never lowers it.</summary>
    public void Raise(int line, Certainty certainty, FurnitureKind kind)
    {
        if (certainty > _certainty[line])
            (_certainty[line], _kinds[line]) = (certainty, kind);
    }

    /// <summary>The number of the line that holds a token, or -1 for the front matter.</summary>
    public int LineOf(int token)
    {
        var lines = _article.Lines;
        var (low, high) = (0, lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            ref readonly var line = ref lines.ItemRef(middle);
            if (token < line.FirstToken)
                high = middle - 1;
            else if (token >= line.EndToken)
                low = middle + 1;
            else
                return middle;
        }

        return -1;
    }

    private void Weigh(PhraseSet phrases, FurnitureKind kind)
    {
        foreach (var hit in phrases.In(_article))
        {
            var line = LineOf(hit.FirstToken);
            if (line < 0 || _certainty[line] == Certainty.Certain)
                continue;
            if (_article.Lines[line].WordCount <= LongestLine(hit))
                Raise(line, Judge(hit, _article.Lines[line]), kind);
            else if (hit["part"] == "strong" && _certainty[line] == Certainty.None && SentenceOf(hit) is { } sentence)
            {
                Raise(line, Certainty.Gated, kind);
                _sentences[line] = sentence;
            }
        }
    }

    /// <summary>A user's phrase may say nothing of it.</summary>
    private static int LongestLine(PhraseHit hit) =>
        int.TryParse(hit["words"], NumberStyles.None, CultureInfo.InvariantCulture, out var words) ? words : WordsOfChromeLine;

    /// <summary>The sentence that a phrase stands in, if it is short enough for it.</summary>
    private static Line? SentenceOf(PhraseHit hit)
    {
        var sentence = hit.Sentence;
        var words = 0;
        foreach (ref readonly var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word)
                words++;
        }

        return words <= LongestLine(hit) ? new Line(sentence.Block, sentence.Prose, sentence.FirstToken, sentence.EndToken, words) : null;
    }

    private static Certainty Judge(PhraseHit hit, Line line) => hit["part"] switch
    {
        "gated" => Certainty.Gated,
        "pair" => JudgeWords(line, Certainty.Certain, .5),
        "hint" => JudgeWords(line, Certainty.Gated, 1),
        "year" => NamesYear(line) ? Certainty.Certain : line.WordCount <= WordsOfBareNotice ? Certainty.Gated : Certainty.None,
        "count" => IsBesideNumber(hit) ? Certainty.Certain : Certainty.None,
        _ => Certainty.Certain, // "strong", and a user's phrase that says nothing
    };

    private static Certainty JudgeWords(Line line, Certainty whenSaturated, double leastShare)
    {
        if (line.WordCount > WordsOfChromeLine || IsArticlesOwn(line.Tokens))
            return Certainty.None;
        var share = ShareOfChromeWords(line);
        return share >= 1 ? whenSaturated : share >= leastShare ? Certainty.Gated : Certainty.None;
    }

    private static double ShareOfChromeWords(Line line)
    {
        var prose = line.Block.Article.Prose.Text;
        var count = 0;
        foreach (ref readonly var token in line.Tokens)
        {
            if (token.Kind == TokenKind.Word && ChromeWords.Contains(token, prose))
                count++;
        }

        return (double)count / line.WordCount;
    }

    /// <summary>Whether a line instructs, asks, or points to more about a subject.</summary>
    private static bool IsArticlesOwn(ReadOnlySpan<Token> tokens)
    {
        var isFirst = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (isFirst && ChromeWords.Openers.Contains(tokens[i]))
                return true;
            isFirst &= tokens[i].Kind != TokenKind.Word;
            if (More.Contains(tokens[i]) && i + 1 < tokens.Length && Pointers.Contains(tokens[i + 1]))
                return true;
        }

        return false;
    }

    private static bool NamesYear(Line line)
    {
        var prose = line.Block.Article.Prose.Text;
        foreach (ref readonly var token in line.Tokens)
        {
            if (token is { Kind: TokenKind.Word, Length: 4 } && prose[token.Start] is '1' or '2' && prose[token.Start + 1] is '9' or '0'
                && char.IsDigit(prose[token.Start + 2]) && char.IsDigit(prose[token.Start + 3]))
                return true;
        }

        return false;
    }

    private static bool IsBesideNumber(PhraseHit hit) =>
        IsNumber(hit.Article, hit.FirstToken - 1) || IsNumber(hit.Article, hit.EndToken);

    private static bool IsNumber(Article article, int token) =>
        token >= 0 && token < article.Tokens.Length && article.Tokens[token] is { Kind: TokenKind.Word } word && char.IsDigit(article.Prose.Text[word.Start]);
}
