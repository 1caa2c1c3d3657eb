using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reading;

/// <summary>
/// A case of a file in the folder Cases: after a line <c>@@ title</c> a text, behind <c>=&gt;</c> what is read of it, a line each.
/// A name in brackets behind the title is the path of the text; <c>\u{D}</c> is a character that cannot be seen.
/// </summary>
internal sealed record ReadingCase(string Title, string Path, string Text, string Expected)
{
    private const string Folder = "tests/Rules.Tests/Reading/Cases/";
    private const string TitleMark = "@@ ";
    private const string ReadMark = "=> ";

    public static TheoryData<string> TitlesIn(string file) => [.. All(file).Select(each => each.Title)];

    /// <summary>Holds that a case is read as it says; with <c>UPDATE_SNAPSHOTS=1</c> in the environment, makes it say so.</summary>
    public static void Check(string file, string title, Func<Article, IEnumerable<string>> read)
    {
        var found = Assert.Single(All(file), each => each.Title == title);
        var article = Article.Parse(MarkedText.Parse(found.Text).Text, found.Path);
        var actual = string.Concat(read(article).Select(line => ReadMark + line.Replace('\n', '⏎') + "\n"));
        if (Repository.IsUpdating)
            Repository.Holds(Folder + file, Repository.Read(Folder + file).Replace(Written(title, found) + found.Expected, Written(title, found) + actual, StringComparison.Ordinal));
        Assert.Equal(found.Expected, Repository.IsUpdating ? found.Expected : actual);
    }

    /// <summary>Holds something of the article of each case of a file.</summary>
    public static void EachArticle(string file, Action<Article> check)
    {
        foreach (var each in All(file))
            check(Article.Parse(MarkedText.Parse(each.Text).Text, each.Path));
    }

    /// <summary>A piece of the source as a line of a case.</summary>
    public static string Shown(Article article, TextSpan span) => article.Source.ToString(span).Replace("\r\n", "⏎", StringComparison.Ordinal);

    private static string Written(string title, ReadingCase found) => $"{TitleMark}{title}\n{found.Text}";

    private static IEnumerable<ReadingCase> All(string file)
    {
        foreach (var part in ("\n" + Repository.Read(Folder + file)).Split("\n" + TitleMark).Skip(1))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            var title = lines[0];
            var path = title.EndsWith(')') && title.Contains("(article.", StringComparison.Ordinal) ? title[(title.LastIndexOf('(') + 1)..^1] : "article.md";
            yield return new(title, path, Joined(lines.Skip(1).Where(line => !IsRead(line))), Joined(lines.Where(IsRead)));
        }
    }

    private static bool IsRead(string line) => line.StartsWith(ReadMark, StringComparison.Ordinal);

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
