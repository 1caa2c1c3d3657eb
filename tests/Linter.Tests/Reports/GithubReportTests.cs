using KetamineLint.Reports;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class GithubReportTests
{
    [Fact]
    public void Ten_annotations_of_each_level_are_all_that_GitHub_takes()
    {
        var lines = Lines(Many("a.md", 14, Specimen.Preamble), Many("b.md", 11, Specimen.Safety), Many("c.md", 12, Specimen.Advice));

        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::notice ", StringComparison.Ordinal)));
        Assert.Equal("::notice title=KetamineLint::8 more are not shown here: 4 errors, 1 warning, 3 notes", lines[^1]);
    }

    [Fact]
    public void What_fits_needs_no_line_that_says_there_is_more() => Assert.Equal(
        30, Lines(Many("a.md", 10, Specimen.Preamble), Many("b.md", 10, Specimen.Safety), Many("c.md", 10, Specimen.Advice)).Length);

    [Fact]
    public void The_strongest_come_first_wherever_they_stand()
    {
        var weak = Many("a.md", 20, Specimen.Safety);
        var strong = Specimen.File("z.md", "[|y|]", change: finding => finding with { Rank = 90 });
        var grave = Specimen.File("zz.md", "[|y|]", Specimen.Preamble, finding => finding with { Rank = 1 });

        var lines = Lines(weak, strong, grave);

        Assert.StartsWith("::error file=zz.md,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=z.md,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=a.md,line=1,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_never_crowded_out()
    {
        var lines = Lines(Many("a.md", 30, Specimen.Preamble), Specimen.Unreadable("z.md", "permission denied"));

        Assert.Equal("::error file=z.md,title=unreadable::z.md: permission denied", lines[0]);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_of_an_article_or_a_path_is_taken_for_a_command()
    {
        var line = Assert.Single(Lines(Specimen.File("a,b:c%0A\n::error::d.md", "[|x\r\n::set-env name=PATH::100%0A\e[2J|]")));

        Assert.StartsWith("::warning file=a%2Cb%3Ac%250A%0A%3A%3Aerror%3A%3Ad.md,line=1,endLine=2,title=KL3991 made-up-safety::", line, StringComparison.Ordinal);
        Assert.EndsWith(@"::set-env name=PATH::100%250A\u{1B}[2J' denies every risk", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_over_several_lines_has_no_columns() => Assert.Contains(
        ",line=1,endLine=3,title=", Assert.Single(Lines(Specimen.File("a.md", "[|x\ny\nz|]"))), StringComparison.Ordinal);

    [Fact]
    public void The_summary_shows_an_articles_text_and_obeys_none_of_it()
    {
        var page = Summary(Specimen.File("a|b.md", "[|x|y <img src=x> [z](http://e) `c` @who #1\e|]"));

        Assert.Contains(@"| warning | a\|b.md:1 | KL3991 | ", page, StringComparison.Ordinal);
        Assert.Contains(@"x\|y \<img src=x\> \[z\](http\://e) \`c\` \@who \#1\\u\{1B\}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_keeps_to_its_size_and_counts_what_it_leaves_out()
    {
        var page = Summary([.. Enumerable.Range(0, 40).Select(i => Many($"{i}.md", 100, Specimen.Safety))]);

        Assert.Contains("### KetamineLint: 4000 warnings in 40 of 40 files\n", page, StringComparison.Ordinal);
        Assert.Contains("| warning | KL3991 made-up-safety | 4000 | 40 | 0.md |", page, StringComparison.Ordinal);
        Assert.EndsWith("\nand 3950 more, which the first table counts\n\n", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 20_000);
    }

    [Fact]
    public void A_clean_run_says_so() => Assert.Equal("### KetamineLint: no findings in 1 file\n\n\n", Summary(Specimen.File("a.md", "Fine.")));

    private static LintedFile Many(string path, int count, Rule rule) =>
        Specimen.File(path, string.Concat(Enumerable.Repeat("[|x|]\n", count)), rule);

    private static string[] Lines(params LintedFile[] files) =>
        Specimen.Report(stream => new GithubReport(Specimen.Writer(stream)), Specimen.Run, null, files).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Summary(params LintedFile[] files)
    {
        var written = "";
        var summary = new GithubSummary(text => written += text, _ => null);
        Specimen.Report(_ => summary, Specimen.Run, null, files);
        return written;
    }
}
