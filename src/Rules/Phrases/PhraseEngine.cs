using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>All phrases of all rules, ready to run over the words of an article once. Immutable; one engine serves any number of threads.</summary>
public sealed class PhraseEngine
{
    /// <summary>The phrases of the catalogue's rules, from their prepared form.</summary>
    public static PhraseEngine Default => throw new NotImplementedException();

    /// <summary>Compiles sets, and the lexicons that they name.</summary>
    /// <param name="sets">The sets.</param>
    /// <exception cref="PhraseSyntaxException">A phrase does not parse.</exception>
    public static PhraseEngine Compile(IEnumerable<PhraseSet> sets) => throw new NotImplementedException();

    /// <summary>This engine with a user's further phrases for some of its sets.</summary>
    /// <param name="additions">Which phrases each set gains.</param>
    public PhraseEngine With(IEnumerable<KeyValuePair<PhraseSet, Lexicon>> additions) => throw new NotImplementedException();

    /// <summary>The number of a word, whatever its case, and the hash of its folded spelling.</summary>
    internal int Find(ReadOnlySpan<char> word, out uint hash) => throw new NotImplementedException();

    /// <summary>Finds every phrase in an article whose tokens were read with this engine.</summary>
    internal PhraseHits Match(Article article) => throw new NotImplementedException();
}

/// <summary>The hits of every set in one article.</summary>
internal sealed class PhraseHits;
