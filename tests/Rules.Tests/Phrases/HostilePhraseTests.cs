using CsCheck;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

/// <summary>Texts and phrases that would take hours if the work grew faster than the text.</summary>
public sealed class HostilePhraseTests
{
    private static readonly PhraseSet s_gaps = new(
        "a ..10 b", "a ..4 a ..4 c", "a ..3 {kind} ..3 d", ", ..5 ,", "\\\" ..5 \\\"", "\\( \\(", "a ! ..5 b");

    private static readonly PhraseEngine s_engine = PhraseEngine.Compile([s_gaps], name => LexiconLines.Read(name, "a\na a\na ..2 a\nb"));

    [Theory]
    [InlineData("a ", 1_000_000)]
    [InlineData("a, ", 100_000)]
    [InlineData(",", 100_000)]
    [InlineData("\"", 100_000)]
    [InlineData("(", 100_000)]
    [InlineData("a\"", 100_000)]
    [InlineData("a.", 100_000)]
    [InlineData("a! ", 100_000)]
    [InlineData("a\n", 100_000)]
    [InlineData("\uFFFC", 100_000)]
    [InlineData("a\u0301\u200D", 100_000)]
    public void A_long_text_of_one_beginning_is_read_to_its_end(string repeated, int length)
    {
        var prose = string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + " a b";
        var tokens = Read(prose, s_engine);
        var hits = s_engine.Match(tokens, prose).All;
        Assert.Equal(TokenKind.BlockEnd, tokens[^1].Kind);
        Assert.Equal(prose.Length, tokens[hits[^1].End - 1].End);
    }

    [Fact]
    public void Gaps_that_follow_each_other_in_a_million_ways_are_compiled_and_followed()
    {
        var set = new PhraseSet("a " + string.Concat(Enumerable.Repeat("..1 (b)? ", 40)) + "c");
        var engine = PhraseEngine.Compile([set]);
        var prose = string.Concat(Enumerable.Repeat("a b ", 500)) + "a b b c";
        var tokens = Read(prose, engine);
        Assert.Equal(1, engine.Match(tokens, prose).All.Length);
    }

    [Fact]
    public void Tokens_of_any_text_lie_in_order_and_hits_of_a_set_do_not_overlap() =>
        Gen.Char[" ,.!?'\"()-–—\n\u00AD\u0301\uD83C\uDF89\uD800\uFFFCaAbcd1\u0000é’"].Array[0, 60].ForAll(characters =>
        {
            var prose = new string(characters);
            var tokens = Read(prose, s_engine, prose.Length / 2);
            var end = 0;
            foreach (var token in tokens)
            {
                Assert.InRange(token.Start, end, prose.Length);
                end = token.End;
            }

            end = 0;
            foreach (var hit in s_engine.Match(tokens, prose).All)
            {
                Assert.InRange(hit.Start, end, hit.End - 1);
                end = hit.End;
            }
        });

    [Fact]
    public void A_text_is_read_alike_wherever_it_stands() =>
        Gen.Char["abAB1'.,- é"].Array[0, 40].ForAll(characters =>
        {
            var text = new string(characters);
            Assert.Equal(Describe(text, 0, text.Length), Describe("\n\n" + text + "\n" + new string('x', 40), 2, text.Length));
        });

    /// <summary>Phrases of nothing but words are not read by the parser that reads groups.</summary>
    [Fact]
    public void A_phrase_of_words_is_read_as_in_a_group() =>
        Gen.Select(Gen.Char["aaabB1'’.,-/ \u00AD\u0301\u2010é\uFB01~!\0\uD83C\uDF89"].Array[1, 30], Gen.Char["aabB1'.,-! é"].Array[0, 60]).ForAll((written, read) =>
        {
            var (phrase, prose) = (new string(written), new string(read) + " " + new string(written));
            Assert.Equal(FoundBy($"({phrase})", prose), FoundBy(phrase, prose));
        });

    /// <summary>Where a phrase is found, or why it cannot be read.</summary>
    private static string FoundBy(string phrase, string prose)
    {
        try
        {
            var engine = PhraseEngine.Compile([new PhraseSet(phrase)]);
            return string.Join(" ", engine.Match(Read(prose, engine), prose).All.ToArray().Select(hit => (hit.Start, hit.End)));
        }
        catch (PhraseSyntaxException)
        {
            return "fault";
        }
    }

    private static Token[] Read(string prose, PhraseEngine engine, params int[] sentenceEnds)
    {
        var tokens = new TokenBuffer();
        ReadText.Read(prose, sentenceEnds, [], engine, tokens);
        return tokens.Items.ToArray();
    }

    private static string Describe(string prose, int start, int length)
    {
        var tokens = new TokenBuffer();
        new TokenReader(prose, [], s_engine, tokens).ReadLastSentence(start, start + length);
        return string.Join(" ", tokens.Items.ToArray().Select(token => (token.Start - start, token.Length, token.Symbol, token.Hash)));
    }
}
