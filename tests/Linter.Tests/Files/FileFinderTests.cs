using System.Diagnostics;
using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Files;

public sealed class FileFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_are_searched_for_Markdown_in_order_of_path()
    {
        _folder.With("b.md").With("a/z.MARKDOWN").With("a.mdx").With("c.txt").With("B.md").With("a/.hidden/h.md");

        Assert.Equal(["B.md", "a.mdx", "a/.hidden/h.md", "a/z.MARKDOWN", "b.md"], Found());
    }

    [Fact]
    public void Git_folders_and_node_modules_are_never_entered()
    {
        _folder.With("a.md").With("x/.git/b.md").With("node_modules/p/README.md");

        Assert.Equal(["a.md"], Found());
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("ignored.md")]
    [InlineData("with space #1 100%.md")]
    [InlineData("übung.md")]
    [InlineData("two\nlines.md")]
    [InlineData("[slug].md")]
    public void A_named_file_is_linted_whatever_it_is_called(string name)
    {
        _folder.With(name).With(".gitignore", "ignored.md\n");

        Assert.Equal([name], Found(name));
    }

    [Fact]
    public void A_file_is_linted_once_however_it_is_reached()
    {
        _folder.With("docs/a.md").WithLink("docs/link.md", "a.md").WithLink("alias", "docs");

        Assert.Equal(["docs/a.md"], Found("docs", "./docs/../docs/a.md", "docs/link.md", "docs/*.md", _folder["docs/a.md"], "alias/a.md"));
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_is_a_file()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.With("real.md");
        _folder.WithLink("link.md", elsewhere["real.md"]);

        Assert.Equal(["link.md"], Found());
    }

    [Fact]
    public void Links_to_folders_are_not_followed_and_links_to_nothing_are_passed_over()
    {
        _folder.With("a/a.md").WithLink("a/loop", "..").WithLink("a/gone.md", "nowhere").WithLink("b", "a");

        Assert.Equal(["a/a.md"], Found());
    }

    [Fact]
    public void A_named_link_to_a_folder_is_that_folder()
    {
        _folder.With("a/a.md").WithLink("b", "a");

        Assert.Equal(["b/a.md"], Found("b"));
    }

    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("**/*.md", "a.md x/b.md x/y/c.md")]
    [InlineData("x/*", "x/b.md")]
    [InlineData("x/*.txt", "x/n.txt")]
    [InlineData("x/**", "x/b.md x/y/c.md")]
    [InlineData("**/[bc].{md,txt}", "x/b.md x/y/c.md")]
    [InlineData("{a.md,x/y}", "a.md x/y/c.md")]
    [InlineData("./x/?.md", "x/b.md")]
    public void A_glob_finds(string glob, string expected)
    {
        _folder.With("a.md").With("x/b.md").With("x/y/c.md").With("x/n.txt");

        Assert.Equal(expected.Split(' '), Found(glob));
    }

    [Theory]
    [InlineData("drafts", "a.md x/b.md")]
    [InlineData("drafts/", "a.md x/b.md")]
    [InlineData("*.md", "")]
    [InlineData("b.md", "a.md drafts/d.md x/drafts/e.md")]
    [InlineData("x/drafts", "a.md drafts/d.md x/b.md")]
    [InlineData("./drafts", "a.md x/b.md x/drafts/e.md")]
    [InlineData("**/{d,e}.md", "a.md x/b.md")]
    public void An_excluded_file_is_not_linted_even_if_it_is_named(string glob, string expected)
    {
        string[] paths = ["a.md", "drafts/d.md", "x/b.md", "x/drafts/e.md"];
        Array.ForEach(paths, path => _folder.With(path));
        var files = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(files, Found(Asked.For() with { Exclude = [glob] }));
        Assert.Equal(files, Found(Asked.For(paths) with { Exclude = [glob] }));
    }

    [Fact]
    public void Included_globs_take_the_place_of_Markdown_in_folders()
    {
        _folder.With("a.md").With("b.txt").With("x/c.txt");

        Assert.Equal(["b.txt", "x/c.txt"], Found(Asked.For() with { Include = ["*.txt"] }));
    }

    [Fact]
    public void A_folder_without_articles_is_a_warning()
    {
        _folder.WithFolder("empty");

        var found = FileFinder.Find(Asked.For("empty"), _folder.FullPath, CancellationToken.None);

        Assert.Empty(found.Faults);
        Assert.Equal(["no articles in 'empty'"], found.Warnings);
    }

    [Theory]
    [InlineData("gone.md", "no such file or folder")]
    [InlineData("gone/*.md", "no file matches")]
    [InlineData("*.mdx", "no file matches")]
    [InlineData("", "an empty path")]
    public void A_path_that_leads_nowhere_is_a_fault_and_costs_nothing_else(string path, string message)
    {
        _folder.With("a.md");

        var found = FileFinder.Find(Asked.For(path, "a.md"), _folder.FullPath, CancellationToken.None);

        Assert.Equal([new PathFault(path, message)], found.Faults);
        Assert.Equal(["a.md"], found.Files.Select(file => file.DisplayPath));
    }

    [Fact]
    public void A_pipe_is_never_opened()
    {
        using var mkfifo = Process.Start("mkfifo", [_folder["pipe.md"]]);
        mkfifo.WaitForExit();

        Assert.Equal(FileKind.Special, FileKinds.Of(_folder["pipe.md"]));
        Assert.Contains("pipe", ArticleText.Read(_folder["pipe.md"]).Fault, StringComparison.Ordinal);
        Assert.Equal(FileKind.Special, FileKinds.Of("/dev/null"));
    }

    [Fact]
    public void The_root_is_the_nearest_folder_with_git_then_the_working_directory_then_the_named_folder()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.With("docs/x/e.md");
        _folder.With("repo/.git/HEAD").With("repo/docs/a.md").With("repo/module/.git", "gitdir: x\n").With("repo/module/b.md").With("plain/c.md");

        var files = FileFinder.Find(Asked.For("repo", "plain", elsewhere["docs"], elsewhere["docs/x/e.md"]), _folder.FullPath, CancellationToken.None).Files;

        Assert.Equal(
            new[]
            {
                (_folder.FullPath, "plain/c.md"),
                (_folder["repo"], "docs/a.md"),
                (_folder["repo/module"], "b.md"),
                (elsewhere["docs"], "x/e.md"),
            }.OrderBy(each => each.Item1, StringComparer.Ordinal),
            files.Select(file => (file.Root, file.RootPath)));
    }

    [Fact]
    public void Names_from_the_root_do_not_depend_on_the_working_directory()
    {
        _folder.With("repo/.git/HEAD").With("repo/docs/a.md");

        var file = Assert.Single(FileFinder.Find(Asked.For("../docs"), _folder.WithFolder("repo/x")["repo/x"], CancellationToken.None).Files);

        Assert.Equal(("../docs/a.md", _folder["repo"], "docs/a.md"), (file.DisplayPath, file.Root, file.RootPath));
    }

    [Fact]
    public void Standard_input_goes_by_the_name_that_it_is_given()
    {
        var file = Assert.Single(FileFinder.Find(Asked.For("-", "-") with { StandardInputName = "posts/new.mdx" }, _folder.FullPath, CancellationToken.None).Files);

        Assert.Equal((null, "posts/new.mdx", "posts/new.mdx"), (file.FullPath, file.DisplayPath, file.RootPath));
    }

    private string[] Found(params string[] paths) => Found(Asked.For(paths));

    private string[] Found(Targets targets)
    {
        var found = FileFinder.Find(targets, _folder.FullPath, CancellationToken.None);
        Assert.Empty(found.Faults);
        return [.. found.Files.Select(file => file.DisplayPath)];
    }
}
