using System.Text;
using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Files;

public sealed class ArticleTextTests
{
    private const string Text = "Kétamine – 30 % 🙂\r\nline\n";

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_and_byte_order_mark_survive(Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];

        var read = ArticleText.Decode(bytes);

        Assert.Equal(Text, read.Source!.ToString());
        Assert.Equal(Fidelity.Exact, read.Fidelity);
        byte[] written = [.. read.Source.Encoding!.GetPreamble(), .. read.Source.Encoding.GetBytes(read.Source.ToString())];
        Assert.Equal(bytes, written);
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_replaced_and_said_to_be()
    {
        var read = ArticleText.Decode([.. "caf"u8, 0xE9, .. " au lait, caf"u8, 0xE9]);

        Assert.Equal("caf\uFFFD au lait, caf\uFFFD", read.Source!.ToString());
        Assert.Equal(Fidelity.Lossy, read.Fidelity);
    }

    [Fact]
    public void A_replacement_character_that_was_written_is_exact() =>
        Assert.Equal(Fidelity.Exact, ArticleText.Decode("a \uFFFD b"u8).Fidelity);

    [Fact]
    public void Half_a_character_of_UTF_16_is_lossy() =>
        Assert.Equal(Fidelity.Lossy, ArticleText.Decode([0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8, (byte)'b']).Fidelity);

    [Fact]
    public void A_stray_NUL_or_form_feed_is_text() =>
        Assert.Equal("a\0b\fc", ArticleText.Decode("a\0b\fc"u8).Source?.ToString());

    [Fact]
    public void Nothing_is_text() => Assert.Equal("", ArticleText.Decode([]).Source?.ToString());

    [Fact]
    public void Compressed_bytes_are_no_text()
    {
        var bytes = new byte[20_000];
        new Random(1).NextBytes(bytes);

        Assert.Equal("it is not a text file", ArticleText.Decode(bytes).Fault);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void UTF_16_and_UTF_32_without_a_byte_order_mark_are_no_text(Encoding encoding)
    {
        byte[] bytes = [.. (encoding is UTF8Encoding ? Encoding.UTF32 : encoding).GetBytes(string.Concat(Enumerable.Repeat("plain words ", 9)))];

        Assert.Equal("it is not a text file", ArticleText.Decode(bytes).Fault);
    }

    [Fact]
    public void A_file_and_a_stream_are_read_alike()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Repeat(Text, 10_000));
        folder.With("a.md", text);
        using var stream = File.OpenRead(folder["a.md"]);

        Assert.Equal(text, ArticleText.Read(folder["a.md"]).Source!.ToString());
        Assert.Equal(text, ArticleText.Read(stream).Source!.ToString());
    }

    [Fact]
    public void A_file_that_vanished_says_so()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("the file is not there any more", ArticleText.Read(folder["gone.md"]).Fault);
        Assert.Equal("it is a folder", ArticleText.Read(folder.FullPath).Fault);
    }
}
