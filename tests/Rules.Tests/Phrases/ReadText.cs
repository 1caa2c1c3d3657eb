using KetamineLint.Articles;
using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

/// <summary>
/// A block of prose without an article. A sentence ends at <c>.</c>, <c>!</c> or <c>?</c> and the quotes, brackets and numeric citations
/// behind it, where white space and a capital letter follow. <c>[1]</c> is a citation, <c>`code`</c> is opaque, <c>⏎</c> a line break.
/// </summary>
internal sealed class ReadText
{
    private readonly List<ProseSpan> _transparent = [];
    private readonly TokenBuffer _tokens = new();

    public ReadText(string written, PhraseEngine engine)
    {
        Engine = engine;
        Prose = Fold(written.Replace('⏎', '\n'));
        FindCitations();
        Read(Prose, SentenceEnds(), _transparent.ToArray(), engine, _tokens);
    }

    public PhraseEngine Engine { get; }

    public string Prose { get; }

    public Token[] Tokens => _tokens.Items.ToArray();

    /// <summary>Reads a text as one block.</summary>
    public static void Read(string prose, IEnumerable<int> sentenceEnds, ReadOnlySpan<ProseSpan> transparent, PhraseEngine engine, TokenBuffer into)
    {
        var reader = new TokenReader(prose, transparent, engine, into);
        var start = 0;
        foreach (var end in sentenceEnds)
        {
            reader.ReadSentence(start, end);
            start = end;
        }

        reader.ReadLastSentence(start, prose.Length);
        Assert.Equal(into.Items.ToArray().Count(token => token.Kind == TokenKind.Word), reader.WordCount);
    }

    public string Spell(Token token) => token.Kind switch
    {
        TokenKind.SentenceEnd => "‖",
        TokenKind.BlockEnd => "∎",
        TokenKind.Opaque => "`",
        _ => Prose.Substring(token.Start, token.Length),
    };

    /// <summary>The prose with the hits of a set marked.</summary>
    public string Mark(PhraseSet set)
    {
        var hits = Engine.Match(Tokens, Prose).All.ToArray().Where(hit => hit.Set == Engine.NumberOf(set)).ToArray();
        var marked = Prose;
        foreach (var hit in hits.Reverse())
            marked = marked.Insert(Tokens[hit.End - 1].End, "|]").Insert(Tokens[hit.Start].Start, "[|");
        return marked.Replace('\n', '⏎');
    }

    /// <summary>A written text as it comes out of <see cref="Mark"/>.</summary>
    public static string Fold(string written)
    {
        var parts = written.Split('`');
        for (var index = 1; index < parts.Length; index += 2)
            parts[index] = "\uFFFC";
        return string.Concat(parts);
    }

    private void FindCitations()
    {
        for (var at = Prose.IndexOf('['); at >= 0; at = Prose.IndexOf('[', at + 1))
        {
            var end = Prose.IndexOf(']', at);
            if (end > at + 1 && Prose[(at + 1)..end].All(char.IsDigit))
                _transparent.Add(ProseSpan.FromBounds(at, end + 1));
        }
    }

    private IEnumerable<int> SentenceEnds()
    {
        for (var at = 0; at < Prose.Length; at++)
        {
            if (Prose[at] is not ('.' or '!' or '?'))
                continue;
            var end = at + 1;
            while (end < Prose.Length && (Prose[end] is '"' or '”' or ')' or '.' or '!' or '?' || _transparent.Exists(span => span.Contains(end))))
                end++;
            if (end + 1 < Prose.Length && char.IsWhiteSpace(Prose[end]) && (char.IsUpper(Prose[end + 1]) || Prose[end + 1] is '"' or '“'))
                yield return end;
        }
    }
}
