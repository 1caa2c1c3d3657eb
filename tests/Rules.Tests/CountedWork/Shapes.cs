using System.Text;

namespace KetamineLint.Tests.CountedWork;

/// <summary>Texts of one shape, of any size. Nothing in them is random, so that the same work is counted in every run.</summary>
internal static class Shapes
{
    private static readonly string[] s_words =
        "patients with depression often ask whether the infusion will help and how long a course of treatment takes before symptoms change for them".Split(' ');

    /// <summary>The shapes by name; each makes a text of so many parts.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, string>> All = new Dictionary<string, Func<int, string>>
    {
        ["prose"] = n => Repeat(n, i => $"{Sentence(i)} {Sentence(i + 7)}\n\n"),
        ["one long line"] = n => Repeat(n, i => Sentence(i) + " "),
        ["one long paragraph of lines"] = n => Repeat(n, i => Sentence(i) + "\n"),
        ["one long sentence"] = n => Repeat(n, i => Words(i) + ", "),
        ["one long word"] = n => Repeat(n, _ => "ketamine"),
        ["blank lines"] = n => Repeat(n, _ => "\n \n\t\n"),
        ["table of many rows"] = n => "| drug | dose |\n| --- | --- |\n" + Repeat(n, i => $"| {Words(i)} | {i} mg |\n"),
        ["tables of ten columns"] = n => Repeat(n / 10, i => string.Concat(Enumerable.Repeat("| a ", 10)) + "|\n" + string.Concat(Enumerable.Repeat("| --- ", 10)) + $"|\n| {i} {Words(i)} |\n\n"),
        ["table of many columns"] = n => Repeat(n, i => $"| d{i} ") + "|\n" + Repeat(n, _ => "| --- ") + "|\n" + Repeat(n, i => $"| {i} ") + "|\n",
        ["list of many items"] = n => Repeat(n, i => $"- {Words(i)}\n"),
        ["loose list"] = n => Repeat(n, i => $"{i + 1}. {Sentence(i)}\n\n"),
        ["nested lists"] = n => Repeat(n, i => $"{new string(' ', i % 5 * 2)}- {Words(i)}\n"),
        ["typed bullets"] = n => Repeat(n, i => $"• {Words(i)}\n"),
        ["quotes"] = n => Repeat(n, i => $"{(i % 3 == 0 ? "> > " : "> ")}{Words(i)}\n"),
        ["headings"] = n => Repeat(n, i => $"{new string('#', i % 4 + 2)} {Words(i)}\n\n{Sentence(i)}\n\n"),
        ["headings alone"] = n => Repeat(n, i => $"## {Words(i)} {i}\n"),
        ["links"] = n => Repeat(n, i => $"See [{Words(i)}](https://example.org/{i} \"{Words(i)}\") and <https://example.org/{i}>.\n\n"),
        ["links in one paragraph"] = n => Repeat(n, i => $"[{Words(i)}](https://example.org/{i}) and "),
        ["link definitions in stretches"] = n => Repeat(n, i => $"See [{Words(i)}][d{i % 200}].\n\n") + Repeat(200, i => $"[d{i}]: https://example.org/{i}\n\n"),
        ["open brackets"] = n => Repeat(n, _ => "[a "),
        ["emphasis"] = n => Repeat(n, i => $"**{Words(i)}** and *{Words(i + 1)}* "),
        ["open emphasis"] = n => Repeat(n, _ => "*a **b "),
        ["footnotes"] = n => Repeat(n, i => $"{Sentence(i)}[^{i}]\n\n") + Repeat(n, i => $"[^{i}]: Smith, J. (2019). {Words(i)}.\n"),
        ["citations"] = n => Repeat(n, i => $"Ketamine reduces symptoms of depression (Smith et al., 20{i % 20:00}) [{i % 50 + 1}].\n\n"),
        ["reference list"] = n => "## References\n\n" + Repeat(n, i => $"{i + 1}. Smith J, Jones K. {Words(i)}. J Psych. 2019;12:{i}. doi:10.1000/{i}\n"),
        ["HTML"] = n => Repeat(n, i => $"<div class=\"a\"><p>{Sentence(i)}</p>\n<b>{Words(i)}</b></div>\n\n"),
        ["HTML that stays open"] = n => Repeat(n, i => $"<div><b>{Words(i)}\n\n"),
        ["front matter"] = n => "---\ntitle: A\ntags:\n" + Repeat(n, i => $"  - {Words(i)}\n") + "---\n\nText.\n",
        ["front matter that never ends"] = n => "---\n" + Repeat(n, i => $"k{i}: {Words(i)}\n"),
        ["code fences"] = n => Repeat(n, i => $"```text\n{Sentence(i)}\n```\n\n"),
        ["open code fence"] = n => "```\n" + Repeat(n, i => Sentence(i) + "\n"),
        ["code spans"] = n => Repeat(n, i => $"Take `{Words(i)}` and ``b"),
        ["repeated sentences"] = n => Repeat(n, _ => Sentence(3) + " "),
        ["repeated paragraphs"] = n => Repeat(n, _ => $"{Sentence(3)} {Sentence(4)} {Sentence(5)} {Sentence(6)} {Sentence(7)}\n\n"),
        ["stuffed search phrase"] = n => Repeat(n, i => $"Ketamine treatment for anxiety near me is {s_words[i % s_words.Length]}. People want ketamine treatment for anxiety near me.\n\n"),
        ["findings"] = n => Repeat(n, _ => "Certainly! Here is the revised text. Ketamine is completely safe and always cures depression, studies have shown.\n\n"),
        ["findings in one paragraph"] = n => Repeat(n, _ => "Ketamine is completely safe and it is a guaranteed cure for depression. "),
        ["furniture"] = n => Repeat(n, _ => "Share on Facebook\n\nSubscribe to our newsletter\n\nRead more\n\n"),
        ["copied buttons"] = n => Repeat(n, _ => "Copy code\n\n"),
        ["a sentence of aliases"] = n => Repeat(n, _ => "ketamine, also known as ") + "\n",
        ["a sentence of medicines"] = n => Repeat(n, i => $"Spravato contains racemic ketamine and esketamine is given into a vein {Words(i)} ") + "\n",
        ["a paragraph of routes"] = n => Repeat(n, i => $"Her ketamine infusion took {Words(i)}. She slept after the injection. ") + "\n",
        ["a host of many parts"] = n => "See [the study](https://" + Repeat(n, _ => "a.") + "org/).\n",
        ["suppressions"] = n => Repeat(n, _ => "<!-- ketaminelint-disable-next-line KL3003 -- known -->\nKetamine is completely safe.\n\n"),
        ["suppressed regions"] = n => Repeat(n, _ => "<!-- ketaminelint-disable KL3003 -->\n\nKetamine is completely safe.\n\n<!-- ketaminelint-enable KL3003 -->\n\n"),
        ["invisible characters"] = n => Repeat(n, i => $"{Words(i)}\u200B\u00A0\u00AD and "),
        ["quotations"] = n => Repeat(n, i => $"\"{Words(i)}\" she said. “{Words(i)}\n\n"),
        ["templates"] = n => Repeat(n, i => $"{{{{ name{i} }}}} {Words(i)} [CLINIC NAME] {{% if a %}}\n\n"),
    };

