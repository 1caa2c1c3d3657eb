using CsCheck;
using KetamineLint.Articles;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>Each character of prose came from the place in the source that its span says.</summary>
public sealed class MappingTests
{
    private static readonly Gen<string> s_inline = Properties.OneOf(
        "word", "two words", "*em*", "**strong**", "***both***", "~~gone~~", "[link](https://a.test/x)", "[ref][1]", "![alt](x.png)", "`code`", "&amp;", "&#169;", "\\*",
        "\\[", "<b>bold</b>", "<br>", "https://a.test/y", "[^1]", "[3]", "\u00A0", "“curly”", "e\u0301", "\U0001F600", "\u2028", "a_b_c", "[", "](", "*", "_", "\"quote.\"", "{{ x }}", "0.5 mg/kg", "p < .05");

    private static readonly Gen<string> s_line = Gen.Select(s_inline.Array[1, 6], parts => string.Join(" ", parts));
    private static readonly Gen<string> s_prefix = Properties.OneOf("", "", "", "# ", "### ", "> ", "> > ", "- ", "1. ", "  - ", "[^1]: ", "| a | ", "#\t", "# \t", "> ## \t \t", "- \t", "1.\t", "<p>", "    ");
    private static readonly Gen<string> s_break = Properties.OneOf("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "  \n", "\\\n");
    private static readonly Gen<string> s_document = Gen.Select(
        Properties.OneOf("", "\uFEFF", "---\ntitle: a \"b\" c\n---\n"),
        Gen.Select(s_prefix, s_line, s_break, (prefix, line, end) => prefix + line + end).Array[0, 12],
        (head, lines) => head + string.Concat(lines));

    [Fact]
    public void A_character_of_prose_is_that_of_its_source() => s_document.ForAll(source =>
    {
        var article = Article.Parse(source);
        var prose = article.Prose;
        foreach (var block in article.Blocks)
        {
            for (var at = block.Prose.Start; at < block.Prose.End; at++)
            {
                var span = prose.ToSource(new ProseSpan(at, 1));
                Assert.True(Stands(prose.Text[at], source.Substring(span.Start, span.Length)), $"'{prose.Text[at]}' does not come from '{source.Substring(span.Start, span.Length)}'");
            }
        }
    });

    [Fact]
    public void Blocks_sentences_and_tokens_stand_in_order() => s_document.ForAll(source =>
    {
        var article = Article.Parse(source);
        Assert.Equal(article.Blocks.OrderBy(block => block.Prose.Start).Select(block => block.Index), article.Blocks.Select(block => block.Index));
        Assert.Equal(article.Tokens.Length, article.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
        Assert.All(article.Sentences, sentence => Assert.InRange(sentence.Prose.Start, sentence.Block.Prose.Start, sentence.Block.Prose.End));
    });

    /// <summary>Whether a piece of source stands for a character: it is the character, a line break, an entity, or something opaque.</summary>
    private static bool Stands(char character, string source) =>
        source == character.ToString()
        || (character == '\n' && (source is "\n" or "\r" or "\r\n" || source.StartsWith("<br", StringComparison.Ordinal)))
        || (source.StartsWith('&') && source.EndsWith(';'))
        || (character == Prose.Opaque && source.Length > 0);
}
