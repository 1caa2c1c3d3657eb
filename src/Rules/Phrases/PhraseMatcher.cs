using System.Runtime.CompilerServices;
using KetamineLint.Articles;

namespace KetamineLint.Phrases;

/// <summary>Runs the automaton over the tokens of an article. Scratch space of one thread.</summary>
/// <remarks>
/// From each word that begins anything, the automaton runs until nothing is alive. So a hit's start is always known, the first hit of a set
/// is the leftmost, and the last end that was seen is the longest. A run is no longer than the longest phrase, and its threads no more
/// than <see cref="MostThreads"/>, so the time for a text grows with its length only.
/// </remarks>
internal sealed class PhraseMatcher
{
    /// <summary>No more marks than this may stand between two words of a phrase.</summary>
    private const int MostMarks = 32;

    /// <summary>Of more ways to go on, the first are followed.</summary>
    private const int MostThreads = 512;

    /// <summary>From one word no more is tried than this: of 5,486 articles none made the catalogue's phrases need 512, and a lexicon of nothing but gaps would need millions.</summary>
    private const int MostWork = 2_000;

    private readonly LeftmostHits _hits = new();
    private Thread[] _now = new Thread[MostThreads];
    private Thread[] _next = new Thread[MostThreads];
    private int _nextCount;
    private Call[] _calls = new Call[64];
    private int _callCount;
    private int _work;
    private int[] _lastSteps = [];
    private int _step;
    private bool _isConditional;
    private int _origin;
    private int _token;
    private ulong _passing;

    /// <summary>Finds every phrase.</summary>
    /// <param name="index">The automaton.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="prose">The prose that they were read from.</param>
    /// <param name="first">The first token that a phrase may begin with.</param>
    /// <param name="end">The token after the last one that a phrase may begin with.</param>
    public List<FoundPhrase> Match(AutomatonIndex index, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> prose, int first, int end)
    {
        var run = new Run(this, index, tokens, prose);
        _hits.Clear(index.SetCount);
        if (_lastSteps.Length < index.Automaton.States.Length)
            (_lastSteps, _step) = (new int[index.Automaton.States.Length], 0);
        run.All(first, end);
        return _hits.Found;
    }

    private void NextStep()
    {
        if (_step++ < int.MaxValue - 1)
            return;
        Array.Clear(_lastSteps, 0, _lastSteps.Length);
        _step = 1;
    }

    /// <summary>Whether the thread is already among those of this step.</summary>
    private bool IsKnown(Thread thread)
    {
        if (thread.Call != 0)
        {
            _work += _nextCount;
            return _next.AsSpan(0, _nextCount).IndexOf(thread) >= 0;
        }

        var isKnown = _lastSteps[thread.State] == _step;
        _lastSteps[thread.State] = _step;
        return isKnown;
    }

    /// <summary>A phrase that is being read: the state it is in, and the call whose lexicon the state belongs to, 0 for none.</summary>
    private readonly record struct Thread(int State, int Call);

    /// <summary>An entry of a lexicon that is being read: where to go on when it ends.</summary>
    private readonly record struct Call(int Lexicon, int Target, int Caller);

