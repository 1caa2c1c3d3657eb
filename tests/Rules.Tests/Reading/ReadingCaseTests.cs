using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>What an article is made of, as the files in the folder Cases say.</summary>
public sealed class ReadingCaseTests
{
    public static TheoryData<string> Citations() => ReadingCase.TitlesIn("citations.txt");

    public static TheoryData<string> Sections() => ReadingCase.TitlesIn("sections.txt");

    public static TheoryData<string> Links() => ReadingCase.TitlesIn("links.txt");

    public static TheoryData<string> Unread() => ReadingCase.TitlesIn("unread.txt");

    /// <summary>Kind, strength, key, and what stands in the source.</summary>
    [Theory]
    [MemberData(nameof(Citations))]
    public void A_citation_is_found_and_judged(string title) => ReadingCase.Check("citations.txt", title, article =>
        article.Citations.Select(citation => $"{citation.Kind} {citation.Strength} {citation.Key}: {ReadingCase.Shown(article, citation.Span)}"));

    /// <summary>The title, then each block with the kind and the path of its section.</summary>
    [Theory]
    [MemberData(nameof(Sections))]
    public void A_block_stands_in_its_section(string title) => ReadingCase.Check("sections.txt", title, article => article.Blocks
        .Select(block => $"{block.Kind} in {block.Section.Kind} [{string.Join(" > ", block.Section.Path)}]: {block.Text}")
        .Prepend($"title: {article.Title?.Text.ToString()}"));

    /// <summary>Kind, words, address, and what stands in the source.</summary>
    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_has_its_words_and_its_address(string title) => ReadingCase.Check("links.txt", title, article =>
        article.Links.Select(link => $"{link.Kind} '{link.Text}' {link.Target} ({ReadingCase.Shown(article, link.TargetSpan)}): {ReadingCase.Shown(article, link.Span)}"));

    /// <summary>The prose, then code, comments and templates.</summary>
    [Theory]
    [MemberData(nameof(Unread))]
    public void What_is_no_prose_is_told_apart(string title) => ReadingCase.Check("unread.txt", title, article =>
    [
        .. article.Blocks.Select(block => $"{block.Kind}: {block.Text}"),
        .. article.CodeSpans.Select(code => $"code: {ReadingCase.Shown(article, code.Span)}"),
        .. article.Comments.Select(comment => $"comment: {ReadingCase.Shown(article, comment.Body)}"),
        .. article.Templates.Select(span => $"template: {ReadingCase.Shown(article, span)}"),
    ]);

    [Theory]
    [InlineData("citations.txt")]
    [InlineData("sections.txt")]
    [InlineData("links.txt")]
    [InlineData("unread.txt")]
    public void Lists_stand_in_the_order_of_the_source(string file) => ReadingCase.EachArticle(file, article =>
    {
        Assert.Equal(article.Links.Select(link => link.Span.Start).Order(), article.Links.Select(link => link.Span.Start));
        Assert.Equal(article.CodeSpans.Select(code => code.Span.Start).Order(), article.CodeSpans.Select(code => code.Span.Start));
        Assert.Equal(article.Comments.Select(comment => comment.Span.Start).Order(), article.Comments.Select(comment => comment.Span.Start));
        Assert.Equal(article.Templates.Select(span => span.Start).Order(), article.Templates.Select(span => span.Start));
        Assert.Equal(article.Citations.Select(citation => citation.Position).Order(), article.Citations.Select(citation => citation.Position));
        Assert.Equal(article.Blocks.Select(block => block.Span.Start).Order(), article.Blocks.Select(block => block.Span.Start));
    });
}
