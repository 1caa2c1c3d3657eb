using System.Diagnostics;
using CsCheck;
using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Files;

/// <summary>Git is the judge: what it ignores is not walked, and nothing else is left out.</summary>
public sealed class GitIgnoreTests
{
    // Without "a**": its manual calls such stars regular ones, but git lets them pass a slash after a literal beginning.
    private static readonly string[] s_pieces =
        ["a", "b", "c.md", "*", "**", "?", "*.md", "[ab]", "[!a]", @"\a", "a*", "ab", "[a-c]*", @"\*", "a b", "#a", "!a", "[", "**a"];

    private static readonly Gen<string> s_path =
        from names in OneOf("a", "b", "ab", "ba", "a b", "#a", "!a", "*", "[ab]").Array[0, 3]
        from file in OneOf("c.md", "a.md", "b.md", "abc.md", "#a.md", "!a.md")
        select string.Join('/', names.Append(file));

    private static readonly Gen<string> s_line =
        from negation in OneOf("", "", "", "!", @"\!", "#", @"\#")
        from start in OneOf("", "", "", "/")
        from names in OneOf(s_pieces).Array[1, 4]
        from end in OneOf("", "", "", "/", " ", @"\ ", "\r", "//")
        select negation + start + string.Join('/', names) + end;

    private static readonly Gen<string> s_file = s_line.Array[0, 5].Select(lines => string.Join('\n', lines) + "\n");

    private static readonly Gen<(string[] Paths, string Root, string Nested, string Exclude)> s_tree =
        Gen.Select(s_path.Array[1, 12], s_file, s_file, s_file);

    [Fact]
    public void What_is_walked_is_what_git_does_not_ignore() => s_tree.ForAll(
        tree =>
        {
            using var folder = Repository();
            foreach (var path in tree.Paths.Where(path => !IsFileAsFolder(path, tree.Paths)))
            {
                folder.With(path);
            }

            folder.With(".gitignore", tree.Root).With("a/.gitignore", tree.Nested).With(".git/info/exclude", tree.Exclude);
            Assert.Equal(NotIgnoredByGit(folder), Walked(folder));
        },
        count: 150);

    [Theory]
    [InlineData("*.md\n!keep.md\n", "drop.md keep.md", "keep.md")]
    [InlineData("/top.md\n", "top.md x/top.md", "x/top.md")]
    [InlineData("drafts/\n", "drafts/a.md x/drafts/b.md x/drafts.md", "x/drafts.md")]
    [InlineData("drafts/\n!drafts/keep.md\n", "drafts/keep.md a.md", "a.md")]
    [InlineData("drafts/*\n!drafts/keep.md\n", "drafts/keep.md drafts/a.md", "drafts/keep.md")]
    [InlineData("\uFEFFa.md\r\n# b.md\r\n", "a.md b.md", "b.md")]
    [InlineData("a.md   \n", "a.md b.md", "b.md")]
    [InlineData("x/**/z.md\n", "x/z.md x/y/z.md z.md", "z.md")]
    public void A_pattern_holds(string ignored, string paths, string walked)
    {
        using var folder = Repository();
        foreach (var path in paths.Split(' '))
        {
            folder.With(path);
        }

        folder.With(".gitignore", ignored);

        Assert.Equal(walked.Split(' '), Walked(folder));
        Assert.Equal(walked.Split(' '), NotIgnoredByGit(folder));
    }

    [Fact]
    public void A_repository_inside_another_has_patterns_of_its_own()
    {
        using var folder = Repository();
        folder.With(".gitignore", "*.md\n").With("site/.git", "gitdir: ../.git/modules/site\n").With("site/a.md").With("b.md");

        Assert.Equal(["site/a.md"], Walked(folder));
    }

    [Fact]
    public void A_worktree_reads_the_exclude_file_of_its_repository()
    {
        using var folder = new TemporaryFolder();
        folder.With("main/.git/info/exclude", "drop.md\n").With("main/.git/worktrees/tree/commondir", "../..\n")
            .With("tree/.git", $"gitdir: {folder["main/.git/worktrees/tree"]}\n").With("tree/drop.md").With("tree/keep.md");

        var found = FileFinder.Find(Asked.For(), folder["tree"], CancellationToken.None);

        Assert.Equal(["keep.md"], found.Files.Select(file => file.DisplayPath));
    }

    [Fact]
    public void Patterns_hold_without_a_repository_from_the_working_directory_on()
    {
        using var folder = new TemporaryFolder();
        folder.With(".gitignore", "/x/drop.md\n").With("x/drop.md").With("x/keep.md");

        var found = FileFinder.Find(Asked.For("x"), folder.FullPath, CancellationToken.None);

        Assert.Equal(["x/keep.md"], found.Files.Select(file => file.DisplayPath));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static bool IsFileAsFolder(string path, string[] paths) =>
        paths.Any(other => other.StartsWith(path + "/", StringComparison.Ordinal));

    private static TemporaryFolder Repository()
    {
        var folder = new TemporaryFolder();
        Git(folder, "init", "-q", ".");
        return folder;
    }

    private static string[] Walked(TemporaryFolder folder) =>
        [.. FileFinder.Find(Asked.For(), folder.FullPath, CancellationToken.None).Files.Select(file => file.DisplayPath)];

    private static string[] NotIgnoredByGit(TemporaryFolder folder) =>
        [.. Git(folder, "ls-files", "-z", "--others", "--exclude-standard").Split('\0')
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Git(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.excludesFile=", .. arguments]) { WorkingDirectory = folder.FullPath, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
