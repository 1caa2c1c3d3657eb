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

    public static TheoryData<string> Formats => ["text", "verbose", "colour", "short", "json", "sarif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reports_are_as_reviewed(string format)
    {
        var extension = format switch { "json" => "jsonl", "sarif" => "sarif", _ => "txt" };
        Repository.MatchesSnapshot($"{format}.{extension}", Write(format));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_run_gives_the_same_bytes(string format) => Assert.Equal(Write(format), Write(format));

    private static string Write(string format) => Specimen.Report(stream => Make(format, stream), Specimen.Run, s_summary, s_files);

    private static IReport Make(string format, Stream stream) => format switch
    {
        "text" => Text(stream, new Terminal(80, IsColoured: false), Detail.Normal),
        "verbose" => Text(stream, new Terminal(50, IsColoured: false), Detail.Verbose),
        "colour" => Text(stream, new Terminal(80, IsColoured: true), Detail.Normal),
        "short" => new ShortReport(Specimen.Writer(stream)),
        "json" => new JsonReport(stream),
        _ => new SarifReport(stream, Specimen.Help),
    };

    private static TextReport Text(Stream stream, Terminal terminal, Detail detail) =>
        new(Specimen.Writer(stream), new ReportSettings(terminal, detail, detail == Detail.Verbose ? Statistics.ByRule : Statistics.None));
}
