using System.Collections.Immutable;

namespace KetamineLint.Articles;

/// <summary>Finds citations: marks and links that the walk met, and those that stand as text in the prose.</summary>
internal sealed class CitationReader
{
    private readonly ArticleDraft _draft;
    private readonly List<CitationDraft> _written = [];

    /// <summary>Reads the prose.</summary>
    public CitationReader(Prose prose, ArticleDraft draft)
    {
        _draft = draft;
        BracketCitations.Read(prose.Text, _written);
        if (!prose.IsAscii)
        {
            SuperscriptCitations.Read(prose.Text, _written);
        }

        SourceNumbers.Read(prose.Text, _written);
        Transparent = Spans(static kind => kind == CitationKind.Numeric);
        Written = Spans(static kind => kind is CitationKind.Numeric or CitationKind.AuthorYear or CitationKind.Footnote);
    }

    /// <summary>Numeric citations in the prose, in order, not overlapping: between the words of a phrase they are as nothing.</summary>
    public ProseSpan[] Transparent { get; }

    /// <summary>Citations that a reader sees as marks or in brackets, in order, not overlapping: after a full stop they belong to the sentence before.</summary>
    public ProseSpan[] Written { get; }

    /// <summary>The citations in order, with what they are worth in the article.</summary>
    public ImmutableArray<Citation> Resolve(Article article, ImmutableArray<Block> blocks)
    {
        var citations = new List<Citation>();
        if (_written.Count > 0 || _draft.Marks.Count > 0)
        {
            AddMarked(citations, new ReferenceList(blocks), article.Prose);
        }

        foreach (var link in article.Links)
        {
            if (link.Kind != LinkKind.Image && EvidenceDomains.Judge(link.Target) is { } judged)
            {
                citations.Add(new Citation(judged.Kind, judged.Strength, link.Span, link.Prose.Start, link.Target));
            }
        }

        return citations.Count <= 1 ? citations.ToImmutableArray() : citations.OrderBy(static citation => citation.Position).ThenBy(static citation => citation.Span.Start).ToImmutableArray();
    }

    /// <summary>Adds the citations that stand in the text; what the walk met as a mark stands there, too.</summary>
    private void AddMarked(List<Citation> citations, ReferenceList references, Prose prose)
    {
        var marked = new HashSet<int>();
        foreach (var mark in _draft.Marks)
        {
            citations.Add(new Citation(mark.Kind, references.StrengthOf(mark), mark.Span, mark.Prose.Start, mark.Key));
            marked.Add(mark.Prose.Start);
        }

        foreach (var citation in _written)
        {
            if (!marked.Contains(citation.Prose.Start))
            {
                citations.Add(new Citation(citation.Kind, references.StrengthOf(citation), prose.ToSource(citation.Prose), citation.Prose.Start, citation.Key));
            }
        }
    }

    private ProseSpan[] Spans(Func<CitationKind, bool> isSought)
    {
        var spans = new List<ProseSpan>();
        foreach (var mark in _draft.Marks)
        {
            if (mark.Prose.Length > 0 && isSought(mark.Kind))
            {
                spans.Add(mark.Prose);
            }
        }

        foreach (var citation in _written)
        {
            if (isSought(citation.Kind))
            {
                spans.Add(citation.Prose);
            }
        }

        if (spans.Count == 0)
        {
            return [];
        }

        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        DropOverlaps(spans);
        return spans.ToArray();
    }

    private static void DropOverlaps(List<ProseSpan> spans)
    {
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (kept == 0 || spans[i].Start >= spans[kept - 1].End)
            {
                spans[kept++] = spans[i];
            }
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }
}

/// <summary>A citation that stands as text in the prose.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Prose">Its characters.</param>
/// <param name="Key">What it refers to.</param>
internal readonly record struct CitationDraft(CitationKind Kind, ProseSpan Prose, string Key);
