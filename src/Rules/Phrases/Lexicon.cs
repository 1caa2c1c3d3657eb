namespace KetamineLint.Phrases;

/// <summary>A file of phrases, one a line, with values in columns parted by tabs if its first line names them.</summary>
public sealed class Lexicon
{
    private readonly LexiconLines _lines;
    private readonly PhraseNode[] _phrases;

    private Lexicon(LexiconLines lines, PhraseNode[] phrases) => (_lines, _phrases) = (lines, phrases);

    /// <summary>Its name: the file's, without <c>.txt</c>.</summary>
    public string Name => _lines.Name;

    /// <summary>Its lines, with their values.</summary>
    internal LexiconLines Lines => _lines;

    /// <summary>Its phrases, one for each line that is more than a comment.</summary>
    internal ReadOnlySpan<PhraseNode> Phrases => _phrases;

    /// <summary>Reads a lexicon.</summary>
    /// <param name="name">Its name, for messages the path.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="PhraseSyntaxException">A line does not parse.</exception>
    public static Lexicon Parse(string name, string text) => Parse(LexiconLines.Read(name, text));

    /// <summary>Reads the phrases of lines.</summary>
    internal static Lexicon Parse(LexiconLines lines)
    {
        var phrases = new PhraseNode[lines.Count];
        for (var row = 0; row < phrases.Length; row++)
            phrases[row] = PhraseParser.Parse(lines.Phrase(row), lines.FileOf(row), lines.Line(row), lines.Column(row));
        return new Lexicon(lines, phrases);
    }
}
