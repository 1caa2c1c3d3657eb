using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Single words that tokens are held against, whatever their case. Unlike the words of a <see cref="PhraseSet"/> they give no hits, so they may be common ones.</summary>
internal sealed class WordList
{
    private readonly HashSet<uint> _hashes = [];

    /// <summary>One bit for each of 64 kinds of hash, so that most words are told apart without a look-up.</summary>
    private readonly ulong _kinds;

    /// <summary>Lists words.</summary>
    /// <param name="words">The words, parted by white space.</param>
    public WordList(string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var hash = HashOf(word);
            _hashes.Add(hash);
            _kinds |= KindOf(hash);
        }
    }

    /// <summary>Whether <paramref name="token"/> is one of the words.</summary>
    public bool Contains(in Token token) => (_kinds & KindOf(token.Hash)) != 0 && token.Kind == TokenKind.Word && _hashes.Contains(token.Hash);

    /// <summary>Whether a word is listed, as it is written.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _hashes.Contains(HashOf(word));

    /// <summary>The hash that a token of this word has.</summary>
    public static uint HashOf(string word) => HashOf(word.AsSpan());

    private static uint HashOf(ReadOnlySpan<char> word) => WordHash.Short(WordHash.OfWord(word));

    private static ulong KindOf(uint hash) => 1ul << (int)(hash >> 26);
}
