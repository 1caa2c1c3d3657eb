using CsCheck;
using KetamineLint.Articles;
using KetamineLint.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Roslyn;

/// <summary>What a string in C# says, and where each character of it stands.</summary>
public sealed class LiteralReaderTests
{
    private static readonly string[] s_signs = ["\"", "\"\"\"", "$", "@", "{", "}", "\\", "u", "x", "U", "\n", "\r", " ", "\uD800", "a"];

    private static readonly Unit s_hole = new(Prose.Opaque.ToString(), "{a[\"}\"]}");

    private static readonly Unit[] s_anywhere = [.. new[] { "a", "f", "0", " ", "#", "*", "é", "漢", "😀", "\u00A0", "\u200B", "\t", "'" }.Select(text => new Unit(text, text))];

    private static readonly Unit[] s_escapes =
    [
        new("\n", @"\n"), new("\r", @"\r"), new("\t", @"\t"), new("\"", @"\"""), new("'", @"\'"), new(@"\", @"\\"), new("\0", @"\0"),
        new("\a", @"\a"), new("\b", @"\b"), new("\f", @"\f"), new("\v", @"\v"), new("\u00A0", @"\u00A0"), new("\uD83D", @"\ud83d"),
        new("é", @"\x00E9"), new("😀", @"\U0001F600"), new("k", @"\U0000006B"),
    ];

    private static readonly Unit[] s_braces = [new("{", "{{"), new("}", "}}")];

    private static readonly Unit[] s_lines = [new("\n", "\n"), new("\r\n", "\r\n"), new("\u2028", "\u2028")];

    private static readonly Unit[] s_indentedLines = [.. s_lines.Select(line => line with { Gap = " \t " })];

    private static readonly Unit s_quote = new("\"", "\"");

    private static readonly Gen<Literal>[] s_literals =
    [
        Literals("\"", "\"", [.. s_anywhere, .. s_escapes]),
        Literals("@\"", "\"", [.. s_anywhere, .. s_lines, new("\"", "\"\""), new(@"\", @"\")]),
        Literals("\"\"\"\"\"a", "a\"\"\"\"\"", [.. s_anywhere, new("\"b", "\"b"), new(@"\", @"\")]),
        Literals("\"\"\"  \n \t ", "\n \t \"\"\"", [.. s_anywhere, .. s_indentedLines, s_quote with { Written = "\"b", Value = "\"b" }]),
        Literals("\"\"\"\r\n \t ", "\r\n \t \"\"\"", [.. s_anywhere, .. s_indentedLines]),
        Literals("$\"", "\"", [.. s_anywhere, .. s_escapes, .. s_braces, s_hole, s_hole]),
        Literals("$@\"", "\"", [.. s_anywhere, .. s_lines, .. s_braces, new("\"", "\"\""), s_hole, s_hole]),
        Literals("@$\"", "\"", [.. s_anywhere, .. s_lines, .. s_braces, new("\"", "\"\""), s_hole]),
        Literals("$\"\"\"a", "a\"\"\"", [.. s_anywhere, new("\"b", "\"b"), s_hole]),
        Literals("$$\"\"\"\n \t ", "\n \t \"\"\"", [.. s_anywhere, .. s_indentedLines, new("{b", "{b"), s_hole with { Written = "{{a}}" }, s_hole with { Written = "{{a}}" }]),
    ];

    public static TheoryData<int> Kinds() => [.. Enumerable.Range(0, s_literals.Length)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_character_of_a_literal_comes_from_its_place(int kind) => s_literals[kind].ForAll(literal => Check([literal]));

    [Fact]
    public void Each_character_of_a_concatenation_comes_from_its_place() => Gen.OneOf(s_literals).Array[2, 5].ForAll(Check);

    [Theory]
    [InlineData(@"""\xe9t\x9""", "ét\t")]
    [InlineData("\"\"\"\n    a\n\n  \n    b\n    \"\"\"", "a\n\n\nb")]
    [InlineData("\"\"\"\n  \n  \"\"\"", "")]
    [InlineData("$\"\"\"\n    {a}\n  \n    \"\"\"", "\uFFFC\n")]
    [InlineData("$$\"\"\"{{{a}}}\"\"\"", "{\uFFFC}")]
    [InlineData("\"\"", "")]
    [InlineData("$\"\"", "")]
    [InlineData("(\"a\" + (b + $\"c\")) + d()", "a\uFFFCc\uFFFC")]
    [InlineData("\"a\" + System.Environment.NewLine + $\"b{Environment.NewLine}\"", "a\nb\n")]
    [InlineData("\"a\" + 'b' + \"c\"u8", "a\uFFFC\uFFFC")]
    public void A_string_says_what_it_says(string source, string text) => Assert.Equal(text, Read(source)!.Text);

    [Theory]
    [InlineData("a + b")]
    [InlineData("\"a\"u8")]
    [InlineData("1 + 2")]
    [InlineData("\"\\q\"")]
    [InlineData("\"a")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("\"\"\"\n  a\n    \"\"\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("$\"{\"")]
    public void What_is_no_text_or_no_code_says_nothing(string source) => Assert.Null(Read(source));

    [Fact]
    public void Text_that_is_no_code_does_no_harm() =>
        Gen.OneOf(Gen.String, Gen.Int[0, s_signs.Length - 1].Select(i => s_signs[i]).Array[1, 20].Select(string.Concat)).ForAll(source =>
        {
            foreach (var text in SyntaxFactory.ParseExpression(source).DescendantNodesAndSelf().OfType<ExpressionSyntax>().Select(LiteralReader.Read).OfType<MappedText>())
                Assert.InRange(text.ToSource(new TextSpan(0, text.Text.Length)).End, 0, source.Length);
        });

    [Fact]
    public void A_long_concatenation_is_read_in_time()
    {
        var text = Read(string.Join(" + ", Enumerable.Repeat("\"a\\n\"", 3000)))!;
        Assert.Equal(6000, text.Text.Length);
    }

    private static MappedText? Read(string source) => LiteralReader.Read(SyntaxFactory.ParseExpression(source));

    private static void Check(Literal[] literals)
    {
        var source = string.Join(" + ", literals.Select(literal => literal.Source));
        var text = Read(source);
        Assert.NotNull(text);
        Assert.Equal(string.Concat(literals.Select(literal => literal.Value)), text.Text);
        var (at, place) = (0, 0);
        foreach (var literal in literals)
        {
            var inside = place + literal.Opening.Length;
            foreach (var unit in literal.Inside)
            {
                for (var i = 0; i < unit.Value.Length; i++)
                    Assert.Equal(unit.Place(inside, i), text.ToSource(new TextSpan(at++, 1)));
                inside += unit.Written.Length + unit.Gap.Length;
            }

            place += literal.Source.Length + " + ".Length;
        }
    }

    private static Gen<Literal> Literals(string opening, string closing, Unit[] units) =>
        Gen.Int[0, units.Length - 1].Select(i => units[i]).Array[0, 12].Select(inside =>
        {
            // A letter beside the quotes of a raw string keeps a quote of its text apart from them.
            var first = opening.EndsWith('a') ? new Unit[] { new("a", "a") } : [];
            return new Literal(opening[..^first.Length], [.. first, .. inside, .. first], closing[first.Length..]);
        });

    private sealed record Literal(string Opening, Unit[] Inside, string Closing)
    {
        public string Source => Opening + string.Concat(Inside.Select(unit => unit.Written + unit.Gap)) + Closing;

        public string Value => string.Concat(Inside.Select(unit => unit.Value));

        public override string ToString() => Source;
    }

    private sealed record Unit(string Value, string Written, string Gap = "")
    {
        /// <summary>Where its character <paramref name="i"/> must come from, if it begins at <paramref name="start"/>.</summary>
        public TextSpan Place(int start, int i) => Value.Length == Written.Length ? new(start + i, 1) : new(start, Written.Length);
    }
}
