using System.Collections.Immutable;
using System.Text;

namespace KetamineLint;

/// <summary>A rule's page: why it exists, with examples. It is the rule's help, the text of <c>explain</c> and its test.</summary>
/// <remarks>
/// A page is the embedded file of the rule's class name. It begins with <c># KL1001 assistant-preamble</c>, says why, and has blocks under
/// <c>## Flagged</c>, <c>## Allowed</c> and, in pairs of before and after, <c>## Fix</c>. Options are described in the class alone: the
/// page for readers ends with their table.
/// </remarks>
public sealed class RulePage
{
    [ThreadStatic]
    private static StringBuilder? t_builder;

    private readonly Rule _rule;
    private readonly Lazy<string> _source;
    private readonly Lazy<ImmutableArray<PageLine>> _lines;
    private readonly Lazy<string> _markdown;
    private readonly Lazy<string> _plainText;
    private readonly Lazy<string> _summary;
    private readonly Lazy<ImmutableArray<Guideline>> _guidelines;

    internal RulePage(Rule rule)
    {
        _rule = rule;
        _source = new(() => EmbeddedText.Read(FileName) ?? throw new InvalidOperationException($"{rule.Id} has no page '{FileName}'"));
        _lines = new(() => PageLine.AllOf(Source).ToImmutableArray());
        _markdown = new(WriteMarkdown);
        _plainText = new(WritePlainText);
        _summary = new(() => PlainProse.Of(string.Join(" ", FirstParagraph())));
        _guidelines = new(() => CitedIn(PlainProse.Of(string.Join(" ", Reasons()))));
    }

    /// <summary>The file's name, without a folder.</summary>
    public string FileName => _rule.GetType().Name + ".md";

    /// <summary>The page as it is written, with the marks <c>[|…|]</c> in its examples.</summary>
    public string Source => _source.Value;

    /// <summary>The page for readers, in Markdown: marks, options and escapes of examples are gone.</summary>
    public string Markdown => _markdown.Value;

    /// <summary>The page for readers, without markup.</summary>
    public string PlainText => _plainText.Value;

    /// <summary>The first paragraph, without markup.</summary>
    public string Summary => _summary.Value;

    /// <summary>The guidelines that the page cites before its examples, in order of id.</summary>
    public ImmutableArray<Guideline> Guidelines => _guidelines.Value;

    /// <summary>The first heading.</summary>
    internal string Heading => Lines.FirstOrDefault(line => line.Kind == PageLineKind.Heading).Text?.TrimStart('#', ' ') ?? "";

    /// <summary>The fenced blocks, in order.</summary>
    internal ImmutableArray<PageExample> Examples => PageExample.AllOf(Lines);

    private ImmutableArray<PageLine> Lines => _lines.Value;

    private IEnumerable<string> FirstParagraph() => Lines
        .SkipWhile(line => line.Kind != PageLineKind.Text)
        .TakeWhile(line => line.Kind == PageLineKind.Text)
        .Select(line => line.Text);

    /// <summary>The lines that say why the rule exists: those before the examples.</summary>
    private IEnumerable<string> Reasons() => Lines
        .TakeWhile(line => line.Kind != PageLineKind.FenceStart)
        .Where(line => line.Kind == PageLineKind.Text)
        .Select(line => line.Text);

    private static ImmutableArray<Guideline> CitedIn(string text)
    {
        // A search that minds no case is slow, and there are many guidelines and pages.
        var folded = text.ToLowerInvariant();
        return Guideline.All.Where(guideline => folded.AsSpan().IndexOf(guideline.FoldedCitation.AsSpan()) >= 0).ToImmutableArray();
    }

    private string WriteMarkdown()
    {
        var page = Builder();
        foreach (var line in Lines)
        {
            if (line.Kind == PageLineKind.FenceStart && line.Text.IndexOf(' ') is > 0 and var options)
                page.Append(line.Text, 0, options);
            else
                page.Append(line.Kind == PageLineKind.Code ? MarkedText.Parse(line.Text).Text : line.Text);
            page.Append('\n');
        }

        if (_rule.Options.IsEmpty)
            return page.ToString();
        page.Append("\n## Options\n\n| option | default | meaning |\n| --- | --- | --- |\n");
        foreach (var option in _rule.Options)
            page.Append($"| `{option.Name}` | `{option.DefaultText}` | {option.Meaning.Replace("|", "\\|")} |\n");
        return page.ToString();
    }

    private string WritePlainText()
    {
        var page = Builder();
        foreach (var line in Lines)
        {
            if (line.Kind is PageLineKind.FenceStart or PageLineKind.FenceEnd)
                continue;
            if (line.Kind != PageLineKind.Code)
                page.Append(PlainProse.Of(line.Kind == PageLineKind.Heading ? line.Text.TrimStart('#', ' ') : line.Text));
            else if (MarkedText.Parse(line.Text).Text.TrimEnd() is { Length: > 0 } text)
                page.Append("    ").Append(text);
            page.Append('\n');
        }

        if (_rule.Options.IsEmpty)
            return page.ToString();
        page.Append("\nOptions\n\n");
        foreach (var option in _rule.Options)
            page.Append($"    {option.Name} = {option.DefaultText}: {option.Meaning}\n");
        return page.ToString();
    }

    /// <summary>An empty one, for one text at a time.</summary>
    private static StringBuilder Builder() => (t_builder ??= new StringBuilder(4096)).Clear();
}
