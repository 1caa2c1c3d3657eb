namespace KetamineLint.Phrases;

/// <summary>The lexicons that stand beside the rules that read them.</summary>
internal static class EmbeddedLexicons
{
    /// <summary>The lines of a lexicon.</summary>
    /// <exception cref="PhraseSyntaxException">There is none of that name, or its columns are not right.</exception>
    public static LexiconLines Lines(string name) =>
        Find(name) ?? throw new PhraseSyntaxException(name + ".txt", 1, 1, $"there is no lexicon '{name}'");

    /// <summary>The lines of a lexicon, or null if there is none of that name.</summary>
    /// <exception cref="PhraseSyntaxException">Its columns are not right.</exception>
    public static LexiconLines? Find(string name) =>
        EmbeddedText.Read(name + ".txt") is { } text ? LexiconLines.Read(name + ".txt", text) : null;
}
