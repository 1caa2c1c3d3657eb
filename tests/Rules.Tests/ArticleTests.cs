using Xunit;

namespace KetamineLint.Tests;

/// <summary>Samples too long for a page, <c>Articles/&lt;id&gt;/*.md</c>, each run with that rule alone; <c>[|…|]</c> marks what must be found.</summary>
public sealed class ArticleTests
{
    private const string Folder = "tests/Rules.Tests/Articles";

    public static TheoryData<string, string> Articles()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf(Folder), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            data.Add(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        return data;
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_is_flagged_where_it_is_marked_and_nowhere_else(string id, string file)
    {
        var marked = MarkedText.Parse(Repository.Read($"{Folder}/{id}/{file}"));
        var example = new PageExample("", "markdown", [], file, "");
        var found = Example.Lint(RuleCatalog.Find(id).Single(), example, marked.Text);
        Assert.Equal(Marks.Render(marked.Text, marked.Spans), Marks.Render(marked.Text, found));
    }
}
