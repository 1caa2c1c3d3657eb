using KetamineLint.Reports;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("e\u0301\u0302\u0303", 1)]
    [InlineData("漢", 2)]
    [InlineData("Ａ", 2)]
    [InlineData("ｱ", 1)]
    [InlineData("각", 2)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("😀", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👩‍👩‍👧‍👦", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("❤", 1)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("1\uFE0F\u20E3", 2)]
    [InlineData("⌚", 2)]
    [InlineData("⌚\uFE0E", 1)]
    [InlineData("नि", 1)]
    public void Characters_take_the_columns_that_terminals_give_them(string element, int columns) =>
        Assert.Equal(columns, DisplayWidth.Of(element));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("é 漢 😀 👩‍👩‍👧 🇩🇪", "é 漢 😀 👩‍👩‍👧 🇩🇪")]
    [InlineData("\e[31mred\a", @"\u{1B}[31mred\u{7}")]
    [InlineData("a\u009Bb", @"a\u{9B}b")]
    [InlineData("\u202Etxt.exe\u2066", @"\u{202E}txt.exe\u{2066}")]
    [InlineData("zero\u200Bwidth\u00ADhyphen\u2028line", @"zero\u{200B}width\u{AD}hyphen\u{2028}line")]
    [InlineData("a\u200Db", @"a\u{200D}b")]
    [InlineData("tab\tnew\nline", @"tab\u{9}new\u{A}line")]
    [InlineData("\uFFFF", @"\u{FFFF}")]
    [InlineData("\uDB40\uDC41", @"\u{E0041}")]
    public void What_a_terminal_would_obey_or_hide_is_written_out(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_written_out() => Assert.Equal(@"\u{D83D}x", VisibleText.Of(new string(['\uD83D', 'x'])));

    [Theory]
    [InlineData(ColourWhen.Auto, "NO_COLOR", "1", false)]
    [InlineData(ColourWhen.Auto, "NO_COLOR", "", true)]
    [InlineData(ColourWhen.Auto, "TERM", "dumb", false)]
    [InlineData(ColourWhen.Always, "NO_COLOR", "1", true)]
    [InlineData(ColourWhen.Never, "TERM", "xterm", false)]
    internal void A_terminal_is_coloured_unless_somebody_says_no(ColourWhen when, string variable, string value, bool isColoured) =>
        Assert.Equal(isColoured, Terminal.Choose(when, Destination.Terminal, name => name == variable ? value : name == "COLUMNS" ? "100" : null).IsColoured);

    [Fact]
    public void What_is_no_terminal_has_no_colour_and_the_usual_width() =>
        Assert.Equal(new Terminal(Terminal.UsualWidth, false), Terminal.Choose(ColourWhen.Auto, Destination.Elsewhere, _ => null));

    [Theory]
    [InlineData("100", 100)]
    [InlineData("10", 40)]
    [InlineData("9999", 140)]
    [InlineData("wide", 80)]
    public void COLUMNS_gives_the_width_within_reason(string columns, int width) =>
        Assert.Equal(width, Terminal.Choose(ColourWhen.Auto, Destination.Elsewhere, name => name == "COLUMNS" ? columns : null).Width);
}
