using System.Text;
using KetamineLint.Tests;
using KetamineLint.Tests.CountedWork;

namespace KetamineLint.Fuzz;

/// <summary>Articles: the constructs and shapes of the tests, the examples of all rules, the samples and documents, and the wording that the lexicons hold.</summary>
internal static class ArticleSeeds
{
    /// <summary>So many parts a shape has.</summary>
    private const int Parts = 10;

    private static readonly string[] s_markdown =
    [
        "# Title\n\nText, *soft* and **strong**, `code`, ~~gone~~.\n", "> quote\n> > deeper\n\n- item\n  1. inner\n- [ ] task\n", "| a | b |\n| - | :-: |\n| x \\| y | `z` |\n",
        "[a](https://a.test/x \"t\") ![b](c.png) <https://d.test> [e][f]\n\n[f]: /g 'h'\n", "&amp; &nbsp; &#8217; \\* \\[ a\\\nb  \nc\n", "Term\n: Definition\n\n* * *\n",
        "<!-- ketaminelint-disable KL3003 -- reason -->\nsafe\n<!-- ketaminelint-enable -->\n", "“Certainly! Here is the revised text:” [1]¹ www.a.test 100 %\r\n\r\nNext\rline\u2028\n", "\uFEFFText\0 \u200B\u00AD😀 e\u0301\n",
    ];

    private static readonly string[] s_frontMatter =
    [
        "---\ntitle: Ketamine\nkeywords: [a, b]\nlang: en\n---\n\nText.\n", "---\ntitle: >-\n  Folded\n  title\ndescription: |\n  Kept\n---\n", "---\nTitle: 'It''s safe'\ntags:\n  - \"a\\tb\"\n  - c\n...\nText\n",
        "---\nlang: de\n---\nText\n", "---\nketaminelint-disable: [KL3001, absolute-safety]\n---\nText\n", "---\na: &x [1]\nb: *x\n<<: *x\n? k\n: v\n---\n", "---\n---\n", "---\n{title: \"a\", keywords: 'b'}\n---\n", "---\ntitle: [a\n---\nText\n",
        "+++\ntitle = \"Toml\"\n+++\nText\n", "\r\n---\r\ntitle: a\r\n---\r\nText\r\n", "---\ntitle: never ends\n", "---\n!!binary x\n---\n", "---\n%YAML 9.9\n--- \n",
    ];

    private static readonly string[] s_html =
    [
        "<div class=\"x\">\nText <b>bold</b>\n</div>\n<!-- comment -->\n", "<details><summary>Read</summary>\n\nText\n\n</details>\n", "<pre>\ncode\n\n</pre>\n<script>\nx\n</script>\n<style>y</style>\n", "<table><tr><td>safe<td>a</table>\n",
        "<a href='https://a.test/?utm_source=b' title=\"c>\">d</a><br/><img src=e alt=\"f\">\n", "<p\n class=a>Text\n", "<!DOCTYPE html><?php x ?><![CDATA[ y ]]>\n", "Text <b>never</i> closed <!-- open\n", "&lt;b&gt; &#x1F600; &#0; &bogus;\n",
    ];

    private static readonly string[] s_templates =
    [
        "{{ page.title }} {% if x %} $a$ $$b$$ {% endif %}\n", "{{< figure src=\"a\" >}} {{% note %}}Text{{% /note %}}\n", "{%- raw -%}{{ x }}{%- endraw -%}\n", "{{#each a}}b{{/each}} {{{ c }}} <%= d %> ${e} [[f]] %%g%%\n",
        "$$\na^2\n$$\n", "[CLINIC NAME] {name} <name> XXX lorem ipsum\n", "{{ open {% open $ open\n",
    ];

    private static readonly string[] s_mdx =
    [
        "import A from './a'\nexport const b = { c: `d` }\n\n<A b={b} c=\"d\">Text *soft*</A>\n", "{/* comment */}\n\n{a ? <b>c</b> : 'd'}\n", "<>\n  <A.B {...c} />\n</>\n", "    no code\n\n{open\n", "{/* ketaminelint-disable-next-line KL3003 */}\nIt is completely safe.\n",
    ];

    /// <summary>All of them.</summary>
    /// <param name="repository">Where the repository lies.</param>
    public static IEnumerable<byte[]> All(string repository) =>
    [
        .. Of(ArticleTarget.Markdown, [.. Constructs.Read.Concat(Constructs.Unread).Select(Unmarked), .. s_markdown, .. s_frontMatter, .. s_html, .. s_templates]),
        .. Of(ArticleTarget.Mdx, [.. Constructs.Mdx.Select(Unmarked), .. s_mdx, .. s_html, .. s_templates]),
        .. Of(ArticleTarget.PlainText, [.. Constructs.PlainText.Select(Unmarked), .. s_markdown, .. s_html]),
        .. Of(ArticleTarget.Markdown, Shapes.All.Concat(Shapes.Bounded).Concat(Shapes.Mended).Select(shape => shape.Value(Parts))),
        .. Of(ArticleTarget.Markdown, RuleCatalog.All.SelectMany(rule => rule.Page.Examples).Select(example => Unmarked(example.Markup))),
        .. Of(ArticleTarget.Markdown, RepositoryTexts.Cases(repository)),
        .. Of(ArticleTarget.Markdown, RepositoryTexts.Articles(repository)),
        .. Of(ArticleTarget.PlainText, LexiconSeeds.Embedded),
    ];

    private static IEnumerable<byte[]> Of(char dialect, IEnumerable<string> texts) => texts.Select(text => (byte[])[(byte)dialect, .. Encoding.UTF8.GetBytes(text)]);

    private static string Unmarked(string marked) => MarkedText.Parse(marked).Text;
}
