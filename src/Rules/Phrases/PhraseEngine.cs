using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>All phrases of all rules, ready to run over the words of an article once. Immutable; one engine serves any number of threads.</summary>
public sealed class PhraseEngine
{
    private static readonly Lazy<PhraseEngine> s_default = new(MakeDefault);

    [ThreadStatic]
    private static PhraseMatcher? t_matcher;

    private readonly PhraseSet[] _sets;
    private readonly int[] _numbers;
    private readonly CompiledPhrases _compiled;
    private AutomatonIndex? _index;
    private readonly List<Lexicon>[] _additions;
    private readonly PhraseEngine? _onDemand;

    private PhraseEngine(PhraseSet[] sets, CompiledPhrases compiled, List<Lexicon>[] additions, PhraseEngine? onDemand)
    {
        (_sets, _compiled, _additions, _onDemand) = (sets, compiled, additions, onDemand);
        _numbers = new int[sets.Length == 0 ? 0 : sets.Max(set => set.Identity) + 1];
        for (var number = 0; number < sets.Length; number++)
            _numbers[sets[number].Identity] = number + 1;
    }

    /// <summary>The phrases of the catalogue's rules, from their prepared form.</summary>
    public static PhraseEngine Default => s_default.Value;

    /// <summary>The words that the phrases use.</summary>
    internal Vocabulary Vocabulary => _compiled.Words;

    /// <summary>Made by the first who asks: where phrases are added to an engine, nobody ever asks the engine itself. Threads that come at a time make the same.</summary>
    private AutomatonIndex Index => _index ??= new AutomatonIndex(_compiled.Automaton);

    /// <summary>Compiles sets, and the lexicons that they name.</summary>
    /// <param name="sets">The sets.</param>
    /// <exception cref="PhraseSyntaxException">A phrase does not parse.</exception>
    public static PhraseEngine Compile(IEnumerable<PhraseSet> sets) =>
        Compile(sets, EmbeddedLexicons.Find);

    /// <summary>Compiles sets that may name lexicons of a caller's.</summary>
    internal static PhraseEngine Compile(IEnumerable<PhraseSet> sets, Func<string, LexiconLines?> lexicons)
    {
        PhraseSet[] all = [.. sets.Distinct()];
        var (always, onDemand) = Part(all);
        return Make(always, onDemand, lexicons);
    }

    /// <summary>This engine with a user's further phrases for some of its sets.</summary>
    /// <param name="additions">Which phrases each set gains.</param>
    /// <exception cref="PhraseSyntaxException">A phrase names an unknown lexicon, or there are too many.</exception>
    public PhraseEngine With(IEnumerable<KeyValuePair<PhraseSet, Lexicon>> additions)
    {
        var gained = (List<Lexicon>[])_additions.Clone();
        var numbered = new List<(int Set, Lexicon Lexicon, int FirstRow)>();
        foreach (var addition in additions)
        {
            var set = NumberOf(addition.Key);
            var firstRow = _sets[set].Lines.Count + (gained[set]?.Sum(lexicon => lexicon.Lines.Count) ?? 0);
            numbered.Add((set, addition.Value, firstRow));
            gained[set] = [.. gained[set] ?? [], addition.Value];
        }

        return numbered.Count == 0
            ? this
            : new PhraseEngine(_sets, PhraseCompiler.Add(_compiled, numbered, EmbeddedLexicons.Find), gained, _onDemand);
    }

    /// <summary>This engine with those of a user's further phrases that fit: a lexicon that names one which does not exist is left out.</summary>
    /// <param name="additions">Which phrases each set gains.</param>
    /// <param name="reject">Is told which lexicon was left out, and why.</param>
    public PhraseEngine WithFitting(IEnumerable<KeyValuePair<PhraseSet, Lexicon>> additions, Action<Lexicon, PhraseSyntaxException> reject)
    {
        var fitting = new List<KeyValuePair<PhraseSet, Lexicon>>();
        var engine = this;
        foreach (var addition in additions)
        {
            try
            {
                engine = With([.. fitting, addition]);
                fitting.Add(addition);
            }
            catch (PhraseSyntaxException exception)
            {
                reject(addition.Value, exception);
            }
        }

        return engine;
    }

    /// <summary>Finds every phrase in an article whose tokens were read with this engine, those on demand apart.</summary>
    internal PhraseHits Match(Article article) => Match(article.Tokens, article.Prose.Text, article);

