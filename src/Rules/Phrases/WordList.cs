using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Single words that tokens are held against, whatever their case. Unlike the words of a <see cref="PhraseSet"/> they give no hits, so they may be common ones.</summary>
internal sealed class WordList
{
    /// <summary>The hashes, by open addressing; 0 where nothing stands. A power of two, of which half or more stays free.</summary>
    private readonly uint[] _slots;

    /// <summary>One bit for each of 64 kinds of hash, so that most words are told apart without a look-up.</summary>
    private readonly ulong _kinds;

    /// <summary>Lists words.</summary>
    /// <param name="words">The words, parted by white space.</param>
    public WordList(string words)
    {
        var hashes = HashesOf(words.AsSpan());
        var slots = 1;
        while (slots < 2 * hashes.Count)
            slots *= 2;
        _slots = new uint[slots];
        foreach (var hash in hashes)
        {
            _slots[SlotOf(hash)] = hash;
            _kinds |= KindOf(hash);
        }
    }

    /// <summary>Whether <paramref name="token"/> is one of the words.</summary>
    public bool Contains(in Token token) => (_kinds & KindOf(token.Hash)) != 0 && token.Kind == TokenKind.Word && IsListed(token.Hash);

    /// <summary>Whether a word is listed, as it is written.</summary>
    public bool Contains(ReadOnlySpan<char> word) => IsListed(HashOf(word));

    /// <summary>The hash that a token of this word has.</summary>
    public static uint HashOf(string word) => HashOf(word.AsSpan());

    private static uint HashOf(ReadOnlySpan<char> word) => WordHash.Short(WordHash.OfWord(word));

    private static ulong KindOf(uint hash) => 1ul << (int)(hash >> 26);

    private static List<uint> HashesOf(ReadOnlySpan<char> words)
    {
        const int WordWithSpace = 8;
        var hashes = new List<uint>(words.Length / WordWithSpace);
        for (var rest = words.TrimStart(); rest.Length > 0; rest = rest.TrimStart())
        {
            var length = 1;
            while (length < rest.Length && !char.IsWhiteSpace(rest[length]))
                length++;
            hashes.Add(HashOf(rest[..length]));
            rest = rest[length..];
        }

        return hashes;
    }

    /// <summary>A word of hash 0 would not be found; there is one in four thousand million.</summary>
    private bool IsListed(uint hash) => hash != 0 && _slots[SlotOf(hash)] != 0;

    /// <summary>Where a hash stands, or would.</summary>
    private int SlotOf(uint hash)
    {
        for (var at = hash; ; at++)
        {
            var slot = (int)(at & (uint)(_slots.Length - 1));
            if (_slots[slot] == hash || _slots[slot] == 0)
                return slot;
        }
    }
}
