using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void Notes_are_counted_but_not_shown()
    {
        var text = Specimen.Text(Specimen.File("a.md", "We [|utilise|] it.", Specimen.Advice));
        Assert.DoesNotContain("KL7991", text, StringComparison.Ordinal);
        Assert.Contains("1 note in 1 of 1 file.", text, StringComparison.Ordinal);
        Assert.Contains("ketaminelint --verbose", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_shown_when_asked_for()
    {
        var file = Specimen.File("a.md", "We [|utilise|] it.", Specimen.Advice);
        Assert.Contains("note KL7991", Specimen.Text(file, detail: Detail.Verbose), StringComparison.Ordinal);
        Assert.Contains("note KL7991", Specimen.Text(file, run: Specimen.Run with { NamedRules = ["KL7991"] }), StringComparison.Ordinal);
        Assert.Contains("note KL7991", Specimen.Text(file, run: Specimen.Run with { FailOn = DiagnosticSeverity.Info }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_over_several_lines_shows_the_first_and_the_last() => Assert.Contains(
        """
           1 | Certainly! Here is
             |            ^~~~~~~
          ...
           3 |   text, as asked.
             |   ^~~~~~~~
        """.ReplaceLineEndings("\n"),
        Specimen.Text(Specimen.File("a.md", "Certainly! [|Here is\nthe revised\n  text, as|] asked.\n")),
        StringComparison.Ordinal);

    [Fact]
    public void Many_related_places_take_one_line() => Assert.Contains(
        "     = also here: 1:1, 1:2, 1:3, 1:4 and 26 more\n",
        Specimen.Text(Specimen.File("a.md", "[|ketamine|] ketamine", change: finding => finding with
        {
            Related = [.. Enumerable.Range(0, 30).Select(i => new RelatedPlace(new TextSpan(i % 17, 1), "also here"))],
        })),
        StringComparison.Ordinal);

    [Fact]
    public void A_finding_on_an_empty_file_has_a_place_and_no_excerpt() =>
        Assert.StartsWith("a.md:1:1: warning KL3991 made-up-safety: '' denies every risk\n\n", Specimen.Text(Specimen.File("a.md", "[||]")), StringComparison.Ordinal);

    [Fact]
    public void Nothing_that_a_terminal_obeys_gets_through()
    {
        var file = Specimen.File("\e]0;title\a.md", "[|\e[2Jsafe\u202E|]\u009B");
        foreach (var text in (string[])[Specimen.Text(file), Specimen.Report(stream => new ShortReport(Specimen.Writer(stream)), Specimen.Run, null, file)])
            Assert.DoesNotContain(text, unit => unit is '\e' or '\a' or '\u202E' or '\u009B');
    }

    [Fact]
    public void A_quiet_report_has_no_summary() =>
        Assert.Equal("", Specimen.Text(Specimen.File("a.md", "Nothing to see."), detail: Detail.Quiet));

    [Fact]
    public void Faults_and_notices_go_to_standard_error()
    {
        var noticed = Specimen.File("b.md", "Fine.") with { Result = new LintResult([], [], [new Notice("reduced", "read as plain text: more than 100 nested containers")]) };
        var summary = new RunSummary(ExitCode.Fault, [new RunFault(".editorconfig", 3, 1, "there is no rule 'KL9999'"), new RunFault(null, 0, 0, "no such format")], 1);
        Assert.Equal(
            """
            a.md: error: permission denied
            b.md: note: read as plain text: more than 100 nested containers
            .editorconfig(3,1): error: there is no rule 'KL9999'
            ketaminelint: error: no such format

            """.ReplaceLineEndings("\n"),
            Specimen.Report(
                stream => new MessageWriter(Specimen.Writer(stream), new Terminal(80, false), Detail.Normal),
                Specimen.Run,
                summary,
                Specimen.Unreadable("a.md", "permission denied"),
                noticed));
    }
}
