using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Phrases that a rule looks for, in the phrase language (docs/phrases.md). To a rule it looks like a list of hits: <c>Promises.In(article)</c>.</summary>
/// <remarks>
/// Hits of one set are leftmost, then longest, and do not overlap. One pass over the words of an article answers for all sets of all
/// rules, so asking costs next to nothing: begin with the hits of an article and look at their sentences, rather than ask each sentence.
/// A rule keeps its sets in static read-only fields and names them in <see cref="Rule.Phrases"/>.
/// </remarks>
public sealed class PhraseSet
{
    /// <summary>A set of phrases without values.</summary>
    /// <param name="phrases">The phrases. What does not parse throws a <see cref="PhraseSyntaxException"/> when an engine is made of the set.</param>
    public PhraseSet(params string[] phrases) => throw new NotImplementedException();

    /// <summary>The lines of an embedded lexicon, with their values.</summary>
    /// <param name="lexicon">The name of the file, without <c>.txt</c>.</param>
    public static PhraseSet FromLexicon(string lexicon) => throw new NotImplementedException();

    /// <summary>The hits in <paramref name="article"/>, in order.</summary>
    public ReadOnlyPhraseHits In(Article article) => throw new NotImplementedException();

    /// <summary>The hits in <paramref name="sentence"/>, in order.</summary>
    public ReadOnlyPhraseHits In(Sentence sentence) => throw new NotImplementedException();

    /// <summary>The hits in <paramref name="block"/>, in order.</summary>
    public ReadOnlyPhraseHits In(Block block) => throw new NotImplementedException();
}
