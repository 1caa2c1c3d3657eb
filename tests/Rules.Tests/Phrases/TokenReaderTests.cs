using KetamineLint.Articles;
using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

public sealed class TokenReaderTests
{
    private static readonly PhraseEngine s_engine = PhraseEngine.Compile([new PhraseSet("cure", "naïve", "don't", "5,000", "electroconvulsive", "efficacy")]);

    [Theory]
    [InlineData("It cures anxiety", "It cures anxiety ∎")]
    [InlineData("Don't, don’t", "Don't , don’t ∎")]
    [InlineData("the patients' rights", "the patients ' rights ∎")]
    [InlineData("5,000 of 3.5, 7. 1,2", "5,000 of 3.5 , 7 . 1,2 ∎")]
    [InlineData("FDA-approved and/or long‐term", "FDA approved and or long term ∎")]
    [InlineData("10–20 mg – or — more", "10 20 mg – or — more ∎")]
    [InlineData("safe – or –safe", "safe – or – safe ∎")]
    [InlineData("One. Two. three", "One . ‖ Two . three ∎")]
    [InlineData("Works.[1] Well[2] so", "Works . ‖ Well so ∎")]
    [InlineData("use `code` here", "use ` here ∎")]
    [InlineData("(90%) $5 & <b>", "( 90 % ) $ 5 & < b > ∎")]
    [InlineData("H₂O m² ½", "H ₂ O m ² ½ ∎")]
    [InlineData("🎉 𝐁ig 中文 x", "🎉 𝐁ig 中文 x ∎")]
    [InlineData("", "∎")]
    [InlineData(" - \u00A0\u200B\u0001 ", "∎")]
    public void Prose_is_words_and_marks(string written, string tokens)
    {
        var text = new ReadText(written, s_engine);
        Assert.Equal(tokens, string.Join(" ", text.Tokens.Select(text.Spell)));
    }

    [Theory]
    [InlineData("cure", "CURE")]
    [InlineData("cure", "cu\u00ADre")]
    [InlineData("cure", "cu\u200Bre")]
    [InlineData("cure", "c\u2060ure")]
    [InlineData("naive", "naïve")]
    [InlineData("naive", "nai\u0308ve")]
    [InlineData("don't", "don’t")]
    [InlineData("don't", "DON\uFF07T")]
    [InlineData("5,000", "5,000")]
    [InlineData("efficacy", "e\uFB03cacy")]
    [InlineData("electroconvulsive", "ElectroConvulsive")]
    public void A_word_has_one_number_however_it_is_written(string plain, string written)
    {
        var expected = s_engine.Vocabulary.Find(plain);
        var token = new ReadText("x " + written + ", and more words", s_engine).Tokens[1];
        Assert.NotEqual(0, expected);
        Assert.Equal((expected, WordHash.Short(WordHash.OfWord(plain)), written.Length), (token.Symbol, token.Hash, token.Length));
    }

    [Fact]
    public void Words_that_no_phrase_uses_have_a_hash_of_their_own()
    {
        var tokens = new ReadText("unknown Unknown other electroencephalography ELECTROENCEPHALOGRAPHY", s_engine).Tokens;
        Assert.All(tokens, token => Assert.Equal(0, token.Symbol));
        Assert.Equal(tokens[0].Hash, tokens[1].Hash);
        Assert.NotEqual(tokens[1].Hash, tokens[2].Hash);
        Assert.Equal(tokens[3].Hash, tokens[4].Hash);
    }

    [Fact]
    public void Very_long_words_are_words()
    {
        var word = new string('x', 100_000);
        var tokens = new ReadText(word + " " + word.ToUpperInvariant(), s_engine).Tokens;
        Assert.Equal((100_000, 0), (tokens[0].Length, tokens[0].Symbol));
        Assert.Equal(tokens[0].Hash, tokens[1].Hash);
    }

    [Theory]
    [InlineData("Here is text", "Here< is text>")]
    [InlineData("\"Here is⏎the text!\" ⏎ so", "Here< is> the< text> so<>")]
    [InlineData("`code` is⏎⏎one", "`< is> one<>")]
    [InlineData("One. Two", "One< Two>")]
    public void Words_know_whether_they_are_first_and_last_of_a_line(string written, string words)
    {
        var text = new ReadText(written, s_engine);
        var places = text.Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Opaque).Select(token =>
            text.Spell(token) + (token.Places.HasFlag(TokenPlaces.FirstOfLine) ? "<" : "") + (token.Places.HasFlag(TokenPlaces.LastOfLine) ? ">" : ""));
        Assert.Equal(words, string.Join(" ", places));
    }

    [Theory]
    [InlineData("“a” „b‟ «c»", "\"\"\"\"«»")]
    [InlineData("‘a’ 'b'", "''''")]
    [InlineData("a – b — c ― d", "———")]
    public void Quotes_and_dashes_are_numbered_as_plain_ones(string written, string marks)
    {
        var found = new ReadText(written, s_engine).Tokens.Where(token => token.Kind == TokenKind.Mark).Select(token => (char)token.Symbol);
        Assert.Equal(marks, string.Concat(found));
    }
}
