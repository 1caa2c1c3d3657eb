using KetamineLint.Articles;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>Where sentences end, as the file Cases/sentences.txt says: <c>‖</c> stands before each but the first, <c>⏎</c> is a line break.</summary>
public sealed class SentenceTests
{
    private const string File = "tests/Rules.Tests/Reading/Cases/sentences.txt";

    public static TheoryData<string> Lines() => [.. Repository.Read(File).Split('\n').Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_sentence_ends_where_it_is_marked(string line)
    {
        var source = line.Replace("‖ ", "", StringComparison.Ordinal).Replace('⏎', '\n');
        var article = Article.Parse(source);
        Assert.Equal(line, Marked(article, source));
    }

    private static string Marked(Article article, string source)
    {
        foreach (var sentence in article.Sentences.Reverse().Where(sentence => sentence.Index != sentence.Block.FirstSentence))
            source = source.Insert(sentence.Span.Start, "‖ ");
        return source.Replace('\n', '⏎');
    }
}
