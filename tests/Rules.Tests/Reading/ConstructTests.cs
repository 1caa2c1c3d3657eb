using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>A word in each place of Markdown where a reader reads, and in those where none does.</summary>
public sealed class ConstructTests
{
    private static readonly PhraseSet s_zebra = new("zebra");
    private static readonly PhraseEngine s_engine = PhraseEngine.Compile([s_zebra]);

    [Theory]
    [InlineData("A [|zebra|] here.")]
    [InlineData("A *[|zebra|]* here.")]
    [InlineData("A **[|zebra|]** here.")]
    [InlineData("A ***[|zebra|]*** here.")]
    [InlineData("A ~~[|zebra|]~~ here.")]
    [InlineData("A [[|zebra|]](https://a.test/x) here.")]
    [InlineData("A [see [|zebra|] now](https://a.test/x \"title\") here.")]
    [InlineData("A [[|zebra|]][1] here.\n\n[1]: https://a.test")]
    [InlineData("A [[|zebra|]] here.")]
    [InlineData("A ![[|zebra|] here.")]
    [InlineData("A [ [|zebra|] here.")]
    [InlineData("# [|zebra|]")]
    [InlineData("#\t[|zebra|]")]
    [InlineData("###### [|zebra|] ######")]
    [InlineData("[|zebra|]\n=====")]
    [InlineData("[|zebra|]\n---")]
    [InlineData("> [|zebra|]")]
    [InlineData("> > [|zebra|]\n> and")]
    [InlineData("- [|zebra|]")]
    [InlineData("1. [|zebra|]")]
    [InlineData("- a\n  - [|zebra|]\n    - b")]
    [InlineData("- [ ] [|zebra|]")]
    [InlineData("- a\n\n  [|zebra|]")]
    [InlineData("> - [|zebra|]")]
    [InlineData("| a | [|zebra|] |\n| - | - |\n| b | c |")]
    [InlineData("| a | b |\n| - | - |\n|   [|zebra|]   | c |")]
    [InlineData("| a | b |\n| - | - |\n| c | *[|zebra|]* |")]
    [InlineData("Text.[^1]\n\n[^1]: [|zebra|]")]
    [InlineData("Text.\n\n[^lonely]: [|zebra|]")]
    [InlineData("Text[^1] [|zebra|].\n\n[^1]: note")]
    [InlineData("<p>[|zebra|]</p>")]
    [InlineData("<div>\n[|zebra|]\n</div>")]
    [InlineData("<details><summary>[|zebra|]</summary>\n\nmore\n\n</details>")]
    [InlineData("A <b>[|zebra|]</b> here.")]
    [InlineData("A <br>[|zebra|] here.")]
    [InlineData("A &amp; [|zebra|] &copy; here.")]
    [InlineData("A \\* [|zebra|] \\_ here.")]
    [InlineData("A line\n[|zebra|] here.")]
    [InlineData("A line  \n[|zebra|] here.")]
    [InlineData("A line\\\n[|zebra|] here.")]
    [InlineData("A line\r\n[|zebra|] here.")]
    [InlineData("A line\r[|zebra|] here.")]
    [InlineData("A\u00A0[|zebra|]\u00A0here.")]
    [InlineData("A \u2028[|zebra|] here.")]
    [InlineData("\uFEFFA [|zebra|] here.")]
    [InlineData("\uFEFF---\ntitle: a\n---\nA [|zebra|] here.")]
    [InlineData("---\ntitle: A [|zebra|] here\n---\ntext")]
    [InlineData("---\ntitle: \"A [|zebra|] here\"\n---\ntext")]
    [InlineData("---\ndescription: 'A [|zebra|] here'\n---\ntext")]
    [InlineData("---\nkeywords:\n  - [|zebra|]\n---\ntext")]
    [InlineData("---\na: [broken\n---\n[|zebra|]")]
    [InlineData("A \U0001F600 [|zebra|] here.")]
    [InlineData("A 'e\u0301' [|zebra|] here.")]
    [InlineData("See https://a.test/x [|zebra|] here.")]
    [InlineData("See <https://a.test/x> [|zebra|] here.")]
    [InlineData("A `code` [|zebra|] here.")]
    [InlineData("A {{ name }} [|zebra|] here.")]
    [InlineData("A \"[|zebra|]\" (here).")]
    [InlineData("```\ncode\n```\n[|zebra|]")]
    [InlineData("<!-- note -->\n\n[|zebra|]")]
    [InlineData("A [|zebra|], a [|zebra|]-like, a [|ZEBRA|].")]
    [InlineData("Text.\n\n[^lonely]: first\n\n    [|zebra|]")]
    [InlineData("Text.\n\n[^a]: one\n[^b]: [|zebra|]")]
    [InlineData("- a\n\n  > b\n  >\n  > [|zebra|]")]
    [InlineData("<h2>[|zebra|]</h2>")]
    [InlineData("<ul>\n<li>[|zebra|]</li>\n</ul>")]
    [InlineData("<table><tr><td>[|zebra|]</td></tr></table>")]
    [InlineData("<div title=\"a > b\">[|zebra|]</div>")]
    [InlineData("A [![x](a.png) [|zebra|]](https://a.test) here.")]
    [InlineData("A [ref [|zebra|]]( here.")]
    [InlineData("A \\`[|zebra|]\\` here.")]
    [InlineData("A ``` [|zebra|] here.")]
    [InlineData("A 5 < [|zebra|] > 3 here.")]
    public void A_reader_reads_it(string marked) => Check(marked, "article.md");

