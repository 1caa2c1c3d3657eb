using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>Lines as a reader sees them; <c>⏎</c> stands for a line break of the source, <c>/</c> parts the lines.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("# Sleep⏎⏎Sleep helps.", "Sleep / Sleep helps.")]
    [InlineData("- [Log in](https://example.org/a)⏎- **Share**", "Log in / Share")]
    [InlineData("Home⏎About⏎Contact", "Home / About / Contact")]
    [InlineData("Most people who sleep badly know that coffee⏎keeps them awake.", "Most people who sleep badly know that coffee keeps them awake.")]
    [InlineData("Most people who sleep badly know that already.⏎Share this", "Most people who sleep badly know that already. / Share this")]
    [InlineData("| Drug | Dose |⏎| --- | --- |⏎| Iron | low |", "Drug / Dose / Iron / low")]
    [InlineData("---⏎title: Sleep⏎---⏎⏎Sleep helps.", "Sleep helps.")]
    [InlineData("→ Share this →", "→ Share this →")]
    [InlineData("", "")]
    public void A_line_ends_where_a_reader_sees_its_end(string source, string lines)
    {
        var article = Article.Parse(SourceText.From(source.Replace('⏎', '\n')), "a.md", PhraseEngine.Default);
        Assert.Equal(lines, string.Join(" / ", article.Lines.Select(line => line.Text.ToString().Replace('\n', ' '))));
    }

    [Fact]
    public void Lines_follow_each_other_and_hold_every_word_once()
    {
        var article = Article.Parse(SourceText.From("# A b\n\nc d\ne f. G h\n\n- i\n- j k\n\n> l\n"), "a.md", PhraseEngine.Default);
        Assert.Equal(article.WordCount, article.Lines.Sum(line => line.WordCount));
        Assert.All(article.Lines.Zip(article.Lines.Skip(1)), pair => Assert.True(pair.First.EndToken <= pair.Second.FirstToken));
    }
}
