using KetamineLint.Reports;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class PreparedHelpTests
{
    [Fact]
    public void The_embedded_help_is_what_the_pages_give()
    {
        Repository.MatchesFile("src/Linter/Reports/" + PreparedHelp.FileName, PreparedHelp.Write(RuleCatalog.All));
        if (!Repository.IsUpdating)
        {
            Assert.All(RuleCatalog.All, rule => Assert.Equal(Shown(RuleHelp.Of(rule)), Shown(PreparedHelp.Of(rule))));
        }
    }

    private static object Shown(RuleHelp help) => (Text(help.Description), Text(help.Text), Text(help.Markdown), string.Join(' ', help.Guidelines.Select(guideline => guideline.Id)));

    private static string Text(ReadOnlyMemory<byte> json) => System.Text.Json.JsonSerializer.Deserialize<string>(json.Span)!;
}
