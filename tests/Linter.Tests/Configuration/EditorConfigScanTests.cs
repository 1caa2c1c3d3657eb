using KetamineLint.Configuration;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Configuration;

public sealed class EditorConfigScanTests
{
    [Theory]
    [InlineData("[*.md]\n[|ketaminelint.keyphrse|] = x", "unknown key 'ketaminelint.keyphrse'; did you mean 'ketaminelint.keyphrase'")]
    [InlineData("[*.md]\n  [|KetamineLint.Keyphrse|] : x", "unknown key 'ketaminelint.keyphrse'; did you mean 'ketaminelint.keyphrase'")]
    [InlineData("[*.md]\nketaminelint.profile =  [|clinicl|]", "perhaps 'clinical'")]
    [InlineData("[*.md]\r\n[|ketaminelint.profile|] clinical", "a value is missing; write 'key = value'")]
    [InlineData("[|ketaminelint.profile|] = clinical\n[*.md]", "'ketaminelint.profile' stands before any section such as '[*.md]' and holds for nothing")]
    [InlineData("[*.md]\nketaminelint.keyphrase = a[|;|] b", "the value ends before ';', which begins a comment; lists are parted by commas")]
    [InlineData("[*.md]\nketaminelint.kl1001.phrases = [|a\0b.txt|]", "the value holds a NUL character, which no path has")]
    [InlineData("[*.md]\n# \f \u2028 \u0085\n[|ketaminlint|].profile = news", "did you mean 'ketaminelint'")]
    [InlineData("[*.md]\n[|ketaminlint|].profile = news", "did you mean 'ketaminelint'")]
    public void A_line_that_is_wrong_is_named_by_its_place(string marked, string message)
    {
        var (text, line, column) = Mark(marked);

        var fault = Assert.Single(Scan(text).Faults);

        Assert.EndsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal((".editorconfig", line, column), (fault.Path, fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("[*.md]\nketaminelint.keyphrase = ketamine therapy, infusion")]
    [InlineData("[*.md]\nketaminelint.profile = news # a comment")]
    [InlineData("[*.md]\nKETAMINELINT.PROFILE: News ; a comment")]
    [InlineData("# ketaminelint.x = 1\n[*.cs]\ndotnet_diagnostic.CA1000.severity = none")]
    [InlineData("")]
    public void A_line_that_is_right_is_left_alone(string text)
    {
        var scan = Scan(text);

        Assert.Empty(scan.Faults);
        Assert.Equal(text.TrimEnd(), scan.Text.TrimEnd());
    }

    [Theory]
    [InlineData("root = true\n[*.md]\n", true)]
    [InlineData("ROOT=True # really\n", true)]
    [InlineData("root = false\n", false)]
    [InlineData("[*.md]\nroot = true\n", false)]
    public void Folders_above_count_unless_the_file_is_the_root(string text, bool isRoot) =>
        Assert.Equal(isRoot, Scan(text).IsRoot);

    private static EditorConfigScan Scan(string text) => new(SourceText.From(text), ".editorconfig", "/x", new LexiconPaths("/x"));

    private static (string Text, int Line, int Column) Mark(string marked)
    {
        var before = marked[..marked.IndexOf("[|", StringComparison.Ordinal)];
        var line = before.Split('\n');
        return (marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), line.Length, line[^1].Length + 1);
    }
}
