namespace KetamineLint.Phrases;

/// <summary>Makes an automaton of sets and of the lexicons that they name.</summary>
internal sealed class PhraseCompiler
{
    private const int BeingMade = -2;

    private readonly Func<string, LexiconLines?> _find;
    private readonly Vocabulary _words;
    private readonly AutomatonBuilder _builder;
    private readonly Automaton? _before;
    private readonly int _root;
    private readonly List<int> _roots;
    private readonly List<string> _names;
    private readonly Stack<(LexiconLines Lines, int Row)> _reading = new();

    private PhraseCompiler(CompiledPhrases? before, Func<string, LexiconLines?> find, Vocabulary? words, int phrases, int parts)
    {
        _find = find;
        _before = before?.Automaton;
        _words = (before?.Words ?? words)?.Copy(parts / 2) ?? new Vocabulary();
        _builder = new AutomatonBuilder(_words, LexiconNumber, before is null ? 0 : before.Automaton.States.Length - 1, phrases, parts);
        _root = _builder.AddState(StateTraits.None);
        _roots = [.. before?.Automaton.Roots ?? []];
        _names = [.. before?.LexiconNames ?? []];
    }

    /// <summary>Compiles sets.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="find">Finds a lexicon by its name.</param>
    /// <param name="words">Words that are numbered already; they keep their numbers.</param>
    /// <exception cref="PhraseSyntaxException">A phrase does not parse.</exception>
    public static CompiledPhrases Compile(IReadOnlyList<PhraseSet> sets, Func<string, LexiconLines?> find, Vocabulary? words = null)
    {
        var compiler = new PhraseCompiler(null, find, words, 0, 0);
        var lexiconOfSet = new int[sets.Count];
        for (var set = 0; set < sets.Count; set++)
        {
            lexiconOfSet[set] = -1;
            if (sets[set].LexiconName is { } name)
                lexiconOfSet[set] = compiler.LexiconNumber(name, null);
            else
                compiler.AddAll(Lexicon.Parse(sets[set].Lines), compiler._root, set, 0);
        }

        return compiler.Finish(lexiconOfSet);
    }

    /// <summary>Adds phrases to compiled ones.</summary>
    /// <param name="before">The compiled ones; they stay as they are.</param>
    /// <param name="additions">The number of each set that gains phrases, the phrases, and the number of the first of them in the set.</param>
    /// <param name="find">Finds a lexicon by its name.</param>
    /// <exception cref="PhraseSyntaxException">There are too many, or one names an unknown lexicon.</exception>
    public static CompiledPhrases Add(CompiledPhrases before, IReadOnlyList<(int Set, Lexicon Lexicon, int FirstRow)> additions, Func<string, LexiconLines?> find)
    {
        var (phrases, parts) = (0, 0);
        foreach (var (_, lexicon, _) in additions)
            (phrases, parts) = (phrases + lexicon.Lines.Count, Math.Min(parts + lexicon.PartCount, AutomatonBuilder.MostEdges));
        var compiler = new PhraseCompiler(before, find, null, phrases, parts);
        foreach (var (set, lexicon, firstRow) in additions)
            compiler.AddAll(lexicon, compiler._root, set, firstRow);
        return compiler.Finish(before.Automaton.LexiconOfSet);
    }

    private CompiledPhrases Finish(int[] lexiconOfSet) => new(
        _words,
        AutomatonAssembler.Assemble(_builder, _before, [.. _roots], lexiconOfSet, _words.Count),
        [.. _names]);

    private void AddAll(Lexicon lexicon, int root, int owner, int firstRow)
    {
        for (var row = 0; row < lexicon.Lines.Count; row++)
        {
            _reading.Push((lexicon.Lines, row));
            var outcome = new Outcome(owner, firstRow + row);
            var words = lexicon.PlainWords(row);
            if (words.Length > 0)
                _builder.Add(words, root, outcome);
            else
                _builder.Add(lexicon.Phrase(row), root, outcome);
            if (_builder.IsFull || _words.Count == Vocabulary.Limit)
                throw Fault(lexicon.Lines.Column(row), "all phrases together are too many, or stand for too many ways to say them");
            _reading.Pop();
        }
    }

    private int LexiconNumber(string name, LexiconNode? node)
    {
        var number = _names.IndexOf(name);
        if (number >= 0)
            return _roots[number] == BeingMade ? throw Fault(node!.Column, $"the lexicon '{name}' refers to itself") : number;
        if (_find(name) is not { } lines)
            throw node is null ? new PhraseSyntaxException(name + ".txt", 1, 1, $"there is no lexicon '{name}'") : Fault(node.Column, $"there is no lexicon '{name}'");
        number = _names.Count;
        _names.Add(name);
        _roots.Add(BeingMade);
        var root = _builder.AddState(StateTraits.None);
        AddAll(Lexicon.Parse(lines), root, ~number, 0);
        _roots[number] = root;
        return number;
    }

    private PhraseSyntaxException Fault(int column, string message)
    {
        var (lines, row) = _reading.Peek();
        return new PhraseSyntaxException(lines.FileOf(row), lines.Line(row), column, message);
    }
}

/// <summary>Sets that were compiled.</summary>
/// <param name="Words">The words that the phrases use.</param>
/// <param name="Automaton">The automaton.</param>
/// <param name="LexiconNames">The names of the lexicons, by number.</param>
internal sealed record CompiledPhrases(Vocabulary Words, Automaton Automaton, string[] LexiconNames);