    /// <summary>Finds the phrases on demand that begin in a range of an article's tokens.</summary>
    /// <exception cref="InvalidOperationException">The engine looks for none.</exception>
    internal PhraseHits MatchOnDemand(Article article, int firstToken, int endToken) =>
        (_onDemand ?? throw NotSought()).Match(article.Tokens, article.Prose.Text, firstToken, endToken, article);

    /// <summary>Finds every phrase among tokens that were read with this engine.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="prose">The prose they were read from.</param>
    /// <param name="article">The article they make up, or null.</param>
    internal PhraseHits Match(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> prose, Article? article = null) =>
        Match(tokens, prose, 0, tokens.Length, article);

    private PhraseHits Match(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> prose, int first, int end, Article? article)
    {
        var matcher = t_matcher ??= new PhraseMatcher();
        return PhraseHits.Group(matcher.Match(Index, tokens, prose, first, end), _sets.Length, this, article);
    }

    /// <summary>The number of a set.</summary>
    /// <exception cref="InvalidOperationException">The engine does not look for it.</exception>
    internal int NumberOf(PhraseSet set)
    {
        var number = set.Identity < _numbers.Length ? _numbers[set.Identity] : 0;
        return number > 0 ? number - 1 : throw NotSought();
    }

    private static InvalidOperationException NotSought() => new("The engine does not look for this set of phrases: the rule names it in Phrases.");

    /// <summary>The value of a phrase in a column.</summary>
    internal string Value(PhraseSet set, int row, string column)
    {
        var lines = set.Lines;
        var index = lines.ColumnOf(column);
        if (index == 0)
            throw new ArgumentException($"the lexicon has no column '{column}'", nameof(column));
        if (row < lines.Count)
            return lines.Value(row, index);
        row -= lines.Count;
        foreach (var lexicon in _additions[NumberOf(set)])
        {
            if (row < lexicon.Lines.Count)
                return lexicon.Lines.Value(row, column);
            row -= lexicon.Lines.Count;
        }

        return "";
    }

    /// <summary>The sets of the catalogue's rules, in the order of their rules.</summary>
    internal static PhraseSet[] CatalogueSets => [.. RuleCatalog.All.SelectMany(rule => rule.Phrases).Distinct()];

    private static PhraseEngine MakeDefault()
    {
        var (always, onDemand) = Part(CatalogueSets);
        return PreparedPhrases.TryLoad(always, onDemand) is var (compiled, compiledOnDemand)
            ? new PhraseEngine(always, compiled, new List<Lexicon>[always.Length], new PhraseEngine(onDemand, compiledOnDemand, new List<Lexicon>[onDemand.Length], null))
            : Make(always, onDemand, EmbeddedLexicons.Find);
    }

    /// <summary>Parts the sets that are looked for in every article from those that are looked for on demand.</summary>
    internal static (PhraseSet[] Always, PhraseSet[] OnDemand) Part(PhraseSet[] sets) =>
        (Array.FindAll(sets, static set => !set.IsOnDemand), Array.FindAll(sets, static set => set.IsOnDemand));

    /// <summary>Compiles both kinds. One number of a word serves both, and the words of the most phrases have the lowest: what is known of common words lies together in memory.</summary>
    internal static (CompiledPhrases Always, CompiledPhrases OnDemand) CompileBoth(PhraseSet[] always, PhraseSet[] onDemand, Func<string, LexiconLines?> lexicons)
    {
        var (first, firstOnDemand) = Compile(new Vocabulary());
        return Compile(first.Words.InOrder(first.Automaton.UsesOfWords(firstOnDemand.Automaton)));

        (CompiledPhrases Always, CompiledPhrases OnDemand) Compile(Vocabulary words)
        {
            var second = PhraseCompiler.Compile(onDemand, lexicons, words);
            return (PhraseCompiler.Compile(always, lexicons, second.Words), second);
        }
    }

    private static PhraseEngine Make(PhraseSet[] always, PhraseSet[] onDemand, Func<string, LexiconLines?> lexicons)
    {
        var (compiled, compiledOnDemand) = CompileBoth(always, onDemand, lexicons);
        var second = onDemand.Length == 0 ? null : new PhraseEngine(onDemand, compiledOnDemand, new List<Lexicon>[onDemand.Length], null);
        return new PhraseEngine(always, compiled, new List<Lexicon>[always.Length], second);
    }
}
