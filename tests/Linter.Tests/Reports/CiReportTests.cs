using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

/// <summary>What GitLab and the readers of JUnit's XML demand.</summary>
public sealed class CiReportTests
{
    [Fact]
    public void A_clean_run_is_an_empty_list_to_GitLab() => Assert.Equal("[]\n", Gitlab(Specimen.File("a.md", "Fine.")));

    [Fact]
    public void Each_finding_has_a_fingerprint_of_its_own_that_does_not_hang_on_lines()
    {
        string[] Fingerprints(params LintedFile[] files) =>
            [.. JsonDocument.Parse(Gitlab(files)).RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()!)];
        var before = Fingerprints(Specimen.File("a.md", "[|x|] [|x|]"), Specimen.File("b.md", "[|x|]"));

        Assert.Equal(3, before.Distinct().Count());
        Assert.Equal(before, Fingerprints(Specimen.File("a.md", "\n\nText.\n\n[|x|] [|x|]"), Specimen.File("b.md", "\n[|x|]")));
    }

    [Fact]
    public void What_fails_the_run_is_a_failure_and_the_rest_is_told()
    {
        var suite = Junit(Specimen.Run with { FailOn = DiagnosticSeverity.Error }, Specimen.File("a.md", "[|x|]", Specimen.Preamble), Specimen.File("a.md", "[|x|]"))
            .Elements("testsuite").ToList();

        Assert.Equal("a.md:1:1: error KL1991 made-up-preamble: the text begins with 'x'", suite[0].Element("testcase")!.Element("failure")!.Value);
        Assert.Equal("a.md:1:1: warning KL3991 made-up-safety: 'x' denies every risk", suite[1].Element("testcase")!.Element("system-out")!.Value);
        Assert.Equal(["1", "0"], suite.Select(each => each.Attribute("failures")!.Value));
    }

    [Fact]
    public void A_file_without_findings_is_a_test_that_passes() =>
        Assert.Empty(Junit(Specimen.Run, Specimen.File("a.md", "Fine.")).Element("testsuite")!.Element("testcase")!.Elements());

    [Fact]
    public void Equal_findings_are_tests_of_different_names() => Assert.Equal(
        ["KL3991 made-up-safety: 'x' denies every risk", "KL3991 made-up-safety: 'x' denies every risk (2)"],
        Junit(Specimen.Run, Specimen.File("a.md", "[|x|] [|x|]")).Descendants("testcase").Select(test => test.Attribute("name")!.Value));

    [Fact]
    public void Any_text_makes_XML_that_parses() =>
        Gen.OneOf(((string[])["a", "<", "&", "]]>", "\"", "'", "\0", "\u000B", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00", "😀", "\r\n"]).Select(Gen.Const).ToArray())
            .Array[0, 40].Select(string.Concat).ForAll(text =>
            {
                var finding = Specimen.Finding(text, new TextSpan(0, text.Length), Specimen.Safety);
                Assert.Single(Junit(Specimen.Run, Specimen.Linted("a" + text + ".md", text, "/root", finding)).Descendants("failure"));
            });

    private static string Gitlab(params LintedFile[] files) => Specimen.Report(stream => new GitlabReport(stream), Specimen.Run, null, files);

    private static XElement Junit(RunDescription run, params LintedFile[] files) =>
        XDocument.Parse(Specimen.Report(stream => new JunitReport(Specimen.Writer(stream)), run, null, files)).Root!;
}
