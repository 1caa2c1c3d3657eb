using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>What a reader gathers of an article while it walks: the prose and the lists, in the order of the source.</summary>
internal sealed class ArticleDraft(string source) : IDisposable
{
    public ProseBuilder Prose { get; } = new(source);

    public List<BlockDraft> Blocks { get; } = Rented.List<BlockDraft>();

    public ImmutableArray<Link>.Builder Links { get; } = Builder<Link>();

    public ImmutableArray<CodeSpan>.Builder CodeSpans { get; } = Builder<CodeSpan>();

    public ImmutableArray<Comment>.Builder Comments { get; } = Builder<Comment>();

    public ImmutableArray<TextSpan>.Builder Templates { get; } = Builder<TextSpan>();

    public ImmutableArray<Reduction>.Builder Reductions { get; } = Builder<Reduction>();

    /// <summary>Marks that refer to footnotes, and numbers that were written as superscripts or as links into the page.</summary>
    public List<MarkDraft> Marks { get; } = [];

    /// <summary>Ends the block that began at <paramref name="start"/>. A block without prose is none.</summary>
    public void EndBlock(BlockDraft block, int start)
    {
        Prose.TrimEnd(start);
        if (Prose.Length > start)
        {
            Blocks.Add(block with { Prose = ProseSpan.FromBounds(start, Prose.Length) });
            Prose.AddSeparator();
        }
    }

    /// <summary>Gives its memory to the next draft.</summary>
    public void Dispose()
    {
        Prose.Dispose();
        Rented.Return(Blocks);
    }

    /// <summary>One without room: most articles have nothing for most of them.</summary>
    private static ImmutableArray<T>.Builder Builder<T>() => ImmutableArray.CreateBuilder<T>(0);
}

/// <summary>A block before its article exists.</summary>
internal readonly record struct BlockDraft(BlockKind Kind, TextSpan Span)
{
    public ProseSpan Prose { get; init; }

    public int Level { get; init; }

    public int ListDepth { get; init; }

    public bool IsQuoted { get; init; }

    public bool IsHtml { get; init; }

    public string? Key { get; init; }
}

/// <summary>A mark in the text that refers to a source.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Prose">Its prose; empty if it has none.</param>
/// <param name="Key">What it refers to.</param>
/// <param name="IsResolved">Whether that exists; a number is looked up later.</param>
internal readonly record struct MarkDraft(CitationKind Kind, TextSpan Span, ProseSpan Prose, string Key, bool IsResolved);
