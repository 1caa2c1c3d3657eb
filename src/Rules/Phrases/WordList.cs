using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Single words that tokens are held against, whatever their case. Unlike the words of a <see cref="PhraseSet"/> they give no hits, so they may be common ones.</summary>
internal sealed class WordList
{
    private readonly HashSet<uint> _hashes = [];

    /// <summary>Lists words.</summary>
    /// <param name="words">The words, parted by white space.</param>
    public WordList(string words)
    {
        var vocabulary = new Vocabulary();
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            vocabulary.Find(word.AsSpan(), out var hash);
            _hashes.Add(hash);
        }
    }

    /// <summary>Whether <paramref name="token"/> is one of the words.</summary>
    public bool Contains(in Token token) => token.Kind == TokenKind.Word && _hashes.Contains(token.Hash);

    /// <summary>Whether a word is listed, as it is written.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        s_empty.Find(word, out var hash);
        return _hashes.Contains(hash);
    }

    private static readonly Vocabulary s_empty = new();
}
