using System.Text;

namespace KetamineLint.Fuzz;

/// <summary>The texts that a fuzzer begins with: what rules find, and the constructs of CommonMark and its extensions.</summary>
internal static class Corpus
{
    private static readonly string[] s_constructs =
    [
        "# Title\n\nText, *soft* and **strong**, `code`, ~~gone~~.\n", "Title\n=====\n\nSection\n---\n", "> quote\n> > deeper\n\n- item\n  1. inner\n- [ ] task\n",
        "```js\ncode\n```\n\n    indented\n", "| a | b |\n| - | :-: |\n| x \\| y | `z` |\n", "[a](https://a.test/x \"t\") ![b](c.png) <https://d.test> [e][f]\n\n[f]: /g 'h'\n",
        "Word[^1] more.\n\n[^1]: The note\n    goes on.\n", "---\ntitle: Ketamine\nkeywords: [a, b]\n---\n\nText.\n", "<div class=\"x\">\nText <b>bold</b>\n</div>\n<!-- comment -->\n",
        "&amp; &nbsp; &#8217; \\* \\[ a\\\nb  \nc\n", "{{ page.title }} {% if x %} $a$ $$b$$ {/* mdx */}\n", "Term\n: Definition\n\n* * *\n", "<!-- ketaminelint-disable KL3003 -- reason -->\nsafe\n<!-- ketaminelint-enable -->\n",
        "“Certainly! Here is the revised text:” [1]¹ www.a.test 100 %\r\n\r\nNext\rline\u2028\n", "\uFEFFText\0 \u200B\u00AD😀 e\u0301\n",
    ];

    /// <summary>Writes them to a folder, which is made.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var examples = RuleCatalog.All.SelectMany(rule => rule.Page.Examples).Select(example => MarkedText.Parse(example.Markup).Text);
        var number = 0;
        foreach (var text in s_constructs.Concat(examples).Distinct(StringComparer.Ordinal))
        {
            foreach (var dialect in number % 8 == 0 ? Promises.Dialects : "d")
            {
                File.WriteAllBytes(Path.Join(folder, $"{number:0000}-{dialect}"), [(byte)dialect, .. Encoding.UTF8.GetBytes(text)]);
            }

            number++;
        }
    }
}
