using System.Collections.Immutable;

namespace KetamineLint.Articles;

/// <summary>Finds citations: marks and links that the walk met, and those that stand as text in the prose.</summary>
internal sealed class CitationReader
{
    private readonly ArticleDraft _draft;
    private readonly List<CitationDraft> _written = [];

    /// <summary>Reads the prose.</summary>
    public CitationReader(ReadOnlySpan<char> prose, ArticleDraft draft)
    {
        _draft = draft;
        BracketCitations.Read(prose, _written);
        SuperscriptCitations.Read(prose, _written);
        SourceNumbers.Read(prose, _written);
        Transparent = FindTransparent();
    }

    /// <summary>Numeric citations in the prose, in order, not overlapping: between the words of a phrase they are as nothing.</summary>
    public List<ProseSpan> Transparent { get; }

    /// <summary>The citations in order, with what they are worth in the article.</summary>
    public ImmutableArray<Citation> Resolve(Article article, ImmutableArray<Block> blocks)
    {
        if (_written.Count == 0 && _draft.Marks.Count == 0 && article.Links.IsEmpty)
        {
            return ImmutableArray<Citation>.Empty;
        }

        var references = new ReferenceList(blocks);
        var citations = new List<Citation>();
        foreach (var mark in _draft.Marks)
        {
            var isResolved = mark.IsResolved && (mark.Kind == CitationKind.Footnote || !references.IsEmpty);
            citations.Add(new Citation(mark.Kind, isResolved ? CitationStrength.Strong : CitationStrength.None, mark.Span, mark.Prose.Start, mark.Key));
        }

        foreach (var (kind, prose, key) in _written)
        {
            citations.Add(new Citation(kind, references.StrengthOf(kind, key), article.Prose.ToSource(prose), prose.Start, key));
        }

        foreach (var link in article.Links)
        {
            if (link.Kind != LinkKind.Image && EvidenceDomains.Judge(link.Target) is { } judged)
            {
                citations.Add(new Citation(judged.Kind, judged.Strength, link.Span, link.Prose.Start, link.Target));
            }
        }

        return citations.OrderBy(static citation => citation.Position).ThenBy(static citation => citation.Span.Start).ToImmutableArray();
    }

    private List<ProseSpan> FindTransparent()
    {
        var spans = new List<ProseSpan>();
        foreach (var mark in _draft.Marks)
        {
            if (mark is { Kind: CitationKind.Numeric, Prose.Length: > 0 })
            {
                spans.Add(mark.Prose);
            }
        }

        foreach (var citation in _written)
        {
            if (citation.Kind == CitationKind.Numeric)
            {
                spans.Add(citation.Prose);
            }
        }

        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        DropOverlaps(spans);
        return spans;
    }

    private static void DropOverlaps(List<ProseSpan> spans)
    {
        var kept = 0;
        foreach (var span in spans.ToArray())
        {
            if (kept == 0 || span.Start >= spans[kept - 1].End)
            {
                spans[kept++] = span;
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
