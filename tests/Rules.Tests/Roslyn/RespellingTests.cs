using CsCheck;
using KetamineLint.Articles;
using KetamineLint.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Roslyn;

/// <summary>Changes of what a string says, written in the code that spells it.</summary>
public sealed class RespellingTests
{
    private static readonly string[] s_literals =
    [
        "\"one\\n\\\"two\\u00A0\\u0009three\"",
        "@\"one\n\"\"two\"\"\n\nthree\"",
        "$\"one {{two}} {1} three\\n{2:x}\"",
        "$@\"one\r\n\"\"{{two}}\"\"{1} three\"",
        "\"\"\"one \"two\" three\"\"\"",
        "\"\"\"\n    one\n\n      two\n    \n    three\n    \"\"\"",
        "\"\"\"\r\n\tone\r\n\r\n\t\ttwo\r\n\tthree\r\n\t\"\"\"",
        "$$\"\"\"\n    one {two}\n\n    {{1}} three\n    {{2}}\n    \"\"\"",
        "\"one \" + @\"two\" + 1 + \" three\" + $\"{2} four\"",
    ];

    private static readonly string[] s_texts = ["", "a", "\n", "\n\n", "\r\n", "\"", "\"\"\"", "\\", "{", "}}", "\t", "\u00A0", "\u200B", "é", "😀", "a\nb", "a\n\nb\n", "1"];

    [Theory]
    // A regular string escapes what is not seen.
    [InlineData("\"one\\ntwo\"", "one", "\"1\"\n", "\"\\\"1\\\"\\n\\ntwo\"")]
    [InlineData("\"one\\u00A0two\"", "\u00A0", "\u200B\\", "\"one\\u200B\\\\two\"")]
    // A verbatim one doubles quotes; an interpolated one doubles braces.
    [InlineData("@\"one\ntwo\"", "one", "\"1\"", "@\"\"\"1\"\"\ntwo\"")]
    [InlineData("$\"one {1}\"", "one", "{a}", "$\"{{a}} {1}\"")]
    // In a raw string, lines keep their indentation.
    [InlineData("\"\"\"\n    one\n    two\n    \"\"\"", "one\n", "", "\"\"\"\n    two\n    \"\"\"")]
    [InlineData("\"\"\"\n    one\n    two\n    \"\"\"", "two", "2\n\n3", "\"\"\"\n    one\n    2\n\n    3\n    \"\"\"")]
    [InlineData("\"\"\"\n    one\n\n    two\n    \"\"\"", "\ntwo", "two", "\"\"\"\n    one\n    two\n    \"\"\"")]
    [InlineData("\"\"\"\r\n    one\r\n    two\r\n    \"\"\"", "one\r\n", "", "\"\"\"\r\n    two\r\n    \"\"\"")]
    [InlineData("$$\"\"\"\n    one\n    {{1}}\n    \"\"\"", "one\n", "", "$$\"\"\"\n    {{1}}\n    \"\"\"")]
    // A change may be of several literals of a sum.
    [InlineData("\"one t\" + @\"wo\"", "e two", "\"", "\"on\\\"\" + @\"\"")]
    // What cannot be written.
    [InlineData("\"\"\"one\"\"\"", "one", "1\n2", null)]
    [InlineData("\"\"\"one\"\"\"", "one", "\"\"\"", null)]
    [InlineData("$\"one {1} two\"", "e \uFFFC", "", null)]
    [InlineData("\"one\" + System.Environment.NewLine + \"two\"", "\ntwo", "", null)]
    [InlineData("\"\\x41Zone\"", "Z", "B", null)]
    public void A_change_is_written_as_the_literal_is_spelled(string literal, string old, string with, string? expected)
    {
        var found = Read(literal);
        var change = new TextChange(new(found.Text.Text.IndexOf(old, StringComparison.Ordinal), old.Length), with);

        Assert.Equal(expected, Respelling.Of(found, [change]) is { } changes ? SourceText.From(literal).WithChanges(changes).ToString() : null);
    }

    [Fact]
    public void The_code_says_what_is_meant_after_any_changes_that_are_written() =>
        Gen.Select(Gen.Int[0, s_literals.Length - 1], Gen.Select(Gen.Int[0, 25], Gen.Int[0, 8], Gen.Int[0, s_texts.Length - 1]).Array[1, 4]).ForAll(
            (literal, drawn) =>
            {
                var code = s_literals[literal];
                var found = Read(code);
                var (text, changes) = (found.Text.Text, new ChangeSet());
                foreach (var (start, length, with) in drawn.Where(change => change.Item1 + change.Item2 <= text.Length))
                    changes.TryAdd([new(new(start, length), s_texts[with])]);
                if (Respelling.Of(found, changes.InOrder) is not { } respelled)
                    return;
                var expression = SyntaxFactory.ParseExpression(SourceText.From(code).WithChanges(respelled).ToString());
                Assert.False(expression.ContainsDiagnostics);
                Assert.Equal(SourceText.From(text).WithChanges(changes.InOrder).ToString(), LiteralReader.Read(expression)!.Text);
            },
            count: 2000);

    /// <summary>Deletions and words are what fixes are made of: apart from holes, they can be written anywhere.</summary>
    [Fact]
    public void Letters_can_be_deleted_and_replaced_anywhere_but_at_holes() =>
        Gen.Select(Gen.Int[0, s_literals.Length - 1], Gen.Int[0, 25], Gen.Int[1, 8], Gen.String[Gen.Char["z "], 0, 4]).ForAll(
            drawn =>
            {
                var (literal, start, length, with) = drawn;
                var found = Read(s_literals[literal]);
                var text = found.Text.Text;
                if (start + length > text.Length || SplitsLineBreak(text, start) || SplitsLineBreak(text, start + length))
                    return;
                var touches = text.IndexOf(Prose.Opaque, start, length) >= 0 || text.IndexOf('1', start, length) >= 0;
                Assert.Equal(touches, Respelling.Of(found, [new(new(start, length), with)]) is null);
            },
            count: 2000);

    private static bool SplitsLineBreak(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';

    private static MarkdownString Read(string literal)
    {
        var expression = SyntaxFactory.ParseExpression(literal);
        return new(expression, LiteralReader.Read(expression)!);
    }
}
