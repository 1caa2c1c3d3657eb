namespace KetamineLint.Phrases;

/// <summary>A file of phrases, one a line, with values in columns parted by tabs if its first line names them.</summary>
public sealed class Lexicon
{
    /// <summary>What most phrases have that are more than words.</summary>
    private const int FewParts = 3;

    private readonly LexiconLines _lines;
    private readonly PlainPhrases _plain;
    private readonly Dictionary<int, PhraseNode> _others = [];

    private Lexicon(LexiconLines lines)
    {
        (_lines, _plain) = (lines, new PlainPhrases(lines));
        for (var row = 0; row < lines.Count; row++)
        {
            if (!_plain.TryAdd(row))
                _others.Add(row, PhraseParser.Parse(lines.Phrase(row), lines.FileOf(row), lines.Line(row), lines.Column(row)));
        }
    }

    /// <summary>Its name: the file's, without <c>.txt</c>.</summary>
    public string Name => _lines.Name;

    /// <summary>Its lines, with their values.</summary>
    internal LexiconLines Lines => _lines;

    /// <summary>How many words, marks and so on its phrases have together, or a few less.</summary>
    internal int PartCount => _plain.WordCount + (FewParts * _others.Count);

    /// <summary>Reads a lexicon.</summary>
    /// <param name="name">Its name, for messages the path.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="PhraseSyntaxException">A line does not parse.</exception>
    public static Lexicon Parse(string name, string text) => Parse(LexiconLines.Read(name, text));

    /// <summary>Reads the phrases of lines.</summary>
    internal static Lexicon Parse(LexiconLines lines) => new(lines);

    /// <summary>The hashes of the words of a phrase that is nothing but words; none of any other.</summary>
    internal ReadOnlySpan<ulong> PlainWords(int row) => _plain.WordsOf(row);

    /// <summary>A phrase that is more than words.</summary>
    internal PhraseNode Phrase(int row) => _others[row];
}
