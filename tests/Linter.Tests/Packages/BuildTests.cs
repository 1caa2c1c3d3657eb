using KetamineLint.Tests.Reports;
using Xunit;

namespace KetamineLint.Tests.Packages;

/// <summary><c>dotnet build</c> of a project that uses the analyzer's package finds what the command finds.</summary>
[Collection(PackageTests.Name)]
public sealed class BuildTests(PackageFolder packages) : IDisposable
{
    private const string Preamble = "Certainly! Here is the revised text:\n\nText.\n";

    private readonly SiteProject _site = new(packages);

    public void Dispose() => _site.Dispose();

    /// <summary>The samples, and the articles of the folder that the environment names, if it names one.</summary>
    [Fact]
    public void A_build_and_its_log_say_what_the_command_says()
    {
        CopyArticles(Path.Join(Repository.Root, "samples"), "articles");
        if (Environment.GetEnvironmentVariable("KETAMINELINT_ARTICLES") is { Length: > 0 } more)
        {
            CopyArticles(more, "more");
        }

        var build = _site.Build();
        var expected = _site.Expected();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, _site.Logged());
        Assert.Equal(expected.Where(finding => !finding.Contains(") note KL", StringComparison.Ordinal)), _site.Printed(build));
        AssertNoFault(build);
    }

    [Fact]
    public void A_touched_article_is_linted_again_and_none_is_without_need()
    {
        _site.Folder.With("articles/a.md", "The drug is common.\n").With("articles/.editorconfig", "[*.md]\nketaminelint.kl1001.severity = warning\n");
        Assert.Empty(_site.Printed(_site.Build().Succeeds()));
        Assert.Contains("Skipping target \"CoreCompile\"", _site.Build("--no-restore", "-v:n").Succeeds().Output, StringComparison.Ordinal);

        _site.Folder.With("articles/a.md", Preamble);
        Assert.Equal(["articles/a.md(1,1) warning KL1001"], _site.Printed(_site.Build("--no-restore").Succeeds()).Select(finding => string.Join(' ', finding.Split(' ')[..3])));

        _site.Folder.With("articles/.editorconfig", "[*.md]\nketaminelint.kl1001.severity = none\n");
        Assert.Empty(_site.Printed(_site.Build("--no-restore").Succeeds()));
    }

    /// <summary>Severities and lexicons of folders, what is left out, names and bytes of any kind: one build, because each costs seconds.</summary>
    [Fact]
    public void What_holds_in_the_folder_of_an_article_holds_in_both_hosts()
    {
        _site.Folder
            .With("loud/a.md", "Our new drug is a breakthrough.\n\n" + Preamble).With("loud/.editorconfig", "[*.md]\nketaminelint.kl3006.severity = error\nketaminelint.kl1001.severity = warning\n")
            .With("quiet/deep/a.md", Preamble).With("quiet/.editorconfig", "[*.md]\nketaminelint.kl1001.severity = none\n")
            .With("house/blog/a.md", "Sure thing, boss: here it comes.\n\nText.\n").With("house/.editorconfig", "[*.md]\nketaminelint.kl1001.phrases = lists/openers.txt\n").With("house/lists/openers.txt", "sure thing , boss\n")
            .With("names/a b #1 é.md", Preamble)
            .With("articles/.hidden.md", Preamble).With("articles/b.markdown", Preamble).With("articles/c.mdx", Preamble).With("articles/d.txt", Preamble)
            .With("node_modules/x/a.md", Preamble).With("AnalyzerReleases.Shipped.md", Preamble)
            .With("bytes/latin.md", [.. "Caf"u8, 0xE9, .. " drugs are common [citation needed].\n"u8])
            .With("bytes/utf16.md", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Preamble)])
            .With("bytes/binary.md", [.. Enumerable.Range(0, 4096).Select(value => (byte)(value * 7))])
            .With("bytes/nul.md", [.. "Text\0.\n\n"u8, .. "Ketamine [citation needed].\n"u8])
            .With("bytes/deep.md", new string('>', 5000) + new string('[', 5000) + "\n")
            .With("bytes/lone.md", [0xED, 0xA0, 0x80, (byte)'\n', 0xFE])
            .With("bytes/empty.md", "");
        _site.Folder.With("Directory.Build.props", "<Project><ItemGroup><AdditionalFiles Include=\"house/lists/*.txt\" /></ItemGroup></Project>");
        var build = _site.Build();
        var expected = _site.Expected().Where(finding => !finding.StartsWith("node_modules", StringComparison.Ordinal) && !finding.StartsWith("AnalyzerReleases", StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected, _site.Logged());
        Assert.Contains(expected, finding => finding.StartsWith("house/blog/a.md(1,1) error KL1001", StringComparison.Ordinal));
        Assert.Contains(expected, finding => finding.Contains(" error KL3006", StringComparison.Ordinal));
        Assert.Contains("bytes/binary.md(1,1): warning KL0000: it is not a text file", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
        AssertNoFault(build);
    }

    [Fact]
    public void Warnings_become_errors_and_are_left_out_as_those_of_the_compiler()
    {
        _site.Folder.With("a.md", "Our breakthrough drug.\n\n" + Preamble).With(".editorconfig", "root = true\n[*.md]\nketaminelint.kl1001.severity = warning\n");
        var strict = _site.Printed(_site.Build("-p:TreatWarningsAsErrors=true", "-p:NoWarn=KL1001"));
        Assert.Equal(["a.md(1,5) error KL3006"], strict.Select(finding => string.Join(' ', finding.Split(' ')[..3])));
        Assert.Empty(_site.Printed(_site.Build("--no-restore", "-p:KetamineLintIncludeMarkdown=false").Succeeds()));
    }

    private void CopyArticles(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*.md"))
        {
            _site.Folder.With(Path.Join(to, Path.GetFileName(path)), File.ReadAllBytes(path));
        }
    }

    private static void AssertNoFault(Said build)
    {
        foreach (var fault in (string[])["AD0001", "CS8032", "CS9057", "CS8700", "internal error"])
        {
            Assert.DoesNotContain(fault, build.Output, StringComparison.Ordinal);
        }
    }
}
