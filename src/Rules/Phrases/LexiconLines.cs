namespace KetamineLint.Phrases;

/// <summary>The lines of a lexicon that hold a phrase, and their values. The phrases themselves are not parsed.</summary>
internal sealed class LexiconLines
{
    /// <summary>A lexicon has no more phrases.</summary>
    public const int MostPhrases = 100_000;

    private readonly string _text;
    private readonly bool _isFile;
    private readonly List<Row> _rows;
    private string[] _columns = [];
    private string?[]?[] _values = [];

    private LexiconLines(string name, string text, bool isFile) =>
        (Name, _text, _isFile, _rows) = (name, text, isFile, new List<Row>(CountLines(text)));

    /// <summary>The name of the lexicon; of phrases in code, nothing.</summary>
    public string Name { get; }

    /// <summary>How many phrases there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="PhraseSyntaxException">The columns are not right.</exception>
    public static LexiconLines Read(string name, string text)
    {
        var lines = new LexiconLines(name, text, isFile: true);
        lines.ReadLines();
        return lines;
    }

    /// <summary>Reads phrases that stand in code; one text may hold several lines.</summary>
    public static LexiconLines Read(string[] phrases)
    {
        if (Array.Exists(phrases, string.IsNullOrWhiteSpace))
            throw new PhraseSyntaxException("", 1, 1, "the phrase is empty");
        var lines = new LexiconLines("", string.Join("\n", phrases), isFile: false);
        lines.ReadLines();
        return lines;
    }

    /// <summary>How many characters the phrases have together.</summary>
    public int PhraseLength { get; private set; }

    /// <summary>The text that the phrases stand in.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan();

    /// <summary>A phrase as it is written.</summary>
    public ReadOnlySpan<char> Phrase(int row) => _text.AsSpan(_rows[row].Start, _rows[row].Length);

    /// <summary>Where in the text a phrase stands.</summary>
    public (int Start, int Length) PlaceOf(int row) => (_rows[row].Start, _rows[row].Length);

    /// <summary>The file for messages; of phrases in code, the phrase.</summary>
    public string FileOf(int row) => _isFile ? Name : Phrase(row).ToString();

    /// <summary>The line of a phrase, from 1.</summary>
    public int Line(int row) => _isFile ? _rows[row].Line : 1;

    /// <summary>The column of a phrase, from 1.</summary>
    public int Column(int row) => _isFile ? 1 + _rows[row].Start - LineStart(_rows[row].Start) : 1;

    /// <summary>The number of the column of that name; 0 if there is none.</summary>
    public int ColumnOf(string column)
    {
        for (var index = 1; index < _columns.Length; index++)
        {
            if (_columns[index] == column)
                return index;
        }

        return 0;
    }

    /// <summary>The value of a phrase in a column; empty if there is no such column.</summary>
    public string Value(int row, string column)
    {
        var index = ColumnOf(column);
        return index == 0 ? "" : Value(row, index);
    }

    /// <summary>The value of a phrase in the column of a number.</summary>
    public string Value(int row, int index)
    {
        // Threads that come at a time read the same value; one of them is kept.
        var known = _values[index] ??= new string?[_rows.Count];
        return known[row] ??= ReadValue(row, index);
    }

    private static int CountLines(string text)
    {
        var count = 1;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            count++;
        return Math.Min(count, MostPhrases);
    }

    /// <summary>Where the line begins that a phrase stands in.</summary>
    private int LineStart(int phrase)
    {
        var breakBefore = _text.AsSpan(0, phrase).LastIndexOfAny('\n', '\r');
        return breakBefore < 0 ? FirstLine : breakBefore + 1;
    }

    private int FirstLine => _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;

    private string ReadValue(int row, int index)
    {
        var values = _text.AsSpan(_rows[row].Start, _rows[row].LineLength);
        for (; index > 0; index--)
            values = values[(values.IndexOf('\t') + 1)..];
        var end = values.IndexOf('\t');
        return (end < 0 ? values : values[..end]).Trim().ToString();
    }

