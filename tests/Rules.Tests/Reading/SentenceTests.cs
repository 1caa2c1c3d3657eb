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

    [Theory]
    [InlineData("take one each day and ")]
    [InlineData("withoutanyblank")]
    [InlineData("🙂")]
    public void What_never_ends_is_cut(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000 / part.Length)).Trim();
        var article = Article.Parse($"{text}\n\nAnother block.");
        Assert.All(article.Sentences, sentence => Assert.InRange(sentence.Prose.Length, 1, 5_000));
        Assert.Equal(text, string.Join(part.Contains(' ', StringComparison.Ordinal) ? " " : "", article.Sentences.SkipLast(1).Select(sentence => sentence.Text.ToString())));
        Assert.DoesNotContain(article.Sentences, sentence => char.IsLowSurrogate(sentence.Text[0]));
    }

    private static string Marked(Article article, string source)
    {
        foreach (var sentence in article.Sentences.Reverse().Where(sentence => sentence.Index != sentence.Block.FirstSentence))
            source = source.Insert(sentence.Span.Start, "‖ ");
        return source.Replace('\n', '⏎');
    }
}