    [Theory]
    [InlineData("A `zebra` here.")]
    [InlineData("```\nzebra\n```")]
    [InlineData("~~~ zebra\ncode\n~~~")]
    [InlineData("    zebra")]
    [InlineData("A [x](https://zebra.test/zebra) here.")]
    [InlineData("A [x](https://a.test \"zebra\") here.")]
    [InlineData("A ![zebra](https://a.test/x.png) here.")]
    [InlineData("A <span title=\"zebra\">x</span> here.")]
    [InlineData("<div class=\"zebra\">x</div>")]
    [InlineData("<!-- zebra -->")]
    [InlineData("A <!-- zebra --> here.")]
    [InlineData("<script>zebra</script>")]
    [InlineData("<style>zebra {}</style>")]
    [InlineData("See https://a.test/zebra here.")]
    [InlineData("See <https://a.test/zebra> here.")]
    [InlineData("[1]: https://zebra.test \"zebra\"")]
    [InlineData("---\nzebra: x\n---\ntext")]
    [InlineData("---\nslug: zebra\n---\ntext")]
    [InlineData("A {{ zebra }} here.")]
    [InlineData("A {% zebra %} here.")]
    [InlineData("A $\\zebra^2$ here.")]
    [InlineData("A [x][1] here.\n\n[1]: https://a.test 'zebra'")]
    [InlineData("A <img src=\"a.png\" alt=\"zebra\"> here.")]
    [InlineData("<img\n  alt=\"zebra\"\n  src=\"a.png\">")]
    [InlineData("A <a\nhref=\"https://zebra.test\">x</a> here.")]
    [InlineData("<!--\nzebra\n\nzebra\n-->")]
    [InlineData("> <!-- zebra -->")]
    [InlineData("A <code>zebra</code> here.")]
    [InlineData("<pre>\nzebra\n</pre>")]
    [InlineData("- a\n\n      zebra")]
    [InlineData("> ```\n> zebra\n> ```")]
    [InlineData("A www.zebra.test/zebra here.")]
    [InlineData("A mail to <zebra@a.test> here.")]
    [InlineData("<?zebra a?>")]
    [InlineData("<!DOCTYPE zebra>")]
    [InlineData("zebras, zebralike, a-zebra2")]
    public void No_reader_reads_it(string text) => Check(text, "article.md");

    [Theory]
    [InlineData("import zebra from 'x'\n\nA [|zebra|] here.")]
    [InlineData("A {zebra} [|zebra|] here.")]
    [InlineData("{/* zebra */}\n\nA [|zebra|] here.")]
    [InlineData("    A [|zebra|] here.")]
    public void Mdx_has_no_indented_code_but_expressions(string marked) => Check(marked, "article.mdx");

    [Theory]
    [InlineData("# [|zebra|]\n    [|zebra|]\n\n`[|zebra|]`")]
    public void Plain_text_has_lines_and_nothing_else(string marked) => Check(marked, "article.txt");

    private static void Check(string marked, string path)
    {
        var expected = MarkedText.Parse(marked);
        var article = Article.Parse(SourceText.From(expected.Text), path, s_engine);
        var found = new List<TextSpan>();
        foreach (var hit in s_zebra.In(article))
            found.Add(hit.Span);
        Assert.Equal(expected.Spans, found);
    }
}
