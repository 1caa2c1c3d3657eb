using System.Globalization;

namespace KetamineLint.Phrases;

/// <summary>Reads one phrase of the phrase language.</summary>
internal ref struct PhraseParser
{
    /// <summary>A phrase has no more characters.</summary>
    public const int LongestPhrase = 2_000;

    /// <summary>A phrase has no more words, marks and lexicons.</summary>
    public const int MostParts = 400;

    /// <summary>A gap takes no more words.</summary>
    public const int LongestGap = 20;

    /// <summary>The gaps of a phrase together take no more words.</summary>
    public const int LongestGaps = 40;

    /// <summary>Groups stand in each other no deeper.</summary>
    public const int DeepestGroup = 8;

    private const string PlainMarks = "!:,.;\"";

    private readonly ReadOnlySpan<char> _text;
    private readonly string _file;
    private readonly int _line;
    private readonly int _firstColumn;
    private int _at;
    private int _depth;
    private int _parts;
    private int _gaps;

    private PhraseParser(ReadOnlySpan<char> text, string file, int line, int firstColumn)
    {
        _text = text;
        (_file, _line, _firstColumn) = (file, line, firstColumn);
    }

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">The phrase, without comment and values.</param>
    /// <param name="file">Where it stands: a file, or the phrase itself.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">The column of its first character, from 1.</param>
    /// <exception cref="PhraseSyntaxException">It does not parse.</exception>
    public static PhraseNode Parse(ReadOnlySpan<char> text, string file, int line, int column)
    {
        var parser = new PhraseParser(text, file, line, column);
        if (text.Length > LongestPhrase)
            throw parser.Fault(LongestPhrase, $"the phrase has more than {LongestPhrase} characters");
        var phrase = parser.ReadSequence();
        if (parser._at < text.Length)
        {
            throw parser.Fault(parser._at, text[parser._at] == ')'
                ? "')' closes no group"
                : "'|' stands outside a group");
        }

        parser.Check(phrase);
        return phrase;
    }

    private readonly void Check(PhraseNode phrase)
    {
        if (phrase.HasGapAt(WordCondition.FirstOfLine) || phrase.HasGapAt(WordCondition.LastOfLine))
            throw Fault(0, "a gap stands between words, but the phrase may begin or end with this one");
        if (phrase.MayBeAbsent)
            throw Fault(0, "every part of the phrase may be absent");
    }

    private readonly PhraseSyntaxException Fault(int at, string message) => new(_file, _line, _firstColumn + at, message);

    private PhraseNode ReadSequence()
    {
        var start = _at;
        var parts = new List<PhraseNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')'))
        {
            if (Characters.Classify(_text, _at, out var length) is CharacterClass.Parting or CharacterClass.LineBreak or CharacterClass.Ignorable)
                _at += length;
            else
                ReadPart(parts);
        }

        if (parts.Count == 0)
            throw Fault(start, _depth == 0 ? "the phrase is empty" : "an alternative is empty: what may be absent is written '(…)?'");
        return parts.Count == 1 ? parts[0] : new SequenceNode([.. parts]);
    }

    private void ReadPart(List<PhraseNode> parts)
    {
        var start = _at;
        var isAnchored = Take('^');
        var first = parts.Count;
        ReadUnanchored(parts, isAnchored);
        if (isAnchored && !parts[first].TryAnchor(WordCondition.FirstOfLine))
            throw Fault(start, "'^' stands before a word that is not always there");
        if (_at < _text.Length && _text[_at] == '$')
        {
            if (!parts[^1].TryAnchor(WordCondition.LastOfLine))
                throw Fault(_at, "'$' stands after a word that is not always there");
            _at++;
        }

        if (_at < _text.Length && _text[_at] == '?')
            throw Fault(_at, "'?' stands after a group or a mark; the mark itself is written '\\?'");
        if (++_parts > MostParts)
            throw Fault(start, $"the phrase has more than {MostParts} parts");
    }

    private void ReadUnanchored(List<PhraseNode> parts, bool isAnchored)
    {
        if (_at == _text.Length)
            throw Fault(_at - 1, "'^' stands before a word");
        var isExact = Take('=');
        if (_at < _text.Length && Characters.Classify(_text, _at, out _) == CharacterClass.Word)
            ReadWords(parts, isExact);
        else if (isExact)
            throw Fault(_at - 1, "'=' stands before a word");
        else if (_text[_at] == '(')
            parts.Add(ReadGroup());
        else if (_text[_at] == '{')
            parts.Add(ReadLexicon());
        else if (isAnchored)
            throw Fault(_at - 1, "'^' stands before a word");
        else
            parts.Add(ReadGapOrMark());
    }

    private void ReadWords(List<PhraseNode> parts, bool isExact)
    {
        while (true)
        {
            var start = _at;
            _at = Spelling.WordEnd(_text, _at);
            if (_at - start > Spelling.LongestWord)
                throw Fault(start, $"a word has more than {Spelling.LongestWord} characters");
            var allForms = Take('~');
            if (allForms && isExact)
                throw Fault(_at - 1, "a word is written with '=' or with '~', not with both");
            var word = _text[start..(allForms ? _at - 1 : _at)].ToString();
            parts.Add(new WordNode(word, allForms, isExact ? WordCondition.ExactCase : WordCondition.None));
            if (!IsHyphenBeforeWord())
                break;
            _parts++;
            _at++;
        }

        if (_at < _text.Length && _text[_at] is '(' or '{')
            throw Fault(_at, "a group holds whole words: part it from the word before it");
    }

    private readonly bool IsHyphenBeforeWord() =>
        _at + 1 < _text.Length &&
        _text[_at] is '-' or '/' or '\u2010' or '\u2011' &&
        Characters.Classify(_text, _at + 1, out _) == CharacterClass.Word;

    private PhraseNode ReadGroup()
    {
        var start = _at++;
        if (++_depth > DeepestGroup)
            throw Fault(start, $"groups stand in each other deeper than {DeepestGroup}");
        var alternatives = new List<PhraseNode>();
        do
            alternatives.Add(ReadSequence());
        while (Take('|'));
        if (!Take(')'))
            throw Fault(start, "'(' is not closed");
        _depth--;
        FaultIfWordFollows("a group holds whole words: part it from the word after it");
        var group = alternatives.Count == 1 ? alternatives[0] : new ChoiceNode([.. alternatives]);
        return Take('?') ? new OptionalNode(group) : group;
    }

    private LexiconNode ReadLexicon()
    {
        var start = _at++;
        var length = _text[_at..].IndexOf('}');
        if (length < 0)
            throw Fault(start, "'{' is not closed");
        var name = _text.Slice(_at, length).ToString();
        if (name.Length == 0 || !name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.'))
            throw Fault(start, $"'{name}' is no name of a lexicon");
        _at += length + 1;
        FaultIfWordFollows("a lexicon's hit is whole words: part it from the word after it");
        return new LexiconNode(name, _firstColumn + start);
    }

    private readonly void FaultIfWordFollows(string message)
    {
        if (_at < _text.Length && Characters.Classify(_text, _at, out _) == CharacterClass.Word)
            throw Fault(_at, message);
    }

    private PhraseNode ReadGapOrMark()
    {
        if (_text[_at] == '.' && (_at == 0 || _text[_at - 1] != '.'))
        {
            var points = _text[_at..].TrimStart('.');
            var count = _text.Length - _at - points.Length;
            if (count == 2)
                return ReadGap();
            if (count > 2 && points.Length > 0 && char.IsDigit(points[0]))
                throw Fault(_at, "a gap has two points: '..3'");
        }

        var mark = new MarkNode(ReadMark());
        return Take('?') ? new OptionalNode(mark) : mark;
    }

    private GapNode ReadGap()
    {
        var start = _at;
        _at += 2;
        var digits = _at;
        while (_at < _text.Length && _text[_at] is >= '0' and <= '9')
            _at++;
        if (!int.TryParse(_text[digits.._at].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var words) || words is 0 or > LongestGap)
            throw Fault(start, $"a gap is written '..3', with a number of words from 1 to {LongestGap}");
        FaultIfWordFollows("a gap stands apart from the word after it");
        if ((_gaps += words) > LongestGaps)
            throw Fault(start, $"the gaps of the phrase take more than {LongestGaps} words");
        return new GapNode(words);
    }

    private int ReadMark()
    {
        var isEscaped = Take('\\');
        if (_at == _text.Length)
            throw Fault(_at - 1, "'\\' stands before a mark");
        var kind = Characters.Classify(_text, _at, out var length);
        var mark = length == 2 ? char.ConvertToUtf32(_text[_at], _text[_at + 1]) : Characters.FoldMark(_text[_at]);
        var written = _text.Slice(_at, length).ToString();
        if (kind != CharacterClass.Mark)
            throw Fault(_at, $"'{written}' is no mark");
        if (!isEscaped && mark != Characters.Dash && (mark > char.MaxValue || PlainMarks.IndexOf((char)mark) < 0))
            throw Fault(_at, Misplaced(written));
        _at += length;
        return mark;
    }

    private static string Misplaced(string written) => written switch
    {
        "~" or "?" or "$" => $"'{written}' has nothing before it; the mark itself is written '\\{written}'",
        "}" => "'}' closes nothing; the mark itself is written '\\}'",
        _ => $"the mark '{written}' is written '\\{written}'",
    };

    private bool Take(char character)
    {
        if (_at == _text.Length || _text[_at] != character)
            return false;
        _at++;
        return true;
    }
}
