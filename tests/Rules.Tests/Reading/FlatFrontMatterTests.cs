using CsCheck;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>Flat front matter gives what the library would give, and whatever is not flat is left to the library.</summary>
public sealed class FlatFrontMatterTests
{
    /// <summary>Pieces of lines, most of which are flat together and any of which may not be.</summary>
    private static readonly string[] s_pieces =
    [
        "title", "ms.date", "focus_keyphrase", "9", ":", ": ", ": ", ": ", "- ", "  - ", " ", "\n", "\n", "\r\n", "\r", "\"", "\"a, b\"", "\"C++ [x]: y # z\"", "'it'", "'it''s'",
        "[", "]", "[a, \"b\", c d]", "[]", ",", ", ", "ketamine for anxiety", "é", "\u2028", "\u0085", "\uFEFF", "\U0001F600", "\t", "#", " # note", "|", ">", "&a ", "*a", "!!str ", "{a: b}",
        "%", "?", "a: b", "http://x.org/a#b", "\\", "\\n", "...", "~", "-", "a-", "(b)", "\0",
    ];

    private static readonly string[] s_lines =
    [
        "title: Ketamine for anxiety", "title: \"Ketamine: what it does\"", "date: 2026-11-26", "tags: [a, \"b, c\", 'd']", "tags: []", "tags:", "  - one", "  - \"two, three\"", "- four", "# note", "",
        "author: ", "draft: true  ", "x: a \"b\" c", "x: it's", "x: -", "x: a: b", "x: a #b", "x: [a, b", "x: [a,, b]", "x: [a,]", "x: \"a\" b", "x: 'a' # b", "x: [\"a\"b]", "x: [a]b]", " y: z", "x:y", "x: a:", "- a: b",
    ];

    private static readonly Gen<string> s_text = Properties.OneOf(s_pieces).Array[0, 14].Select(string.Concat);

    private static readonly Gen<string> s_flat = Gen.Frequency((12, Properties.OneOf(s_lines)), (1, s_text)).Array[1, 6]
        .Select(Properties.OneOf("\n", "\r\n", "\r"), (lines, end) => string.Concat(lines.Select(line => line + end)));

    [Fact]
    public void What_is_read_is_what_the_library_reads() => Gen.OneOf(s_flat, s_text).ForAll(
        text =>
        {
            var body = new TextSpan(4, text.Length);
            var source = $"---\n{text}\n---\n";
            if (FlatFrontMatter.TryRead(source, body) is { } entries)
                Assert.Equal(FrontMatterReader.Entries(source, body), entries);
        },
        count: 20_000);

    [Theory]
    [InlineData("title: Ketamine for anxiety\ndate: 2026-11-26\n")]
    [InlineData("title: \"Ketamine: what it does\"\r\ntags: [a, \"b, c\", 'd']\r\n")]
    [InlineData("# note\ntags:\n  - one\n  - \"two, three\"\n\nms.date: 11/26/2026\n")]
    public void What_sites_write_is_flat(string body) => Assert.NotNull(FlatFrontMatter.TryRead(body, new TextSpan(0, body.Length)));

    [Theory]
    [InlineData("title: |\n  Ketamine\n")]
    [InlineData("title: Ketamine\n  for anxiety\n")]
    [InlineData("title: \"Ketamine \\u0041\"\n")]
    [InlineData("seo:\n  title: Ketamine\n")]
    [InlineData("title:\ntags: [a]\n")]
    [InlineData("tags: [a, [b]]\n")]
    [InlineData("title: &name Ketamine\n")]
    public void What_needs_more_of_YAML_is_left_to_the_library(string body) => Assert.Null(FlatFrontMatter.TryRead(body, new TextSpan(0, body.Length)));
}
