using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Single words that tokens are held against, whatever their case. Unlike the words of a <see cref="PhraseSet"/> they give no hits, so they may be common ones.</summary>
internal sealed class WordList
{
    private static readonly Vocabulary s_vocabulary = new();

    private readonly HashSet<uint> _hashes = [];

    /// <summary>Lists words.</summary>
    /// <param name="words">The words, parted by white space.</param>
    public WordList(string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            _hashes.Add(HashOf(word));
    }

    /// <summary>Whether <paramref name="token"/> is one of the words.</summary>
    public bool Contains(in Token token) => token.Kind == TokenKind.Word && _hashes.Contains(token.Hash);

    /// <summary>Whether a word is listed, as it is written.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        s_vocabulary.Find(word, out var hash);
        return _hashes.Contains(hash);
    }

    /// <summary>The hash that a token of this word has.</summary>
    public static uint HashOf(string word)
    {
        s_vocabulary.Find(word.AsSpan(), out var hash);
        return hash;
    }
}
