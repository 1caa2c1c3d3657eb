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

    public static TheoryData<string> Read => [.. Constructs.Read];

    public static TheoryData<string> Unread => [.. Constructs.Unread];

    public static TheoryData<string> Mdx => [.. Constructs.Mdx];

    public static TheoryData<string> PlainText => [.. Constructs.PlainText];

    [Theory]
    [MemberData(nameof(Read))]
    public void A_reader_reads_it(string marked) => Check(marked, "article.md");

    [Theory]
    [MemberData(nameof(Unread))]
    public void No_reader_reads_it(string text) => Check(text, "article.md");

    [Theory]
    [MemberData(nameof(Mdx))]
    public void Mdx_has_no_indented_code_but_expressions(string marked) => Check(marked, "article.mdx");

    [Theory]
    [MemberData(nameof(PlainText))]
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
