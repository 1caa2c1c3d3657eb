using CsCheck;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class LineMapTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(((string[])["a", "é", "\r", "\n", "\r\n", "\u2028", "\u0085", "\uFEFF", "😀", " ", "word"]).Select(Gen.Const).ToArray()).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("a\n\r\n", 3)]
    [InlineData("a\u2028b\u0085c\u2029d\fe\vf", 1)]
    public void A_line_ends_with_CR_LF_or_both_and_nothing_else(string text, int lines) =>
        Assert.Equal(lines, new LineMap(SourceText.From(text)).Count);

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var lines = new LineMap(SourceText.From("\uFEFFab\ncd"));
        Assert.Equal(new LinePosition(0, 1), lines.Position(2));
        Assert.Equal(new LinePosition(0, 0), lines.Position(0));
        Assert.Equal(1, lines.PrintedOffset(2));
        Assert.Equal("ab", lines.Quote(lines.Line(0)));
    }

    [Fact]
    public void Every_offset_has_the_line_and_column_that_counting_gives() => Texts.ForAll(text =>
    {
        var lines = new LineMap(SourceText.From(text));
        var (line, column) = (0, 0);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i <= text.Length; i++)
        {
            Assert.Equal(new LinePosition(line, column), lines.Position(i));
            if (i == text.Length) break;
            var endsLine = text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n');
            (line, column) = endsLine ? (line + 1, 0) : (line, column + 1);
        }

        Assert.Equal(line + 1, lines.Count);
    });

    [Fact]
    public void Lines_and_their_ends_are_the_whole_text() => Texts.ForAll(text =>
    {
        var lines = new LineMap(SourceText.From(text));
        var end = lines.TextStart;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Line(i);
            Assert.Contains(text[end..line.Start], i == 0 ? [""] : (string[])["\r", "\n", "\r\n"]);
            Assert.Equal(-1, text.AsSpan(line.Start, line.Length).IndexOfAny('\r', '\n'));
            end = line.End;
        }

        Assert.Equal(text.Length, end);
    });
}
