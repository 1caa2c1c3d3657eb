namespace KetamineLint.Phrases;

/// <summary>A phrase or a lexicon that does not parse.</summary>
public sealed class PhraseSyntaxException : FormatException
{
    /// <summary>Makes one.</summary>
    /// <param name="source">The file, or the phrase where there is none.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column in UTF-16 units, from 1.</param>
    /// <param name="message">What is wrong: a clause without a full stop.</param>
    public PhraseSyntaxException(string source, int line, int column, string message) : base(message) =>
        (File, Line, Column) = (source, line, column);

    /// <summary>The file, or the phrase where there is none.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1.</summary>
    public int Column { get; }
}
