using KetamineLint.Articles;
using KetamineLint.EditingArtifacts;
using KetamineLint.Placeholders;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.EditingArtifacts;

/// <summary>What the small scanners find in a text; <c>[|…|]</c> marks it.</summary>
public sealed class ScannerTests
{
    private delegate TextSpan? Scan(ReadOnlySpan<char> text, ref int at);

    [Theory]
    [InlineData("sleep [|:contentReference[oaicite:0]{index=0}|]. Light")]
    [InlineData("[[|oai_citation:0‡Medium|]](https://journal.test/a)")]
    [InlineData("sleep \uE200cite\uE202turn0search0\uE202turn0search1\uE201", "\uE200cite\uE202turn0search0\uE202turn0search1\uE201")]
    [InlineData("see [|turn12view3|], not turn0 or return0search1")]
    [InlineData("[|[cite_start]|]Iron[|[cite: 5, 6]|] and [cite: me]")]
    [InlineData("halved [|【7:1†source】|] and 【note】")]
    [InlineData("(https://journal.test/a[|?utm_source=chatgpt.com|])")]
    [InlineData("https://journal.test/a?x=1[|&utm_source=openai|]))")]
    [InlineData("https://journal.test/a?x=1[|&amp;utm_source=perplexity.ai|]About us")]
    [InlineData("[data]([|sandbox:/mnt/data/a%20b.csv|]) and [|https://ppl-ai-file-upload.s3.amazonaws.com/x/y.txt|] here")]
    [InlineData("[|<|im_end|>|] and [|:::writing{variant=\"document\" id=\"73481\"}|]")]
    [InlineData("[|[](grok_render_citation_card_json={\"cardIds\":[\"bde569\"]})|] next")]
    [InlineData("[|<div align=\"center\">⁂</div>|]")]
    [InlineData("a turn of 3 days, utm_source=newsletter, ([INST] aside)", "[INST]")]
    public void Tokens_of_tools_are_found(string marked, string? only = null) => Check(marked, ToolTokens.Next, only);

    [Theory]
    [InlineData("for sleep[|](https://clinic.test/a_(b)/)|] is new")]
    [InlineData("[|[leaflet] (https://clinic.test/a)|] and [1] (https://clinic.test/a)")]
    [InlineData("Read [|[the leaflet](https://clinic.test/a|] before")]
    [InlineData("(leaflet[|)[https://clinic.test|]] here")]
    [InlineData("the interval [0, 1](see below), \\](https://clinic.test) and a](b)")]
    public void Halves_of_links_are_found(string marked) =>
        Check(marked, (ReadOnlySpan<char> text, ref int at) => LinkHalf.Next(text, ref at, _ => false)?.Span);

    [Theory]
    [InlineData("It [|\"Is.\"|] caused by it, and [|“can be.”|] seen.")]
    [InlineData("A rash [|\"Caused.\"|] by the drug.")]
    [InlineData("She said \"Is over.\" and left. The word \"is.\" is short. Choose \"always.\" or \"never.\" now.")]
    [InlineData("It \"Is.\" The end. It \"is\" so.")]
    public void Verbs_in_quotation_marks_are_found(string marked) =>
        Check(marked, (ReadOnlySpan<char> text, ref int at) => OrphanQuotations.Next(text, ref at) is { } span ? new TextSpan(span.Start, span.Length) : null);

    [Theory]
    [InlineData("[|pythonCopy code|]\nprint(1)\n[|Copy code|]\n")]
    [InlineData("[|pythonCopy code|]# Step 1")]
    [InlineData("Copy code from one file, and let others Copy code\n")]
    public void Labels_of_copy_buttons_are_found(string marked) => Check(marked, CopyButtons.Next);

    [Theory]
    [InlineData("[|<<<<<<< HEAD|]\nTwo\n=======\nThree\n[|>>>>>>> review|]\n")]
    [InlineData("Take [|{++two++}|][|{--three--}|] or [|{~~one~>two~~}|] [|{>>why?<<}|]")]
    [InlineData(">>>>>>> deep in a quotation of several words that goes on\n{+ +} {--")]
    public void Marks_of_edits_are_found(string marked) =>
        Check(marked, (ReadOnlySpan<char> text, ref int at) => EditMark.Next(text, ref at)?.Span);

    [Theory]
    [InlineData("patient[|â€™|]s caf[|Ã©|] at 39 [|Â°|]C")]
    [InlineData("château, São Paulo, NÃO, Â, 5 °C")]
    [InlineData("[|\uFFFD\uFFFD|] and [|&amp;nbsp;|]")]
    public void Broken_encoding_is_found(string marked) =>
        Check(marked, (ReadOnlySpan<char> text, ref int at) => BrokenEncoding.Next(text, ref at)?.Span);

    [Theory]
    [InlineData("[|[Insert Product Name]|], [|[Your phone number]|], [|[City/State]|], [|[Date]|], [|[website link]|]")]
    [InlineData("([|[INSERT LINK TO ISSUE TRACKING SYSTEM]|]) [|[insert link to paper]|] [|[SEO consultant contact]|]")]
    [InlineData("[Clinic Name](https://clinic.test) [Price][1] [date] [link] [3] [^1] [x] [see the name] [emphasis added] [...]")]
    [InlineData("[Your]: a, ![Your Photo](a.png), [[Company Name]], \\[Your Name]")]
    public void Slots_are_found(string marked) => Check(marked, BracketedSlots.Next);

    [Theory]
    [InlineData("[|5.0 mg|], [|.5 mg|], [|10 cc|], [|25 µg|]")]
    [InlineData("5 mg, 0.5 mg, 7.0%, pH 7.0, 4.0 mg/dL, version 2.0, 5.05 mg, 25 µg/mL")]
    public void Doses_that_are_misread_are_found(string marked)
    {
        var article = Article.Parse(Unmarked(marked));
        var doses = article.Numbers
            .Select(number => DoseNotation.Of(article.Prose.Text, article.Tokens[number].Span))
            .OfType<DoseNotation>()
            .Select(dose => article.Prose.ToSource(dose.Span));
        Assert.Equal(marked, Marked(article.Source.ToString(), [.. doses]));
    }

    private static void Check(string marked, Scan scan, string? only = null)
    {
        var text = Unmarked(marked);
        var spans = new List<TextSpan>();
        for (var at = 0; scan(text.AsSpan(), ref at) is { } span;)
            spans.Add(span);
        if (only is not null)
        {
            Assert.Equal([only], spans.ConvertAll(span => text.Substring(span.Start, span.Length)));
            return;
        }

        Assert.Equal(marked, Marked(text, spans));
    }

    private static string Unmarked(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static string Marked(string text, List<TextSpan> spans)
    {
        for (var i = spans.Count - 1; i >= 0; i--)
            text = text.Insert(spans[i].End, "|]").Insert(spans[i].Start, "[|");
        return text;
    }
}
