using System.Globalization;
using CsCheck;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class MarkedLineTests
{
    [Theory]
    [InlineData("It is [|completely safe|] for all.", "It is completely safe for all.", "      ^~~~~~~~~~~~~~~")]
    [InlineData("漢字 is [|完全|] safe", "漢字 is 完全 safe", "        ^~~~")]
    [InlineData("👩‍👩‍👧‍👦 and [|❤\uFE0F|] too", "👩‍👩‍👧‍👦 and ❤\uFE0F too", "       ^~")]
    [InlineData("cafe\u0301 [|e\u0301tude|]", "cafe\u0301 e\u0301tude", "     ^~~~~")]
    [InlineData("\tcode\t[|x|]", "    code    x", "            ^")]
    [InlineData("a \e[31m[|red|]", @"a \u{1B}[31mred", "            ^~~")]
    [InlineData("half e[|\u0301|] of one", "half e\u0301 of one", "     ^")]
    [InlineData("at the end[||]", "at the end", "          ^")]
    public void The_mark_stands_below_what_is_marked(string marked, string text, string mark) => Shows(marked, 60, text, mark);

    [Theory]
    [InlineData(
        "A long paragraph says many things before it comes to the point that ketamine is [|completely safe|] for everybody, and then goes on.",
        "…ketamine is completely safe for…",
        "             ^~~~~~~~~~~~~~~")]
    [InlineData("[|Certainly|]! Here is the revised text that you asked for, in full length.", "Certainly! Here is the revised text…", "^~~~~~~~~")]
    [InlineData("The revised text that you asked for, in full length, is what you have [|here|]", "…in full length, is what you have here", "                                  ^~~~")]
    [InlineData(
        "It is [|a mark so long that no terminal of any sensible width could ever show the whole of it at once|], is it not",
        "…is a mark so long that no terminal…",
        "    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~")]
    public void A_long_line_is_cut_between_words(string marked, string text, string mark) => Shows(marked, 40, text, mark);

    [Fact]
    public void No_character_is_cut_and_no_line_is_too_wide() =>
        Gen.Select(
            Gen.OneOf(((string[])["a", " ", "e\u0301", "漢", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "\t", "\u202E", "\u0301\u0302", "word ", "\uD83D"]).Select(Gen.Const).ToArray()).Array[0, 300].Select(string.Concat),
            Gen.Int[0, 400],
            Gen.Int[0, 60]).ForAll((text, start, length) =>
        {
            var span = new TextSpan(Math.Min(start, text.Length), Math.Min(length, text.Length - Math.Min(start, text.Length)));
            var shown = MarkedLine.Of(new LineMap(SourceText.From(text)), 0, span, 40);
            Assert.InRange(Width(shown.Text), 0, 42);
            Assert.InRange(shown.Before + shown.Marked, 1, 43);
        });

    [Fact]
    public void A_line_of_many_megabytes_costs_no_more_than_its_window()
    {
        var text = new string('x', 20_000_000) + " here " + new string('\u0301', 1_000_000);
        var lines = new LineMap(SourceText.From(text));
        for (var i = 0; i < 2000; i++)
            Assert.Contains("here", MarkedLine.Of(lines, 0, new TextSpan(20_000_001, 4), 80).Text, StringComparison.Ordinal);
    }

    private static void Shows(string marked, int width, string text, string mark)
    {
        var (source, spans) = Specimen.Parse(marked);
        var shown = MarkedLine.Of(new LineMap(SourceText.From(source)), 0, spans[0], width);
        Assert.Equal((text, mark), (shown.Text, new string(' ', shown.Before) + "^" + new string('~', shown.Marked - 1)));
    }

    private static int Width(string text)
    {
        var width = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            width += DisplayWidth.Of(rest[..length]);
            rest = rest[length..];
        }

        return width;
    }
}
