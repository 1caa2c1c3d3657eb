using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Directives;

/// <summary>What directives let pass. <c>[|…|]</c> marks what is found all the same, rules about directives included.</summary>
public sealed class SuppressionTests
{
    private const string D = "ketaminelint-disable";

    /// <summary>Rules that find <c>[Insert x]</c>, <c>TODO:</c> and <c>{++x++}</c>, and those about directives.</summary>
    private static readonly RuleSet s_rules = RuleSet.Create(_ => null, RuleSelection.All with { Select = ["KL1001", "KL4001", "KL1012", "KL0"] });

    public static TheoryData<string> Cases() =>
    [
        // disable … enable
        $"[|[Insert a]|]\n\n<!-- {D} KL4001 -->\n\n[Insert b]\n\n<!-- ketaminelint-enable KL4001 -->\n\n[|[Insert c]|]\n",
        $"<!-- {D} KL4001 -->\n\n[Insert a]\n\n[|TODO:|] b\n",
        $"<!-- {D} -->\n\n[Insert a]\n\nTODO: b\n",
        $"<!-- {D} -->\n\n[Insert a]\n\n<!-- ketaminelint-enable KL4001 -->\n\n[|[Insert b]|]\n\nTODO: c\n\n<!-- ketaminelint-enable -->\n\n[|TODO:|] d\n",
        $"<!-- {D} KL4001, KL1012 -->\n\n[Insert a]\n\nTODO: b\n\n<!-- ketaminelint-enable KL4001 -->\n\n[|[Insert c]|]\n\nTODO: d\n",
        $"<!-- {D} KL4001 -->\n\n[Insert a]\n\n<!-- ketaminelint-enable -->\n\n[|[Insert b]|]\n",
        $"<!-- {D} KL4001 -->\n\n[Insert a]\n\n<!-- ketaminelint-enable -->\n\n[|<!-- ketaminelint-enable -->|]\n",
        $"<!-- {D} KL4001 -->\n\n[Insert a]\n\n[|<!-- ketaminelint-enable KL1012 -->|]\n",

        // names, lists, case, reasons
        $"<!-- {D} template-placeholder -->\n\n[Insert a]\n",
        $"<!-- KetamineLint-Disable kl4001 unresolved-edit-markup -- a form -->\n\n[Insert a] TODO: b\n",
        $"<!--{D} KL4001,KL1012--a form-->\n\n[Insert a] TODO: b\n",
        $"<!-- {D} KL4001 KL4001 -->\n\n[Insert a]\n",
        $"<!--\n{D}\n  KL4001\n  -- in\nseveral lines\n-->\n\n[Insert a]\n",

        // disable-line
        $"[Insert a] <!-- {D}-line KL4001 -->\n[|[Insert b]|]\n",
        $"[Insert a] x\r[Insert b] <!-- {D}-line -->\r[|[Insert c]|]\r".Replace("[Insert a]", "[|[Insert a]|]", StringComparison.Ordinal),

        // disable-next-line
        $"<!-- {D}-next-line KL4001 -->\n[Insert a]\n[|[Insert b]|]\n",
        $"<!-- {D}-next-line KL4001 -->\r\n\r\n \t\r\n[Insert a] and [Insert b]\r\n[|[Insert c]|]\r\n",
        $"> <!-- {D}-next-line KL1012 -->\n>\n> {{++a++}}\n\n[|{{++b++}}|]\n",
        $"<!-- {D}-next-line KL4001 -->\n<!-- {D}-next-line KL1012 -->\n[Insert a] TODO: b\n",
        $"[|[Insert a]|] <!-- {D}-next-line KL4001 --> [|[Insert b]|]\n[Insert c]\n",

        // disable-next-block
        $"<!-- {D}-next-block KL4001 -->\n\n[Insert a]\n[Insert b]\n\n[|[Insert c]|]\n",
        $"<!-- {D}-next-block KL4001 -->\n\n# [Insert a]\n\n[|[Insert b]|]\n",
        $"<!-- {D}-next-block KL4001 -->\n\n- [Insert a]\n- b\n\n  - [Insert c]\n\n[|[Insert d]|]\n",
        $"<!-- {D}-next-block KL4001 -->\n\n| a | [Insert b] |\n| --- | --- |\n| c | [Insert d] |\n\n[|[Insert e]|]\n",
        $"<!-- {D}-next-block KL4001 -->\n\n| a | [Insert b] |\n| --- | --- |\n\n| [|[Insert c]|] | d |\n| --- | --- |\n| e | f |\n".Replace("| --- | --- |\n\n|", "| --- | --- |\n| x | y |\n\n|", StringComparison.Ordinal),
        $"<!-- {D}-next-block KL1012 -->\n\n    code\n\n[|TODO:|] a\n".Replace($"<!-- {D}-next-block KL1012 -->", $"<!-- {D}-next-block [|KL1012|] -->", StringComparison.Ordinal),

        // disable-file
        $"[Insert a]\n\n<!-- {D}-file KL4001 -->\n\n[Insert b] [|TODO:|] c\n",
        $"[Insert a] TODO: b\n\n<!-- {D}-file -->\n",
        "---\nketaminelint-disable: [KL4001]\n---\n\n[Insert a] [|TODO:|] b\n",
        "---\nketaminelint-disable:\n  - KL4001 # a form\n  - unresolved-edit-markup\n---\n\n[Insert a] TODO: b\n",
        "---\nketaminelint-disable: KL4001, KL1012 -- a form\n---\n\n[Insert a] TODO: b\n",
        "---\nketaminelint-disable: \"KL4001\"\n---\n\n[Insert a]\n",

        // what is no directive, or not all of one
        $"`<!-- {D} -->` [|[Insert a]|]\n\n```html\n<!-- {D} -->\n```\n",
        $"<!-- see {D} -->\n\n[|[Insert a]|]\n",
        "<!-- KetamineLint: enable it in the build -->\n<!-- ketaminelinted -->\n\n[|[Insert a]|]\n".Replace("KetamineLint: enable", "KetamineLint: run", StringComparison.Ordinal),
        "<!-- [|ketaminelint disable KL4001|] -->\n\n[|[Insert a]|]\n",
        "<!-- [|ketaminelint-disable-nextline KL4001|] -->\n[|[Insert a]|]\n",
        $"<!-- {D} KL4001 [|KL9999|] -->\n\n[Insert a]\n",
        $"<!-- {D} KL4001 [|because|] the form is shown -->\n\n[Insert a]\n",
        $"<!-- {D} [|everything|] -->\n\n[|[Insert a]|]\n",
        "---\nketaminelint-disable: [|everything|]\n---\n\n[|[Insert a]|]\n",

        // what was of no use
        $"<!-- {D} [|KL4001|], KL1012 -->\n\nTODO: a\n",
        $"<!-- {D} [|KL4001|] -->\n<!-- {D}-next-line KL1012 -->\nTODO: a\n",
        $"<!-- {D} KL2001 -- a rule that did not run -->\n<!-- {D} -->\n\nText.\n",
        $"<!-- {D} KL4001 KL0001 -->\n\nText.\n".Replace(" KL4001 ", " [|KL4001|] ", StringComparison.Ordinal).Replace("KL0001", "KL0002", StringComparison.Ordinal),
        $"<!-- {D}-file KL0001 -->\n<!-- {D} KL4001 -->\n\nText.\n",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_pass_where_a_directive_says_so(string marked) => Check(marked, "article.md");

    [Theory]
    [InlineData("{/* ketaminelint-disable-next-line KL4001 -- a form */}\n\n[Insert a]\n\n[|[Insert b]|]\n")]
    [InlineData("{/* [|ketaminelint-disabel|] */}\n\n[|[Insert a]|]\n")]
    public void Comments_of_MDX_are_directives(string marked) => Check(marked, "article.mdx");

    [Theory]
    [InlineData("---\nlang: de\n---\n\n<!-- ketaminelint-disable KL1001 -->\n\nText.\n")]
    [InlineData("---\nlang: en\n---\n\n<!-- ketaminelint-disable [|KL1001|] -->\n\nText.\n")]
    public void A_rule_of_English_is_judged_in_English_only(string marked) => Check(marked, "article.md");

    [Theory]
    [InlineData("<!-- ketaminelint-disable KL5001 -->\n\n", "", true)]
    [InlineData("<!-- ketaminelint-disable -->\n\n", "\n<!-- ketaminelint-enable -->\n", true)]
    [InlineData("", "\n<!-- ketaminelint-disable-file KL5001 -->\n", true)]
    [InlineData("---\nketaminelint-disable: phrase-repetition\n---\n\n", "", true)]
    [InlineData("<!-- ketaminelint-disable-next-line KL5001 -->\n", "", false)]
    [InlineData("<!-- ketaminelint-disable-next-block KL5001 -->\n", "", false)]
    [InlineData("Text.\n\n<!-- ketaminelint-disable KL5001 -->\n\n", "", false)]
    public void A_finding_on_the_whole_document_passes_for_the_whole_document(string before, string after, bool passes)
    {
        var example = RuleCatalog.Find("KL5001").Single().Page.Examples[0];
        var rules = RuleSet.Create(key => example.Settings.FirstOrDefault(setting => key == "ketaminelint.kl5001." + setting.Key).Value, RuleSelection.All with { Select = ["KL5001"] });
        Assert.Equal(passes, Lint(before + MarkedText.Parse(example.Markup).Text + after, "article.md", rules).Findings.IsEmpty);
    }

    [Fact]
    public void A_suppressed_finding_keeps_the_reason()
    {
        var result = Lint("<!-- ketaminelint-disable-next-line KL4001 -- shows the form -->\n[Insert a]\n\n[Insert b] <!-- ketaminelint-disable-line -->\n", "article.md", s_rules);
        Assert.Empty(result.Findings);
        Assert.Equal(["shows the form", null], result.Suppressed.Select(suppressed => suppressed.Justification));
    }

    [Theory]
    [InlineData("<!-- ketaminelint-disable KL4001 -->\n\n[Insert a]\n\n")]
    [InlineData("<!-- ketaminelint-disable -->\n<!-- ketaminelint-enable KL4001 -->\n")]
    [InlineData("<!-- ketaminelint-disable-next-line KL4001 -->")]
    [InlineData("<!-- ketaminelint-disable-next-block KL4001 -->\n")]
    [InlineData("<!-- ketaminelint-disable no-such-rule -->\n")]
    [InlineData("[Insert a]<!-- ketaminelint-disable-line -->")]
    public void Twenty_thousand_directives_are_no_more_than_many_lines(string piece)
    {
        var result = Lint(string.Concat(Enumerable.Repeat(piece, 20_000)) + "\n\nText.\n", "article.md", s_rules);
        Assert.All(result.Findings.CountBy(finding => finding.Rule), count => Assert.InRange(count.Value, 1, ArticleLinter.FindingsPerRule));
    }

    private static void Check(string marked, string path)
    {
        var example = MarkedText.Parse(marked);
        var found = Lint(example.Text, path, s_rules).Findings.Select(finding => finding.Span);
        Assert.Equal(Marks.Render(example.Text, example.Spans), Marks.Render(example.Text, found));
    }

    private static LintResult Lint(string text, string path, RuleSet rules) =>
        ArticleLinter.Lint(Article.Parse(SourceText.From(text), path, rules.Phrases), rules);
}