    private void ReadLines()
    {
        var start = FirstLine;
        var comment = -1;
        for (var line = 1; start <= _text.Length; line++)
        {
            // Few lines have a comment, so it is the next one that is looked for, and not in each line.
            if (comment < start)
                comment = IndexOrEnd(start, _text.AsSpan(start).IndexOf('#'));
            var end = IndexOrEnd(start, _text.AsSpan(start).IndexOfAny('\n', '\r'));
            ReadLine(start, comment < end ? CommentStart(_text.AsSpan(start, end - start)) : end - start, line);
            start = end + 1;
            if (start < _text.Length && _text[start - 1] == '\r' && _text[start] == '\n')
                start++;
        }
    }

    private int IndexOrEnd(int start, int index) => index < 0 ? _text.Length : start + index;

    private static int CommentStart(ReadOnlySpan<char> line)
    {
        var index = line.IndexOf('#');
        while (index > 0 && !char.IsWhiteSpace(line[index - 1]))
        {
            var next = line[(index + 1)..].IndexOf('#');
            index = next < 0 ? -1 : index + 1 + next;
        }

        return index < 0 ? line.Length : index;
    }

    private void ReadLine(int start, int length, int line)
    {
        var content = _text.AsSpan(start, length);
        var isFirst = _rows.Count == 0 && _columns.Length == 0;
        var indent = content.Length - content.TrimStart().Length;
        if (indent == content.Length)
            return;
        // An empty last value is a value; blanks before a comment are none.
        content = start + length < _text.Length && _text[start + length] == '#' ? content.TrimEnd() : content.TrimEnd(' ');
        var tab = content.IndexOf('\t');
        if (isFirst && tab >= 0)
            ReadColumns(content, line);
        else
            AddRow(content, start, line, tab < 0 ? indent : Math.Min(indent, tab), tab);
    }

    private void ReadColumns(ReadOnlySpan<char> content, int line)
    {
        var columns = content.ToString().Split('\t').Select(column => column.Trim()).ToArray();
        if (!_isFile)
            throw new PhraseSyntaxException(content.ToString(), 1, 1, "a phrase in code has no values");
        if (columns[0] != "phrase")
            throw new PhraseSyntaxException(Name, line, 1, "the first line of a lexicon with values names the columns, and the first of them is 'phrase'");
        if (Array.Exists(columns, column => column.Length == 0) || columns.Distinct(StringComparer.Ordinal).Count() < columns.Length)
            throw new PhraseSyntaxException(Name, line, 1, "every column has a name of its own");
        (_columns, _values) = (columns, new string?[]?[columns.Length]);
    }

    /// <summary>Adds a line that is more than a comment.</summary>
    /// <param name="content">The line, without comment.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="indent">How many blanks stand before the phrase.</param>
    /// <param name="tab">The first tab, before the first value; -1 if there is none.</param>
    private void AddRow(ReadOnlySpan<char> content, int start, int line, int indent, int tab)
    {
        var columns = Math.Max(_columns.Length, 1);
        var count = 1;
        foreach (var character in tab < 0 ? default : content[tab..])
        {
            if (character == '\t')
                count++;
        }

        if (tab >= 0 && _columns.Length == 0)
            throw new PhraseSyntaxException(Name, line, tab + 1, "the line has values, but the first line does not name columns");
        if (count != columns)
            throw new PhraseSyntaxException(Name, line, 1, $"the line has {count} columns instead of {columns}");
        if (_rows.Count == MostPhrases)
            throw new PhraseSyntaxException(Name, line, 1, $"the lexicon has more than {MostPhrases} phrases");
        var phrase = content[indent..(tab < 0 ? content.Length : tab)].TrimEnd();
        _rows.Add(new Row(start + indent, phrase.Length, content.Length - indent, line));
        PhraseLength += phrase.Length;
    }

    private readonly record struct Row(int Start, int Length, int LineLength, int Line);
}
