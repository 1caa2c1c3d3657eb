using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Phrases that a rule looks for, in the phrase language (docs/phrases.md). To a rule it looks like a list of hits: <c>Promises.In(article)</c>.</summary>
/// <remarks>
/// Hits of one set are leftmost, then longest, and do not overlap. One pass over the words of an article answers for all sets of all
/// rules, so asking costs next to nothing: begin with the hits of an article and look at their sentences, rather than ask each sentence.
/// A rule keeps its sets in static read-only fields and names them in <see cref="Rule.Phrases"/>. A set that is only ever asked of a
/// sentence that another set has pointed out is made with <see cref="OnDemand"/>: its phrases are looked for where they are asked for.
/// </remarks>
public sealed class PhraseSet
{
    private static int s_made;

    private readonly string[] _phrases;
    private LexiconLines? _lines;

    /// <summary>A set of phrases without values.</summary>
    /// <param name="phrases">The phrases; a text of several lines holds several. What does not parse throws a <see cref="PhraseSyntaxException"/> when an engine is made of the set.</param>
    public PhraseSet(params string[] phrases) => _phrases = phrases;

    private PhraseSet(string[] phrases, string? lexicon) => (_phrases, LexiconName, IsOnDemand) = (phrases, lexicon, true);

    private PhraseSet(string lexicon)
    {
        _phrases = [];
        LexiconName = lexicon;
    }

    /// <summary>The embedded lexicon whose lines it has; null if its phrases stand in code.</summary>
    internal string? LexiconName { get; }

    /// <summary>Whether it is looked for where it is asked for only.</summary>
    internal bool IsOnDemand { get; }

    /// <summary>A number that no other set has in this process.</summary>
    internal int Identity { get; } = Interlocked.Increment(ref s_made);

    /// <summary>The phrases that stand in code.</summary>
    internal ReadOnlySpan<string> Written => _phrases;

    /// <summary>Its lines.</summary>
    /// <exception cref="PhraseSyntaxException">There is no such lexicon, or its columns are not right.</exception>
    internal LexiconLines Lines => _lines ??= LexiconName is null ? LexiconLines.Read(_phrases) : EmbeddedLexicons.Lines(LexiconName);

    /// <summary>The lines of an embedded lexicon, with their values.</summary>
    /// <param name="lexicon">The name of the file, without <c>.txt</c>.</param>
    public static PhraseSet FromLexicon(string lexicon) => new(lexicon: lexicon);

    /// <summary>The same phrases for a set that only sentences are asked for that another set has pointed out.</summary>
    public PhraseSet OnDemand() => new(_phrases, LexiconName);

    /// <summary>The hits in <paramref name="article"/>, in order.</summary>
    public ReadOnlyPhraseHits In(Article article) => (IsOnDemand ? article.HitsOnDemand() : article.Hits).Of(this);

    /// <summary>The hits that begin in <paramref name="sentence"/>, in order.</summary>
    public ReadOnlyPhraseHits In(Sentence sentence) =>
        (IsOnDemand ? sentence.Article.HitsOnDemand(sentence) : sentence.Article.Hits).Of(this, sentence.FirstToken, sentence.EndToken);

    /// <summary>The hits that begin in <paramref name="block"/>, in order.</summary>
    public ReadOnlyPhraseHits In(Block block) => (IsOnDemand ? block.Article.HitsOnDemand(block) : block.Article.Hits).Of(this, block.FirstToken, block.EndToken);
}
