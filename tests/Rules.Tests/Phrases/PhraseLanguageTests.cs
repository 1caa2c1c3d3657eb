using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

public sealed class PhraseLanguageTests
{
    [Theory]
    [InlineData("studies have shown", "Many [|studies have shown|] it. Studies, have shown. Have studies shown?")]
    [InlineData("studies have shown", "[|STUDIES  have\u00A0shown|] and [|studies⏎have shown|] it")]
    [InlineData("fda approved", "an [|FDA-approved|] drug, [|FDA/approved|] [|FDA approved|]")]
    [InlineData("FDA-approved", "an [|fda approved|] drug")]
    [InlineData("completely safe", "is [|completely \"safe|]\" and [|completely (safe|]) but completely: safe")]
    [InlineData("completely safe", "is [|completely[1] safe|]")]
    [InlineData("completely safe", "is completely `x` safe")]
    public void Words_stand_in_this_order(string phrase, string text) => Check(phrase, text);

    [Theory]
    [InlineData("(numerous|many a) studies", "[|Numerous studies|] and [|many a studies|], many studies")]
    [InlineData("(have)? shown", "[|have shown|], [|shown|], had [|shown|]")]
    [InlineData("(the (very)? best|a good) (way|means of life)", "[|the very best way|] [|the best means of life|] [|a good way|] a very good way")]
    [InlineData("(short|long)-term", "[|short-term|] [|long term|]")]
    public void Groups_hold_whole_words(string phrase, string text) => Check(phrase, text);

    [Theory]
    [InlineData("cure ..3 anxiety", "[|cure anxiety|] [|cure your bad, old anxiety|], cure one two three four anxiety")]
    [InlineData("cure ..3 anxiety", "[|cure, anxiety|] cure; anxiety. [|Cure \"all (of the) anxiety|]")]
    [InlineData("cure ..3 anxiety", "Can it cure? Anxiety is")]
    [InlineData("cure ..3 anxiety", "[|cure `x` anxiety|]")]
    public void Gaps_take_words_and_commas(string phrase, string text) => Check(phrase, text);

    private static void Check(string phrase, string marked)
    {
        var set = new PhraseSet(phrase);
        var text = new ReadText(marked.Replace("[|", "").Replace("|]", ""), PhraseEngine.Compile([set]));
        Assert.Equal(ReadText.Fold(marked), text.Mark(set));
    }
}
