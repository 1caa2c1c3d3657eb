using System.Text.Json;
using CsCheck;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class SarifReportTests
{
    [Theory]
    [InlineData("[||]")]
    [InlineData("\n\n[||]\n")]
    [InlineData("\uFEFF[|first|] word\r\nand [|a\r\nspan|] over\rlines\n")]
    [InlineData("[|a\uFFFFb|] \uFFFE [|x\0y|]")]
    [InlineData("emoji 😀 [|after|] and [|last|]")]
    public void Every_region_covers_what_is_marked(string marked)
    {
        var (text, spans) = Specimen.Parse(marked);
        var results = Results(Specimen.Sarif(Specimen.File("a.md", marked)));
        Assert.Equal(spans.Length, results.Count);
        Assert.All(results, (result, i) =>
        {
            var region = Physical(result).GetProperty("region");
            AssertIsInside(text, region);
            if (!spans[i].IsEmpty) Assert.Equal(text.Substring(spans[i].Start, spans[i].Length).TrimStart('\uFEFF'), Covered(text, region));
        });
    }

    [Fact]
    public void A_lone_surrogate_breaks_nothing()
    {
        var text = new string(['x', '\uD83D', ' ', '\uDE00', 'y']);
        foreach (var length in (int[])[1, 2, 3, 5])
        {
            var file = Specimen.Linted("a.md", text, "/root", Specimen.Finding(text, new TextSpan(0, length), Specimen.Safety));
            Assert.Single(Results(Specimen.Sarif(file)));
            JsonDocument.Parse(Specimen.Report(stream => new JsonReport(stream), Specimen.Run, null, file)).Dispose();
        }
    }

    [Fact]
    public void Any_text_and_any_span_give_regions_inside_the_text() =>
        Gen.Select(
            Gen.OneOf(((string[])["a", " ", "\r", "\n", "\r\n", "é", "😀", "\u2028", "\uFEFF", "word ", "\uD83D"]).Select(Gen.Const).ToArray()).Array[0, 200].Select(string.Concat),
            Gen.Int[0, 300],
            Gen.Int[0, 40]).ForAll((text, start, length) =>
        {
            var at = Math.Min(start, text.Length);
            var finding = Specimen.Finding(text, new TextSpan(at, Math.Min(length, text.Length - at)), Specimen.Safety);
            var physical = Physical(Results(Specimen.Sarif(Specimen.Linted("a.md", text, "/root", finding)))[0]);
            AssertIsInside(text, physical.GetProperty("region"));
            if (!physical.TryGetProperty("contextRegion", out var context)) return;
            AssertIsInside(text, context);
            Assert.InRange(context.GetProperty("charLength").GetInt32(), physical.GetProperty("region").GetProperty("charLength").GetInt32() + 1, 400);
        });

    [Fact]
    public void Each_result_points_at_its_rule()
    {
        using var log = JsonDocument.Parse(Specimen.Sarif(
            Specimen.File("a.md", "[|x|]", Specimen.Advice), Specimen.File("b.md", "[|x|]", Specimen.Preamble)));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(
            result.GetProperty("ruleId").GetString(),
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("docs/ketamine é.md", "docs/ketamine%20%C3%A9.md")]
    [InlineData("a#b%c?.md", "a%23b%25c%3F.md")]
    [InlineData("C:odd.md", "C%3Aodd.md")]
    public void Paths_are_percent_encoded(string path, string address) => Assert.Equal(
        address,
        Physical(Results(Specimen.Sarif(Specimen.File(path, "[|x|]")))[0]).GetProperty("artifactLocation").GetProperty("uri").GetString());

    [Fact]
    public void The_schema_is_named_as_viewers_and_GitHub_expect()
    {
        using var log = JsonDocument.Parse(Specimen.Sarif());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", log.RootElement.GetProperty("$schema").GetString());
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal(0, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Two_roots_have_two_names()
    {
        using var log = JsonDocument.Parse(Specimen.Sarif(
            Specimen.File("a.md", "[|x|]", root: "/one"), Specimen.File("a.md", "[|x|]", root: "/two"), Specimen.File("b.md", "[|x|]", root: "/one")));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(["SRCROOT", "SRCROOT2"], run.GetProperty("originalUriBaseIds").EnumerateObject().Select(root => root.Name));
        Assert.Equal(
            ["SRCROOT", "SRCROOT2", "SRCROOT"],
            run.GetProperty("results").EnumerateArray().Select(result => Physical(result).GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!));
    }

    [Fact]
    public void A_file_that_could_not_be_read_makes_the_run_unsuccessful()
    {
        var invocation = Invocation(Specimen.Sarif(Specimen.Unreadable("a.md", "permission denied")));
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("error", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("level").GetString());
    }

    [Fact]
    public void Findings_alone_leave_the_run_successful() =>
        Assert.True(Invocation(Specimen.Sarif(Specimen.File("a.md", "[|x|]"))).GetProperty("executionSuccessful").GetBoolean());

    [Fact]
    public void A_configured_severity_is_an_override()
    {
        var run = Specimen.Run with { Rules = [new ConfiguredRule(Specimen.Safety, DiagnosticSeverity.Error, RuleOptions.Default, false)] };
        var changed = Invocation(Specimen.Report(stream => new SarifReport(stream, SarifOptions.Usual, Specimen.Help), run, null)).GetProperty("ruleConfigurationOverrides")[0];
        Assert.Equal("error", changed.GetProperty("configuration").GetProperty("level").GetString());
    }

    [Fact]
    public void Equal_findings_of_a_file_have_different_fingerprints()
    {
        var prints = Results(Specimen.Sarif(Specimen.File("a.md", "[|x|] and [|x|]")))
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("ketaminelint/v1").GetString());
        Assert.Equal(2, prints.Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_survives_lines_that_come_before() => Assert.Equal(
        Results(Specimen.Sarif(Specimen.File("a.md", "[|x|]")))[0].GetProperty("partialFingerprints").GetProperty("ketaminelint/v1").GetString(),
        Results(Specimen.Sarif(Specimen.File("a.md", "More.\n\n[|x|]")))[0].GetProperty("partialFingerprints").GetProperty("ketaminelint/v1").GetString());

    [Fact]
    public void All_results_say_whether_they_are_suppressed_or_none_does()
    {
        var file = Specimen.File("a.md", "One [|x|], and <!-- off --> [|y|].");
        var passed = file.Result!.Findings[0];
        file = file with { Result = file.Result with { Findings = [file.Result.Findings[1]], Suppressed = [new SuppressedFinding(passed, "quotes a leaflet", new TextSpan(11, 12))] } };

        Assert.False(Assert.Single(Results(Specimen.Sarif(file))).TryGetProperty("suppressions", out _));

        var results = Results(Specimen.Report(stream => new SarifReport(stream, SarifOptions.Usual with { Suppressed = SarifExtra.Included }, Specimen.Help), Specimen.Run, null, file));
        var suppression = Assert.Single(results[0].GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("quotes a leaflet", suppression.GetProperty("justification").GetString());
        Assert.Equal("<!-- off -->", suppression.GetProperty("location").GetProperty("physicalLocation").GetProperty("region").GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal(0, results[1].GetProperty("suppressions").GetArrayLength());
    }

    [Fact]
    public void Text_of_an_article_is_no_markup_in_a_message()
    {
        var message = Results(Specimen.Sarif(Specimen.File("a.md", "[|*x* <b> [y](z)|] [|plain|]")));

        Assert.Equal(@"'\*x\* \<b\> \[y\](z)' denies every risk.", message[0].GetProperty("message").GetProperty("markdown").GetString());
        Assert.False(message[1].GetProperty("message").TryGetProperty("markdown", out _));
    }

    /// <summary>What is written at once does not grow with the findings: twenty thousand take no more memory than twenty.</summary>
    [Fact]
    public void Results_leave_as_they_come()
    {
        static int Largest(int files)
        {
            using var stream = new Counted();
            var report = new SarifReport(stream, SarifOptions.Usual, Specimen.Help);
            report.Start(Specimen.Run);
            for (var i = 0; i < files; i++) report.Add(Specimen.File("a.md", string.Concat(Enumerable.Repeat("This is [|completely safe|].\n", 200))));
            return stream.Largest;
        }

        Assert.InRange(Largest(100), 1, Largest(2) + 4096);
        Assert.InRange(Largest(100), 1, 1 << 17);
    }

    [Fact]
    public void What_follows_the_results_is_never_held_whole()
    {
        using var stream = new Counted();
        var report = new SarifReport(stream, SarifOptions.Usual, Specimen.Help);
        report.Start(Specimen.Run);
        for (var i = 0; i < 2000; i++) report.Add(Specimen.Unreadable($"{i}.md", "permission denied"));
        report.Finish(new RunSummary(ExitCode.Fault, [], 0));

        Assert.InRange(stream.Largest, 1, 1 << 17);
    }

    /// <summary>What the SARIF viewer of VS Code loads, finds and shows.</summary>
    [Fact]
    public void The_viewer_of_VS_Code_finds_what_it_demands()
    {
        var file = Specimen.File("docs/é #1.md", "[|x|]", change: finding => finding with { Fix = new Fix("Remove it", FixSafety.Safe, [new TextChange(finding.Span, "")]) });
        using var log = JsonDocument.Parse(Specimen.Sarif(file));

        var schema = log.RootElement.GetProperty("$schema").GetString()!.Split('/')[^1].Replace("-schema", "", StringComparison.Ordinal).Replace(".json", "", StringComparison.Ordinal);
        Assert.Contains(schema, (string[])["", "sarif-2.1.0", "sarif-2.1.0-rtm.5", "sarif-2.1.0-rtm.6"]);
        var result = Results(log.RootElement.GetRawText())[0];
        Assert.False(Uri.TryCreate(Physical(result).GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Absolute, out _));
        Assert.False(Physical(result).GetProperty("region").TryGetProperty("byteOffset", out _));
        Assert.False(result.TryGetProperty("baselineState", out _));
        Assert.All(result.GetProperty("fixes").EnumerateArray(), fix =>
        {
            Assert.NotEqual("", fix.GetProperty("description").GetProperty("text").GetString());
            Assert.Equal("", fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        });
        var root = log.RootElement.GetProperty("runs")[0].GetProperty("originalUriBaseIds").GetProperty("SRCROOT");
        Assert.False(root.TryGetProperty("uri", out _));
    }

    private sealed class Counted : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Largest = Math.Max(Largest, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => Largest = Math.Max(Largest, count);
    }

    private static List<JsonElement> Results(string sarif) =>
        [.. JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static JsonElement Invocation(string sarif) => JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];

    private static JsonElement Physical(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static string Covered(string text, JsonElement region) =>
        text.TrimStart('\uFEFF').Substring(region.GetProperty("charOffset").GetInt32(), region.GetProperty("charLength").GetInt32());

    /// <summary>Lines and columns exist, and say the same as the offsets.</summary>
    private static void AssertIsInside(string text, JsonElement region)
    {
        var shown = text.StartsWith('\uFEFF') ? text[1..] : text;
        var lines = shown.Replace("\r\n", "\n\0", StringComparison.Ordinal).Split('\r', '\n');
        var start = region.GetProperty("charOffset").GetInt32();
        Assert.InRange(start, 0, shown.Length);
        Assert.InRange(start + region.GetProperty("charLength").GetInt32(), start, shown.Length);
        foreach (var side in (string[])["start", "end"])
        {
            var line = region.GetProperty(side + "Line").GetInt32();
            Assert.InRange(line, 1, lines.Length);
            Assert.InRange(region.GetProperty(side + "Column").GetInt32(), 1, lines[line - 1].Length + 2);
        }
    }
}
