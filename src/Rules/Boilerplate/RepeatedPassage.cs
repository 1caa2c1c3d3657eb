using System.Collections.Immutable;
using System.Globalization;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Boilerplate;

/// <summary>KL2007: sentences that were there before, word for word and in the same order.</summary>
public sealed class RepeatedPassage() : Rule(
    "KL2007",
    "near-duplicate-passage",
    "Passage that was there before",
    "This passage of {0} words repeats an earlier one: say it once",
    DiagnosticSeverity.Info,
    Precision.Medium)
{
    private const int ShortestSentence = 8;
    private const int WordsOfBeginning = 6;

    private static readonly RuleOption<int> MinWords = new("min_words", 40, "shortest passage that is reported, in words");

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options => ImmutableArray.Create<RuleOption>(MinWords);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var minimum = Math.Max(1, options.Get(MinWords)); // a passage of no words repeats nothing
        if (article.WordCount < 2 * minimum)
            return [];
        var kinds = Rented.Array<ushort>(article.Sentences.Length);
        var beginnings = new Beginnings(stackalloc ulong[Beginnings.Words], stackalloc ulong[Beginnings.Words], kinds);
        var findings = beginnings.AnyRepeats(article) ? Find(article, beginnings, minimum) : [];
        Rented.Return(kinds);
        return findings;
    }

    private List<Finding> Find(Article article, Beginnings beginnings, int minimum)
    {
        var findings = new List<Finding>();
        var seen = new Dictionary<ulong, int>();
        var passage = default(Passage);
        foreach (var sentence in article.Sentences)
        {
            if (!IsJudged(sentence))
                continue;
            var (words, earlier) = (0, -1);
            if (beginnings.IsRepeated(sentence))
            {
                (words, var hash) = Fold(sentence.Tokens);
                if (!seen.TryGetValue(hash, out earlier))
                {
                    seen.Add(hash, sentence.Index);
                    earlier = -1;
                }
            }

            if (earlier >= 0 && passage.Words > 0 && earlier > passage.LastEarlier && earlier - passage.LastEarlier <= 2)
            {
                passage = passage with { Words = passage.Words + words, Last = sentence.Index, LastEarlier = earlier };
                continue;
            }

            if (passage.Words >= minimum)
                findings.Add(Report(article, passage));
            passage = earlier >= 0 ? new Passage(words, sentence.Index, sentence.Index, earlier, earlier) : default;
        }

        if (passage.Words >= minimum)
            findings.Add(Report(article, passage));
        return findings;
    }

    private static bool IsJudged(Sentence sentence) =>
        sentence.EndToken - sentence.FirstToken > ShortestSentence && sentence.Block.Kind is not (BlockKind.TableCell or BlockKind.FrontMatter);

    private Finding Report(Article article, Passage passage) =>
        Report(article, Span(article, passage.First, passage.Last), passage.Words.ToString(CultureInfo.InvariantCulture)) with
        {
            Related = ImmutableArray.Create(new RelatedPlace(Span(article, passage.Earlier, passage.LastEarlier), "the earlier one")),
        };

    private static TextSpan Span(Article article, int first, int last) =>
        TextSpan.FromBounds(article.Sentences[first].Span.Start, article.Sentences[last].Span.End);

    private static (int Words, ulong Hash) Fold(ReadOnlySpan<Token> tokens, int most = int.MaxValue)
    {
        var (words, hash) = (0, 0ul);
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            hash = (hash ^ (hash >> 29) ^ token.Hash) * 0x9E3779B97F4A7C15;
            if (++words == most)
                break;
        }

        return (words, hash);
    }

    /// <summary>How the sentences of an article begin: one bit for each of many kinds of beginnings. Most begin as no other does, and they repeat none.</summary>
    /// <param name="once">Empty, so many <see cref="Words"/>: which kinds there are.</param>
    /// <param name="again">Empty, so many <see cref="Words"/>: which there are of more than one sentence.</param>
    /// <param name="kinds">Room for the kind of each sentence.</param>
    private readonly ref struct Beginnings(Span<ulong> once, Span<ulong> again, Span<ushort> kinds)
    {
        /// <summary>How many words of 64 bits hold one for each kind.</summary>
        public const int Words = 1 << (BitsOfKind - 6);

        private const int BitsOfKind = 13;

        private readonly Span<ulong> _once = once;
        private readonly Span<ulong> _again = again;
        private readonly Span<ushort> _kinds = kinds;

        /// <summary>Takes in the sentences of an article; whether two of them may begin alike, as nearly no article's do.</summary>
        public bool AnyRepeats(Article article)
        {
            var repeats = 0ul;
            var tokens = article.Tokens;
            foreach (var sentence in article.Sentences)
            {
                if (!IsJudged(sentence))
                    continue;
                var kind = (ushort)(Fold(tokens[sentence.FirstToken..sentence.EndToken], WordsOfBeginning).Hash >> (64 - BitsOfKind));
                _kinds[sentence.Index] = kind;
                var (place, bit) = PlaceOf(kind);
                var repeated = _once[place] & bit;
                _once[place] |= bit;
                _again[place] |= repeated;
                repeats |= repeated;
            }

            return repeats != 0;
        }

        /// <summary>Whether another sentence may begin as this one does.</summary>
        public bool IsRepeated(Sentence sentence)
        {
            var (place, bit) = PlaceOf(_kinds[sentence.Index]);
            return (_again[place] & bit) != 0;
        }

        private static (int Place, ulong Bit) PlaceOf(ushort kind) => (kind >> 6, 1ul << (kind & 63));
    }

    /// <summary>Sentences that follow each other now and did so before; numbers of sentences.</summary>
    private readonly record struct Passage(int Words, int First, int Last, int Earlier, int LastEarlier);
}
