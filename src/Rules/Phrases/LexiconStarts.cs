namespace KetamineLint.Phrases;

/// <summary>The ways in which words begin entries of lexicons.</summary>
/// <param name="ofWord">For each word where its ways stand; one more after the last. Words beyond begin no entry.</param>
/// <param name="all">The ways, by words.</param>
internal sealed class LexiconStarts(int[] ofWord, LexiconStart[] all)
{
    /// <summary>For each word where its ways stand, to be written away.</summary>
    public int[] Places => ofWord;

    /// <summary>All ways, to be written away.</summary>
    public LexiconStart[] All => all;

    /// <summary>The ways of a word.</summary>
    public ReadOnlySpan<LexiconStart> Of(int word) =>
        word + 1 < ofWord.Length ? all.AsSpan(ofWord[word], ofWord[word + 1] - ofWord[word]) : default;
}

/// <summary>A word that begins an entry of a lexicon.</summary>
/// <param name="Lexicon">The lexicon.</param>
/// <param name="Target">The state behind the word; -1 if the entry begins with another lexicon, whose own starts tell more.</param>
internal readonly record struct LexiconStart(int Lexicon, int Target);
