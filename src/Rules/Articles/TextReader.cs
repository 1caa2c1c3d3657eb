using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Articles;

/// <summary>Reads running text of the source into prose; what is an island becomes one opaque character.</summary>
internal sealed class TextReader(string source, int origin, List<Island> islands, ArticleDraft draft)
{
    private int _next;

    /// <summary>The source without what comes before the text, as positions count.</summary>
    public string Source => source;

    /// <summary>How far the source was read as part of something greater.</summary>
    public int Passed { get; set; }

    /// <summary>Whether the text stands in a link, where an address is no link of its own.</summary>
    public bool IsInLink { get; set; }

    public int Length => draft.Prose.Length;

    /// <summary>A span of the whole source.</summary>
    public TextSpan Span(int start, int length) => new(origin + start, length);

    /// <summary>Reads characters as they stand.</summary>
    public void Read(int start, int length)
    {
        var end = start + length;
        start = Math.Max(start, Passed);
        while (start < end)
        {
            while (_next < islands.Count && islands[_next].End <= start)
            {
                _next++;
            }

            if (_next == islands.Count || islands[_next].Start >= end)
            {
                draft.Prose.Copy(origin + start, end - start);
                return;
            }

            var island = islands[_next];
            draft.Prose.Copy(origin + start, island.Start - start);
            Emit(island);
            start = Passed = island.End;
        }
    }

    /// <summary>Reads characters that one piece of source stands for.</summary>
    public void ReadAs(ReadOnlySpan<char> text, int start, int length)
    {
        if (start >= Passed)
        {
            draft.Prose.Add(text, origin + start, length);
        }
    }

    /// <summary>Reads a character that one piece of source stands for.</summary>
    public void ReadAs(char character, int start, int length)
    {
        if (start >= Passed)
        {
            draft.Prose.Add(character, origin + start, length);
        }
    }

    /// <summary>Reads the line break at or after <paramref name="start"/>.</summary>
    public void ReadLineBreak(int start)
    {
        while (start < source.Length && source[start] is not ('\n' or '\r'))
        {
            start++;
        }

        if (start < source.Length)
        {
            ReadAs('\n', start, source[start] == '\r' && start + 1 < source.Length && source[start + 1] == '\n' ? 2 : 1);
        }
    }

    private void Emit(Island island)
    {
        var span = Span(island.Start, island.Length);
        switch (island.Kind)
        {
            case IslandKind.Comment:
                draft.Comments.Add(new Comment(span, TextSpan.FromBounds(span.Start + 3, Math.Max(span.Start + 3, span.End - 3))));
                return;
            case IslandKind.Hidden:
                return;
            case IslandKind.Template:
                draft.Templates.Add(span);
                break;
            case IslandKind.Address or IslandKind.Target when !IsInLink:
                var address = source.Substring(island.Start, island.Length);
                draft.Links.Add(new Link(LinkKind.Address, span, new ProseSpan(draft.Prose.Length, 1), address, address, span));
                break;
        }

        draft.Prose.Add(Prose.Opaque, span.Start, span.Length);
    }
}