    private readonly ref struct Run(PhraseMatcher matcher, AutomatonIndex index, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> prose)
    {
        private readonly PhraseMatcher _matcher = matcher;
        private readonly AutomatonIndex _index = index;
        private readonly Automaton _automaton = index.Automaton;
        private readonly Lookahead _ahead = new(index.Automaton.Filters, tokens);
        private readonly ReadOnlySpan<Token> _tokens = tokens;
        private readonly ReadOnlySpan<char> _prose = prose;

        public void All(int start, int end)
        {
            var beginnings = _automaton.Beginnings;
            for (var token = start; token < end; token++)
            {
                ref readonly var first = ref _tokens[token];
                if (first.Kind == TokenKind.Word)
                {
                    // The vocabulary may know words of other phrases, too; they have the greater numbers.
                    if (first.Symbol >= beginnings.Length || beginnings[first.Symbol] is not { IsNothing: false } beginning)
                        continue;
                    if (_ahead.MayGoOn(token, beginning))
                        From(token);
                    else if (beginning.IsAlone)
                        Alone(token, first.Symbol);
                }
                else if (first.Kind == TokenKind.Mark && _index.BeginsWithMark(first.Symbol, token + 1 < _tokens.Length ? _tokens[token + 1] : default))
                    From(token);
            }
        }

        /// <summary>Records the phrases that a word is by itself. Most words have the same ones wherever they stand, and those are known after the first time.</summary>
        private void Alone(int token, int word)
        {
            _matcher._hits.Begin();
            if (_index.PhrasesOf(word) is { } known)
            {
                foreach (var (set, row) in known)
                    _matcher._hits.TryAdd(new FoundPhrase(set, token, token + 1, row));
            }
            else
            {
                (_matcher._origin, _matcher._token, _matcher._passing) = (token, token, 0);
                (_matcher._callCount, _matcher._nextCount, _matcher._isConditional) = (1, 0, false);
                _matcher.NextStep();
                Begin(word);
                if (!_matcher._isConditional)
                    _index.Learn(word, _matcher._hits.Longest);
            }

            _matcher._hits.Keep();
        }

        /// <summary>Follows everything that begins at a token.</summary>
        private void From(int origin)
        {
            (_matcher._origin, _matcher._token, _matcher._passing) = (origin, origin, PassingAt(origin + 1));
            (_matcher._callCount, _matcher._nextCount, _matcher._work) = (1, 0, 0);
            _matcher._hits.Begin();
            _matcher.NextStep();
            ref readonly var first = ref _tokens[origin];
            if (first.Kind == TokenKind.Word)
                Begin(first.Symbol);
            else
                BeginWithMark(Automaton.LabelOfMark(first.Symbol));
            var marks = 0;
            while (_matcher._nextCount > 0 && ++_matcher._token < _tokens.Length && marks <= MostMarks)
            {
                (_matcher._now, _matcher._next) = (_matcher._next, _matcher._now);
                var count = _matcher._nextCount;
                (_matcher._nextCount, _matcher._passing) = (0, PassingAt(_matcher._token + 1));
                _matcher.NextStep();
                Advance(_matcher._now.AsSpan(0, count), ref marks);
            }

            _matcher._hits.Keep();
        }

        /// <summary>The bits of the states' followers that a token lets pass.</summary>
        private ulong PassingAt(int token)
        {
            if (token >= _tokens.Length)
                return 0;
            ref readonly var next = ref _tokens[token];
            return next.Kind switch
            {
                TokenKind.Word => State.BitOf(next.Symbol),
                TokenKind.Opaque => State.BitOf(0),
                TokenKind.Mark when !_ahead.IsTransparent(token) => State.BitOf(Automaton.LabelOfMark(next.Symbol)),
                TokenKind.BlockEnd => 0,
                _ => ulong.MaxValue,
            };
        }

        private void Begin(int word)
        {
            for (var edge = _automaton.Starts[word]; edge < _automaton.Starts[word + 1]; edge++)
                Enter(_automaton.Edges[edge].Target, 0);
            foreach (var (lexicon, target) in _automaton.LexiconStarts.Of(word))
            {
                if ((target < 0 || IsOfUse(target)) && _index.IsSought(lexicon))
                    BeginLexicon(NewCall(lexicon, -1, 0), lexicon, target, word);
            }
        }

        /// <summary>Whether a phrase ends at a state, or may go on from it with the next token.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private bool IsOfUse(int state) =>
            (_automaton.States[state].Followers & _matcher._passing) != 0 || _automaton.States[state].Outcomes < _automaton.States[state + 1].Outcomes;

        private void BeginLexicon(int call, int lexicon, int target, int word)
        {
            if (call == 0)
                return;
            if (target >= 0)
                Enter(target, call);
            else
                TakeOpenEdges(_automaton.Roots[lexicon], call, word);
        }

        private void BeginWithMark(int label)
        {
            TakeLabel(0, 0, label);
            TakeLexiconsThatBeginWithMark(0, 0, label);
            foreach (var lexicon in _index.SetsThatBeginWithMark)
            {
                var call = NewCall(lexicon, -1, 0);
                if (call == 0)
                    return;
                TakeLabel(_automaton.Roots[lexicon], call, label);
            }
        }

        private void Advance(ReadOnlySpan<Thread> threads, ref int marks)
        {
            ref readonly var token = ref _tokens[_matcher._token];
            marks = token.Kind is TokenKind.Word or TokenKind.Opaque ? 0 : marks + 1;
            switch (token.Kind)
            {
                case TokenKind.Word:
                    var word = token.Symbol < _automaton.Beginnings.Length ? token.Symbol : 0;
                    foreach (var thread in threads)
                    {
                        if (word != 0)
                            TakeLabel(thread.State, thread.Call, word);
                        TakeOpenEdges(thread.State, thread.Call, word);
                    }

                    break;
                case TokenKind.Opaque:
                    foreach (var thread in threads)
                        TakeOpenEdges(thread.State, thread.Call, 0);
                    break;
                case TokenKind.Mark:
                    AdvanceOverMark(threads, token.Symbol, _ahead.IsTransparent(_matcher._token));
                    break;
                case TokenKind.SentenceEnd:
                    foreach (var thread in threads)
                    {
                        if ((_automaton.States[thread.State].Traits & StateTraits.AfterMark) != 0)
                            _matcher._next[_matcher._nextCount++] = thread;
                    }

                    break;
            }
        }

        private void AdvanceOverMark(ReadOnlySpan<Thread> threads, int mark, bool isTransparent)
        {
            foreach (var thread in threads)
            {
                if (isTransparent && (_automaton.States[thread.State].Followers & _matcher._passing) != 0)
                    AddThread(thread, isJoint: true);
                TakeLabel(thread.State, thread.Call, Automaton.LabelOfMark(mark));
                TakeLexiconsThatBeginWithMark(thread.State, thread.Call, Automaton.LabelOfMark(mark));
            }
        }

        private void TakeLabel(int state, int call, int label)
        {
            var edges = _automaton.Edges;
            var edge = _automaton.States[state].Edges;
            var end = _automaton.States[state].OpenEdges;
            while (end - edge > 8)
            {
                var middle = (edge + end) >>> 1;
                if (edges[middle].Label < label)
                    edge = middle + 1;
                else if (edges[middle - 1].Label < label)
                    (edge, end) = (middle, Math.Min(end, middle + 8));
                else
                    end = middle;
            }

            for (; edge < _automaton.States[state].OpenEdges && edges[edge].Label <= label; edge++)
            {
                if (edges[edge].Label == label)
                    Enter(edges[edge].Target, call);
            }
        }

        private void TakeOpenEdges(int state, int call, int word)
        {
            var end = _automaton.States[state + 1].Edges;
            for (var edge = _automaton.States[state].OpenEdges; edge < end; edge++)
            {
                var (label, target) = _automaton.Edges[edge];
                if (label == Automaton.AnyWord)
                    Enter(target, call);
                else if (word != 0)
                    CallLexicon(label - Automaton.FirstLexicon, target, call, word);
            }
        }

        private void CallLexicon(int lexicon, int target, int caller, int word)
        {
            foreach (var (startsLexicon, behindWord) in _automaton.LexiconStarts.Of(word))
            {
                if (startsLexicon == lexicon && (behindWord < 0 || IsOfUse(behindWord)) && MayBeginAt(target))
                    BeginLexicon(NewCall(lexicon, target, caller), lexicon, behindWord, word);
            }
        }

        private void TakeLexiconsThatBeginWithMark(int state, int caller, int label)
        {
            if (!_index.AnyLexiconBeginsWithMark)
                return;
            for (var edge = _automaton.States[state].OpenEdges; edge < _automaton.States[state + 1].Edges; edge++)
            {
                var (lexicon, target) = _automaton.Edges[edge];
                if (lexicon == Automaton.AnyWord)
                    continue;
                var call = NewCall(lexicon - Automaton.FirstLexicon, target, caller);
                if (call == 0)
                    return;
                TakeLabel(_automaton.Roots[lexicon - Automaton.FirstLexicon], call, label);
                TakeLexiconsThatBeginWithMark(_automaton.Roots[lexicon - Automaton.FirstLexicon], call, label);
            }
        }

        private bool MayBeginAt(int afterLexicon) =>
            (_automaton.States[afterLexicon].Traits & StateTraits.FirstOfLine) == 0 ||
            (_tokens[_matcher._token].Places & TokenPlaces.FirstOfLine) != 0;

        private int NewCall(int lexicon, int target, int caller)
        {
            if (_matcher._callCount == MostThreads)
                return 0;
            if (_matcher._callCount == _matcher._calls.Length)
                Array.Resize(ref _matcher._calls, 2 * _matcher._calls.Length);
            _matcher._calls[_matcher._callCount] = new Call(lexicon, target, caller);
            return _matcher._callCount++;
        }

        /// <summary>Comes to a state by the token at hand.</summary>
        private void Enter(int state, int call)
        {
            if (!IsOfUse(state))
                return;
            const StateTraits Conditions = StateTraits.FirstOfLine | StateTraits.LastOfLine | StateTraits.ExactCase;
            var traits = _automaton.States[state].Traits;
            if ((traits & Conditions) == 0 || Allows(traits, state))
                Reach(state, call);
        }

        private void Reach(int state, int call)
        {
            ref readonly var at = ref _automaton.States[state];
            ref readonly var after = ref _automaton.States[state + 1];
            for (var outcome = at.Outcomes; outcome < after.Outcomes; outcome++)
            {
                var (owner, row) = _automaton.Outcomes[outcome];
                if (owner >= 0)
                    Record(owner, row);
                else
                    Return(call, row);
            }

            if ((at.Followers & _matcher._passing) != 0)
                AddThread(new Thread(state, call), (at.Traits & StateTraits.Joint) != 0);
        }

        private bool Allows(StateTraits traits, int state)
        {
            _matcher._isConditional = true;
            ref readonly var token = ref _tokens[_matcher._token];
            if ((traits & StateTraits.FirstOfLine) != 0 && (token.Places & TokenPlaces.FirstOfLine) == 0)
                return false;
            if ((traits & StateTraits.LastOfLine) != 0 && (token.Places & TokenPlaces.LastOfLine) == 0)
                return false;
            return (traits & StateTraits.ExactCase) == 0 || _index.IsSpelledExactly(state, _prose.Slice(token.Start, token.Length));
        }

        /// <summary>Ends an entry of a lexicon, and goes on with the phrase that wanted one.</summary>
        private void Return(int call, int row)
        {
            var (lexicon, target, caller) = _matcher._calls[call];
            if (target >= 0)
            {
                ReachBehindLexicon(target, caller);
                return;
            }

            foreach (var set in _index.SetsOf(lexicon))
                Record(set, row);
            foreach (var edge in _index.RootEdgesOf(lexicon))
            {
                if (IsAtOrigin(edge.Target))
                    ReachBehindLexicon(edge.Target, 0);
            }
        }

        private bool IsAtOrigin(int afterLexicon)
        {
            if ((_automaton.States[afterLexicon].Traits & StateTraits.FirstOfLine) == 0)
                return true;
            _matcher._isConditional = true;
            return (_tokens[_matcher._origin].Places & TokenPlaces.FirstOfLine) != 0;
        }

        private void ReachBehindLexicon(int state, int call)
        {
            _matcher._isConditional |= (_automaton.States[state].Traits & StateTraits.LastOfLine) != 0;
            if ((_automaton.States[state].Traits & StateTraits.LastOfLine) == 0 || (_tokens[_matcher._token].Places & TokenPlaces.LastOfLine) != 0)
                Reach(state, call);
        }

        private void AddThread(Thread thread, bool isJoint)
        {
            if (_matcher._nextCount == MostThreads || ++_matcher._work > MostWork || (isJoint && _matcher.IsKnown(thread)))
                return;
            _matcher._next[_matcher._nextCount++] = thread;
        }

        private void Record(int set, int row)
        {
            if (!_matcher._hits.TryAdd(new FoundPhrase(set, _matcher._origin, _matcher._token + 1, row)))
                _matcher._isConditional = true;
        }
    }
}