    /// <summary>Shapes that the Markdown parser takes the square for; beyond a limit the reader keeps them from it.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, string>> Bounded = new Dictionary<string, Func<int, string>>
    {
        ["link definitions"] = n => Repeat(n, i => $"See [{Words(i)}][d{i}].\n\n") + Repeat(n, i => $"[d{i}]: https://example.org/{i}\n"),
        ["definitions alone"] = n => Repeat(n, i => $"[d{i}]: https://example.org/{i}\n"),
        ["open brackets"] = n => Repeat(n, _ => "[a "),
        ["open emphasis"] = n => Repeat(n, _ => "*a **b "),
        ["open code spans"] = n => Repeat(n, i => $"{new string('`', i % 9 + 1)}a "),
        ["nested quotes"] = n => Repeat(n, i => $"{new string('>', i % 90)} a\n"),
        ["deeper and deeper lists"] = n => Repeat(n, i => $"{new string(' ', i % 150 * 2)}- a\n"),
    };

    /// <summary>Shapes of what fixes mend.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, string>> Mended = new Dictionary<string, Func<int, string>>
    {
        ["doubled words"] = n => Repeat(n, i => $"Blood flows to the the kidneys of {Words(i)}.\n\n"),
        ["typed bullets"] = n => Repeat(n, i => $"• {Words(i)}\n"),
        ["invisible characters"] = n => Repeat(n, i => $"{Words(i)}\u200B and.\n\n"),
        ["tool tokens"] = n => Repeat(n, i => $"{Sentence(i)} :contentReference[oaicite:{i}]{{index={i}}}\n\n"),
    };

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(part(i));
        return text.ToString();
    }

    private static string Sentence(int i) => $"In {Words(i)} the {s_words[(i * 7 + 3) % s_words.Length]} of {Words(i * 5 + 1)}.";

    // The strides share no divisor with the number of words, so that words follow each other in many ways.
    private static string Words(int i) => string.Join(' ', Enumerable.Range(0, 6).Select(n => s_words[(i * 11 + n * (i % 13 + 1)) % s_words.Length]));
}
