using System.Text;
using CsCheck;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

/// <summary>Every format of one run, byte by byte. After a change that is meant: UPDATE_SNAPSHOTS=1.</summary>
public sealed class SnapshotTests
{
    private const string LongParagraph =
        "Ketamine has been used as an anaesthetic since 1970, and clinics now give it for depression, anxiety and pain. "
        + "They say that it is [|completely safe|] for everyone, whatever else they take, and that nobody has ever come to harm in any of their "
        + "treatment rooms; the label says otherwise, and names sedation, dissociation and abuse as risks.";

    private static readonly LintedFile[] s_files =
    [
        Specimen.File("articles/clinic.md", "[|Certainly! Here is|] the revised text.\n\n# Ketamine\n", Specimen.Preamble, finding => finding with
        {
            Fix = new Fix("Remove the preamble", FixSafety.Safe, [new TextChange(new TextSpan(0, 38), "")]),
            HeadingPath = [],
            Rank = 90,
        }),
        Specimen.File("articles/long.md", "# Safety\n\n" + LongParagraph + "\r\n\r\n漢字 say [|完全|] 😀 [|risk-free [x](1)|].\n"),
        Specimen.Unreadable("articles/no permission.md", "permission denied"),
        Specimen.File("articles/stuffed é#%.md", "We [|utilise|] ketamine, ketamine and ketamine.\n", Specimen.Advice, finding => finding with
        {
            Related = [new RelatedPlace(new TextSpan(11, 8), "said here"), new RelatedPlace(new TextSpan(21, 8), "said here")],
        }) is var stuffed ? stuffed with { Result = stuffed.Result! with { Notices = [new Notice("more-findings", "12 more findings of KL7991 are not reported")] } } : null!,
    ];

    private static readonly RunSummary s_summary = new(ExitCode.Fault, [new RunFault(".editorconfig", 3, 1, "there is no rule 'KL9999'")], 3);

    private static readonly Dictionary<string, string> s_workflow = new()
    {
        ["GITHUB_SERVER_URL"] = "https://github.com",
        ["GITHUB_REPOSITORY"] = "acme/articles",
        ["GITHUB_SHA"] = "0123abc",
    };

    public static TheoryData<string> Formats => ["text", "verbose", "colour", "short", "json", "sarif", "github", "summary", "gitlab", "junit"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reports_are_as_reviewed(string format)
    {
        var extension = format switch { "json" => "jsonl", "sarif" => "sarif", "summary" => "md", "gitlab" => "json", "junit" => "xml", _ => "txt" };
        Repository.MatchesSnapshot($"{format}.{extension}", Write(format));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_run_gives_the_same_bytes(string format) => Assert.Equal(Write(format), Write(format));

    [Fact]
    public void Any_text_and_any_span_can_be_reported() =>
        Gen.Select(
            Gen.OneOf(((string[])["a", " ", "\r", "\n", "\r\n", "e\u0301", "😀", "\u2028", "\uFEFF", "\e[2J", "\u202E", "\t", "\0", "\uD83D", "漢"]).Select(Gen.Const).ToArray()).Array[0, 120].Select(string.Concat),
            Gen.Int[0, 200],
            Gen.Int[0, 90],
            Gen.OneOf(Formats.Select(row => Gen.Const(row.Data)).ToArray())).ForAll((text, start, length, format) =>
        {
            var at = Math.Min(start, text.Length);
            var span = new TextSpan(at, Math.Min(length, text.Length - at));
            var finding = Specimen.Finding(text, span, Specimen.Safety) with { Related = [new RelatedPlace(span, text)] };
            var written = Specimen.Report(stream => Make(format, stream), Specimen.Run, null, Specimen.Linted("a.md", text, "/root", finding));
            Assert.DoesNotContain(written.Replace(format == "colour" ? "\e[" : "\n", "", StringComparison.Ordinal), unit => char.IsControl(unit) && unit != '\n');
        });

    private static string Write(string format) => Specimen.Report(stream => Make(format, stream), Specimen.Run, s_summary, s_files);

    private static IReport Make(string format, Stream stream) => format switch
    {
        "text" => Text(stream, new Terminal(80, IsColoured: false), Detail.Normal),
        "verbose" => Text(stream, new Terminal(50, IsColoured: false), Detail.Verbose),
        "colour" => Text(stream, new Terminal(80, IsColoured: true), Detail.Normal),
        "short" => new ShortReport(Specimen.Writer(stream)),
        "json" => new JsonReport(stream),
        "github" => new GithubReport(Specimen.Writer(stream)),
        "summary" => new GithubSummary(page => stream.Write(Encoding.UTF8.GetBytes(page)), s_workflow.GetValueOrDefault),
        "gitlab" => new GitlabReport(stream),
        "junit" => new JunitReport(Specimen.Writer(stream)),
        _ => new SarifReport(stream, SarifOptions.Usual, Specimen.Help),
    };

    private static TextReport Text(Stream stream, Terminal terminal, Detail detail) =>
        new(Specimen.Writer(stream), new ReportSettings(terminal, detail, detail == Detail.Verbose ? Statistics.ByRule : Statistics.None));
}
