using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Phrases;

/// <summary>A place where a phrase stands.</summary>
public readonly struct PhraseHit
{
    /// <summary>The article.</summary>
    public Article Article => throw new NotImplementedException();

    /// <summary>The number of the first token among <see cref="Article.Tokens"/>.</summary>
    public int FirstToken => throw new NotImplementedException();

    /// <summary>The number after the last token.</summary>
    public int EndToken => throw new NotImplementedException();

    /// <summary>The phrase's characters of prose.</summary>
    public ProseSpan Prose => throw new NotImplementedException();

    /// <summary>Where it stands in the source, markup inside it included.</summary>
    public TextSpan Span => Article.Prose.ToSource(Prose);

    /// <summary>What stands there, with line breaks as spaces.</summary>
    public string Text => throw new NotImplementedException();

    /// <summary>The sentence it begins in.</summary>
    public Sentence Sentence => throw new NotImplementedException();

    /// <summary>The number of the phrase that hit, in the order of the set.</summary>
    public int Row => throw new NotImplementedException();

    /// <summary>The phrase's value in a column of its lexicon, or empty.</summary>
    /// <exception cref="ArgumentException">The lexicon has no such column.</exception>
    public string this[string column] => throw new NotImplementedException();
}

/// <summary>Hits of one set in an article, a block or a sentence.</summary>
public readonly struct ReadOnlyPhraseHits
{
    /// <summary>How many there are.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>The hit of that number.</summary>
    public PhraseHit this[int index] => throw new NotImplementedException();

    /// <summary>Enumerates the hits without making an object.</summary>
    public Enumerator GetEnumerator() => throw new NotImplementedException();

    /// <summary>The enumerator.</summary>
    public struct Enumerator
    {
        /// <summary>The hit at hand.</summary>
        public readonly PhraseHit Current => throw new NotImplementedException();

        /// <summary>Goes to the next hit.</summary>
        public bool MoveNext() => throw new NotImplementedException();
    }
}
