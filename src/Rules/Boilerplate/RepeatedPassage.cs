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
    private const int WordsOfBeginning = 8;

    private static readonly RuleOption<int> MinWords = new("min_words", 40, "shortest passage that is reported, in words");

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options => ImmutableArray.Create<RuleOption>(MinWords);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var minimum = options.Get(MinWords);
        if (article.WordCount < 2 * minimum || new Beginnings(article) is not { AnyRepeated: true } beginnings)
            yield break;
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
                yield return Report(article, passage);
            passage = earlier >= 0 ? new Passage(words, sentence.Index, sentence.Index, earlier, earlier) : default;
        }

        if (passage.Words >= minimum)
            yield return Report(article, passage);
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
            if (words == most)
                break;
            words++;
            hash = ((hash << 7) ^ (hash >> 57) ^ token.Hash) * 0x9E3779B97F4A7C15;
        }

        return (words, hash);
    }

    /// <summary>How the sentences of an article begin: one bit for each of 4,096 kinds of beginnings. Most begin as no other does, and they repeat none.</summary>
    private sealed class Beginnings
    {
        private readonly ulong[] _once = new ulong[64];
        private readonly ulong[] _again = new ulong[64];
        private readonly ushort[] _kinds;

        public Beginnings(Article article)
        {
            var tokens = article.Tokens;
            _kinds = new ushort[article.Sentences.Length];
            foreach (var sentence in article.Sentences)
            {
                if (!IsJudged(sentence))
                    continue;
                _kinds[sentence.Index] = (ushort)(Fold(tokens[sentence.FirstToken..sentence.EndToken], WordsOfBeginning).Hash >> 52);
                var (place, bit) = KindOf(sentence);
                _again[place] |= _once[place] & bit;
                _once[place] |= bit;
                AnyRepeated |= (_again[place] & bit) != 0;
            }
        }

        /// <summary>Whether two sentences begin alike, as nearly no article's do.</summary>
        public bool AnyRepeated { get; }

        /// <summary>Whether another sentence may begin as this one does.</summary>
        public bool IsRepeated(Sentence sentence)
        {
            var (place, bit) = KindOf(sentence);
            return (_again[place] & bit) != 0;
        }

        private (int Place, ulong Bit) KindOf(Sentence sentence)
        {
            var kind = _kinds[sentence.Index];
            return (kind >> 6, 1ul << (kind & 63));
        }
    }

    /// <summary>Sentences that follow each other now and did so before; numbers of sentences.</summary>
    private readonly record struct Passage(int Words, int First, int Last, int Earlier, int LastEarlier);
}
