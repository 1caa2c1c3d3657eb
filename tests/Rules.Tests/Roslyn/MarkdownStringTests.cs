using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Xunit;

namespace KetamineLint.Tests.Roslyn;

/// <summary>Strings of Markdown in C# are linted, and no others.</summary>
public sealed class MarkdownStringTests
{
    private static readonly (string Open, string Close)[] s_quotes =
        [("\"", "\""), ("@\"", "\""), ("$\"", "\""), ("$@\"", "\""), ("\"\"\"", "\"\"\""), ("\"\"\"\n  ", "\n  \"\"\""), ("$\"\"\"\n  ", "\n  \"\"\""), ("", "")];

    private static readonly string[] s_signs =
        ["\"", "\"\"", "{", "}", "{{", "}}", "{1}", "\\", "\\n", "\\u00A0", "\\ud83d", "\0", "\uFFFC", "\n", "\n  ", "\r\n  ", "\t", "[citation needed]", "Certainly! Here is the revised text.", "**", "`", "<!--", " + ", "\" + \"", "a", " "];

    private const string Members = """

        class Page
        {
            public Page() { }
            public Page([StringSyntax("Markdown")] string text, string other = "") { }
            [StringSyntax("markdown")] public string Text { get; set; }
            [StringSyntax(StringSyntaxAttribute.Json)] public string Json { get; set; }
            [StringSyntax("Markdown")] public string this[string x] { set { } }
            public static void Show([StringSyntax("Markdown")] string text, string other = "") { }
            public static void ShowAll(string other, [StringSyntax("Markdown")] params string[] texts) { }
            public static void ShowList([StringSyntax("Markdown")] List<string> texts) { }
        }

        static class Extensions
        {
            public static void Print(this Page page, [StringSyntax("Markdown")] string text) { }
        }

        class TextAttribute([StringSyntax("Markdown")] string text = "") : Attribute
        {
            public string Other { get; set; }
            [StringSyntax("Markdown")] public string More { get; set; }
        }
        """;

    [Theory]
    // What the attribute is on.
    [InlineData("""[StringSyntax("Markdown")] string x = "[|@@|]";""")]
    [InlineData("""[StringSyntax("MARKDOWN")] const string x = "[|@@|]";""")]
    [InlineData("""[StringSyntax("Markdown")] string X { get; } = "[|@@|]";""")]
    [InlineData("""[StringSyntax("Markdown")] string X => "[|@@|]";""")]
    [InlineData("""[StringSyntax("Markdown")] string X { get => "[|@@|]"; }""")]
    [InlineData("""[StringSyntax("Markdown")] string X { get { return "[|@@|]"; } }""")]
    [InlineData("""void M([StringSyntax("Markdown")] string x = "[|@@|]") { }""")]
    [InlineData("""[StringSyntax("Json")] string x = "@@";""")]
    [InlineData("""string x = "@@";""")]
    // How a string gets there.
    [InlineData("""void M() => Page.Show("[|@@|]", "@@");""")]
    [InlineData("""void M() => Page.Show(other: "@@", text: "[|@@|]");""")]
    [InlineData("""void M() => Page.ShowAll("@@", "[|@@|]", "[|@@|]");""")]
    [InlineData("""void M() => Page.ShowAll("@@", new[] { "[|@@|]" });""")]
    [InlineData("""void M() => Page.ShowList(["[|@@|]", "[|@@|]"]);""")]
    [InlineData("""void M() => Page.ShowList(new List<string> { "[|@@|]" });""")]
    [InlineData("""void M() => new Page().Print("[|@@|]");""")]
    [InlineData("""object x = new Page("[|@@|]", "@@") { Text = "[|@@|]", Json = "@@" };""")]
    [InlineData("""Page x = new("[|@@|]");""")]
    [InlineData("""class Sub() : Page("[|@@|]");""")]
    [InlineData("""class Sub : Page { Sub() : base("[|@@|]") { } }""")]
    [InlineData("""void M(Page x) { x.Text = "[|@@|]"; x.Text += "[|@@|]"; x["@@"] = "[|@@|]"; x.Json = "@@"; }""")]
    [InlineData("""void M(Page x, int y) => x.Text = y > 0 ? ("[|@@|]") : y switch { 0 => null ?? "[|@@|]", _ => "[|@@|]"! };""")]
    [InlineData("""void M(Page x) => x.Text = "@@".Trim();""")]
    [InlineData("""[Text("[|@@|]", Other = "@@", More = "[|@@|]")] int x;""")]
    // Comments.
    [InlineData("""string x = /* lang=markdown */ "[|@@|]";""")]
    [InlineData("""string x = /*language=MD*/ "[|@@|]";""")]
    [InlineData("""string x = // lang = markdown, strict""" + "\n" + """ "[|@@|]";""")]
    [InlineData("""// lang=markdown""" + "\n" + """string x = "[|@@|]";""")]
    [InlineData("""void M() {""" + "\n" + """// lang=markdown""" + "\n" + """var x = "[|@@|]"; var y = "@@"; }""")]
    [InlineData("""void M(Action<string, string> f) => f("@@", /* lang=markdown */ "[|@@|]");""")]
    [InlineData("""string x = /* lang=json */ "@@";""")]
    [InlineData("""string x = /* a lang=markdown */ "@@";""")]
    [InlineData("""string x = /* lang=markdownish */ "@@";""")]
    // Kinds.
    [InlineData("""string x = /* lang=md */ @"Say ""so"":""" + "\n\n" + """[|@@|]";""")]
    [InlineData("""string x = /* lang=md */ $"{1 + 1}: [|@@|]";""")]
    [InlineData("""string x = /* lang=md */ $@"{{}}{"x"} [|@@|]";""")]
    [InlineData("""string x = /* lang=md */ "@@"u8.ToString();""")]
    public async Task Marked_strings_are_linted(string member)
    {
        await Check(member.Replace("[|@@|]", "Iron [|[citation needed]|].").Replace("@@", "Iron [citation needed]."));
    }

