using CsCheck;
using KetamineLint.Articles;
using KetamineLint.Boilerplate;
using KetamineLint.EditingArtifacts;
using Xunit;

namespace KetamineLint.Tests.EditingArtifacts;

/// <summary>One search of a source answers for many: it must see all that they see.</summary>
public sealed class RawSignsTests
{
    private const string Sought = "{}<[]&0123456789C";

    private static readonly string[] s_needles = ["](", "[x]", "{++", "turn0", "&amp;amp;", "â€", "\u200B", "<|im_end|>", "Copy code", "\uFEFF"];

    /// <summary>Pieces of every length, so that what is sought lies across the borders of what is looked at together.</summary>
    private static Gen<string> Texts => Properties.OneOf(
        "]", "(", "[X]", "{", "++", "TURN", "0", "&AMP;", "amp;", "â", "€", "\u200B", "<|IM_END|>", "Copy ", "code", "copy code", "\uFEFF", "\uFFFF", "\u7FFF", "\u8000", "\u00FF", "\u007F", "\0", "é",
        "utm_source=openai", "?utm_source=openai", "[email", " protected]", "[EMAIL protected]", "\n", "<<<<<<< HEAD", "}", "turn1view2", "&amp;nbsp;", "\uE200", "a", "words of a sentence", "seventeen letters").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Characters_are_found_where_they_stand() => Gen.Select(Texts, Gen.Bool).ForAll((text, isBeyondAsciiSought) =>
    {
        var places = new List<int>();
        foreach (var place in new CharacterMask(Sought, isBeyondAsciiSought).In(text, text.Length / 3))
            places.Add(place);
        Assert.Equal(Enumerable.Range(0, text.Length).Skip(text.Length / 3).Where(at => Sought.Contains(text[at], StringComparison.Ordinal) || (isBeyondAsciiSought && text[at] > '\u007F')), places);
    });

    [Fact]
    public void Strings_are_found_where_any_stands() => Texts.ForAll(text =>
    {
        var found = new Needles(s_needles).IndexIn(text, 0);
        Assert.Equal(Array.Exists(s_needles, needle => Stands(text, needle)), found >= 0);
        Assert.True(found < 0 || Array.Exists(s_needles, needle => text.AsSpan(found).StartsWith(needle, StringComparison.OrdinalIgnoreCase)));
    });

    [Fact]
    public void A_source_without_signs_holds_nothing_that_is_looked_for() => Texts.ForAll(text =>
    {
        var signs = RawSigns.Of(Article.Parse(text));
        Assert.True(signs.HasStrings || !HoldsAny(text), text);
        Assert.Equal(text.AsSpan().IndexOfAny('[', ']') >= 0, signs.HasBrackets);
    });

    /// <summary>A capital is looked for in its case.</summary>
    private static bool Stands(string text, string needle) => text.Contains(needle, needle[0] == 'C' ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static bool HoldsAny(string text)
    {
        var (token, mark, encoding, button, address) = (0, 0, 0, 0, 0);
        return ToolTokens.Next(text, ref token) is not null || EditMark.Next(text, ref mark) is not null || BrokenEncoding.Next(text, ref encoding) is not null
            || CopyButtons.Next(text, ref button) is not null || HiddenAddress.Next(text, ref address) is not null;
    }
}
