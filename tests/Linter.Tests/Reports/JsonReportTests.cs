using System.Text.Json;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class JsonReportTests
{
    private static readonly string[] s_place = ["line", "column", "endLine", "endColumn", "offset", "length"];

    [Fact]
    public void The_documentation_names_every_field_in_order_and_no_other()
    {
        var rows = Repository.Read("docs/output.md").Split('\n').SkipWhile(line => line != "| field | type | meaning |").Skip(2).TakeWhile(line => line.StartsWith('|'));
        var documented = rows.Select(row => row.Split('`')[1]).ToArray();

        using var line = JsonDocument.Parse(Write(Specimen.File("a.md", "[|x|]", change: finding => finding with
        {
            Related = [new RelatedPlace(new TextSpan(0, 1), "here")],
            Fix = new Fix("Remove it", FixSafety.Unsafe, [new TextChange(new TextSpan(0, 1), "")]),
        })));
        Assert.Equal(documented, Fields(line.RootElement, ""));
    }

    [Fact]
    public void Faults_and_notices_have_lines_of_their_own()
    {
        var noticed = Specimen.File("b.md", "") with { Result = new LintResult([], [], [new Notice("reduced", "read as plain text")]) };
        Assert.Equal(
            """
            {"kind":"fault","path":"a.md","id":"unreadable","message":"permission denied"}
            {"kind":"notice","path":"b.md","id":"reduced","message":"read as plain text"}

            """.ReplaceLineEndings("\n"),
            Write(Specimen.Unreadable("a.md", "permission denied"), noticed));
    }

    [Fact]
    public void What_is_wrong_with_the_run_comes_last()
    {
        var summary = new RunSummary(ExitCode.Fault, [new RunFault(".editorconfig", 3, 7, "there is no rule 'KL9999'"), new RunFault(null, 0, 0, "no such thing")], 0);
        Assert.Equal(
            """
            {"kind":"fault","path":".editorconfig","id":"usage","message":"there is no rule 'KL9999'","line":3,"column":7}
            {"kind":"fault","path":null,"id":"usage","message":"no such thing"}

            """.ReplaceLineEndings("\n"),
            Specimen.Report(stream => new JsonReport(stream), Specimen.Run, summary));
    }

    [Fact]
    public void Each_finding_is_one_line()
    {
        var lines = Write(Specimen.File("a.md", "[|one\u2028|] and [|two\r\n|]")).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        Assert.All(lines[..2], line => JsonDocument.Parse(line).Dispose());
    }

    private static string Write(params LintedFile[] files) => Specimen.Report(stream => new JsonReport(stream), Specimen.Run, null, files);

    private static IEnumerable<string> Fields(JsonElement value, string prefix)
    {
        foreach (var property in value.EnumerateObject())
        {
            var isNestedPlace = prefix.EndsWith("[].", StringComparison.Ordinal) && s_place.Contains(property.Name);
            if (!isNestedPlace) yield return prefix + property.Name;
            var isList = property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0 && property.Value[0].ValueKind == JsonValueKind.Object;
            var nested = isList ? property.Value[0] : property.Value;
            if (nested.ValueKind != JsonValueKind.Object) continue;
            foreach (var field in Fields(nested, $"{prefix}{property.Name}{(isList ? "[]" : "")}.")) yield return field;
        }
    }
}