    [Theory]
    [InlineData(@"""Iron\n\nThe drug [|[citation\u00A0needed]|]""")]
    [InlineData(@"""\U0001F600 The drug [|\x005bcitation needed]|]""")]
    [InlineData("@\"Say \"\"so\"\".\r\n\r\nThe drug [|[citation\r\nneeded]|]\"")]
    [InlineData("\"\"\"The \"drug\" [|[citation needed]|] is new.\"\"\"")]
    [InlineData("\"\"\"\n        # Iron\n\n        The drug [|[citation\n        needed]|].\n        \"\"\"")]
    [InlineData("$\"{1} {{The drug}} [|[citation needed]|]\"")]
    [InlineData("$$\"\"\"\n    {The} drug {{1}}\n    [|[citation needed]|]\n    \"\"\"")]
    [InlineData("\"Iron [|[citation \" + \"needed]|] and \" + 1 + \" more [|[citation needed]|].\"")]
    [InlineData("\"Iron [citation \" + 1 + \" needed].\"")]
    [InlineData("$\"Iron [citation {1} needed].\"")]
    [InlineData("\"Iron [|[citation needed]|]<!-- ketaminelint-disable-line KL1001 -->\"")]
    [InlineData("\"Iron [citation needed] <!-- ketaminelint-disable-line KL1012 -- an example -->\"")]
    [InlineData("\"    Code [citation needed]\"")]
    public Task A_span_is_exact_in_any_literal(string literal) => Check("string x = /* lang=markdown */ " + literal + ";");

    [Fact]
    public async Task Quoted_text_shows_a_sign_for_a_hole()
    {
        var diagnostics = await CompilerHost.Analyze(ConfigOptions.None, [("a.cs", Source("""string x = /* lang=md */ $"It is {1} completely safe for everyone.";"""))]);
        Assert.All(diagnostics, diagnostic => Assert.DoesNotContain('\uFFFC', diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Keys_for_the_code_file_hold_and_no_others()
    {
        var source = Source("""string x = /* lang=md */ "Iron [citation needed].";""");
        var options = new ConfigOptions()
            .Section("error.cs", ("ketaminelint.kl1012.severity", "suggestion"))
            .Section("none.cs", ("ketaminelint.kl1012.severity", "none"))
            .Section(".md", ("ketaminelint.kl1012.severity", "none"));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await CompilerHost.Analyze(options, [("error.cs", source)])).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await CompilerHost.Analyze(options, [("a.cs", source)])).Severity);
        Assert.Empty(await CompilerHost.Analyze(options, [("none.cs", source)]));
    }

    [Fact]
    public async Task A_pragma_and_generated_code_are_silent()
    {
        var source = Source("""string x = /* lang=md */ "Iron [citation needed].";""");
        Assert.Empty(await CompilerHost.Analyze(ConfigOptions.None, [("a.g.cs", source)]));
        Assert.Empty((await CompilerHost.Analyze(ConfigOptions.None, [("a.cs", "#pragma warning disable KL1012\n" + source)])).Where(diagnostic => !diagnostic.IsSuppressed));
    }

    [Fact]
    public void No_string_breaks_the_analyzer() =>
        Gen.Select(Gen.Int[0, s_quotes.Length - 1], Gen.OneOf(Gen.String, Gen.Int[0, s_signs.Length - 1].Select(sign => s_signs[sign]).Array[0, 30].Select(string.Concat)))
            .Select((kind, text) => $"string x = /* lang=md */ {s_quotes[kind].Open}{text}{s_quotes[kind].Close};")
            .ForAll(member => Assert.All(
                CompilerHost.Analyze(ConfigOptions.None, [("a.cs", Source(member))]).GetAwaiter().GetResult(),
                diagnostic => Assert.StartsWith("KL", diagnostic.Id, StringComparison.Ordinal)),
                count: 100);

    private static async Task Check(string member)
    {
        var marked = MarkedText.Parse(Source(member));
        var diagnostics = await CompilerHost.Analyze(ConfigOptions.None, [("a.cs", marked.Text)]);
        Assert.DoesNotContain(diagnostics, diagnostic => !diagnostic.Id.StartsWith("KL", StringComparison.Ordinal));
        Assert.Equal(
            Marks.Render(marked.Text, marked.Spans),
            Marks.Render(marked.Text, diagnostics.Where(diagnostic => diagnostic.Id == "KL1012").Select(diagnostic => diagnostic.Location.SourceSpan)));
    }

    private static string Source(string member) =>
        "using System; using System.Collections.Generic; using System.Diagnostics.CodeAnalysis;\nclass C\n{\n" + member + "\n}\n" + Members;
}
