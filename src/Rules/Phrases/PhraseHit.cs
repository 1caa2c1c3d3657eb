using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Phrases;

/// <summary>A place where a phrase stands.</summary>
public readonly struct PhraseHit
{
    private readonly PhraseHits _hits;
    private readonly PhraseSet _set;
    private readonly int _index;

    internal PhraseHit(PhraseHits hits, PhraseSet set, int index) => (_hits, _set, _index) = (hits, set, index);

    /// <summary>The article.</summary>
    public Article Article => _hits.Article!;

    /// <summary>The number of the first token among <see cref="Article.Tokens"/>.</summary>
    public int FirstToken => _hits.All[_index].Start;

    /// <summary>The number after the last token.</summary>
    public int EndToken => _hits.All[_index].End;

    /// <summary>The phrase's characters of prose.</summary>
    public ProseSpan Prose
    {
        get
        {
            ref readonly var found = ref _hits.All[_index];
            return ProseSpan.FromBounds(Article.Tokens[found.Start].Start, Article.Tokens[found.End - 1].End);
        }
    }

    /// <summary>Where it stands in the source, markup inside it included.</summary>
    public TextSpan Span => Article.Prose.ToSource(Prose);

    /// <summary>What stands there, with line breaks as spaces.</summary>
    public string Text => Article.Prose.Slice(Prose).ToString().Replace('\n', ' ');

    /// <summary>The sentence it begins in.</summary>
    public Sentence Sentence
    {
        get
        {
            var sentences = Article.Sentences;
            var token = FirstToken;
            var (low, high) = (0, sentences.Length - 1);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (sentences[middle].EndToken <= token)
                    low = middle + 1;
                else
                    high = middle;
            }

            return sentences[low];
        }
    }

    /// <summary>The number of the phrase that hit, in the order of the set; phrases that a user added come after those of the set.</summary>
    public int Row => _hits.All[_index].Row;

    /// <summary>The phrase's value in a column of its lexicon, or empty.</summary>
    /// <exception cref="ArgumentException">The lexicon has no such column.</exception>
    public string this[string column] => _hits.Engine.Value(_set, Row, column);
}
