using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>Reads off a sentence what it says a treatment does: a verb with an outcome after it, a gift of results, a word such as "effective".</summary>
internal readonly ref struct EfficacyReader
{
    private const int OutcomeReach = 18;
    private const int PastClause = 8;
    private const int ResultReach = 11;
    private const int FirstWords = 2;

    private static readonly string[] BeforeNouns = ["the", "a", "an", "of", "for", "with", "my", "your"];

    private readonly Claim _claim;
    private readonly Sentence _sentence;
    private readonly int _first;
    private readonly bool _isTitleCase;

    private EfficacyReader(Claim claim)
    {
        (_claim, _sentence) = (claim, claim.Sentence);
        (_first, _isTitleCase) = (AfterLabel(claim.Sentence), IsTitleCase(claim.Sentence));
    }

    /// <summary>Reads the efficacy of a claim.</summary>
    public static void Read(Claim claim) => new EfficacyReader(claim).Read();

    private void Read()
    {
        foreach (var verb in ClaimPhrases.Verbs.In(_sentence))
        {
            if (!Standing.Holds(verb)) continue;
            var kind = verb["kind"];
            if (kind == "give") ReadGift(verb);
            else if (IsVerb(verb)) ReadVerb(verb, kind == "help" ? Sign.Help : Sign.Verb);
        }
        foreach (var hit in ClaimPhrases.Efficacy.In(_sentence)) ReadWord(Sign.Works, hit);
        foreach (var hit in ClaimPhrases.Praise.In(_sentence)) ReadWord(hit["kind"] == "result" ? Sign.Result : Sign.Praise, hit);
    }

    private void ReadWord(Sign sign, PhraseHit hit)
    {
        if (!Standing.Holds(hit)) return;
        _claim.Note(sign, hit.Prose, Standing.IsHedged(hit, Hedging.All));
        if (hit.FirstToken - _first <= FirstWords) _claim.IsElliptic = true;
    }

    /// <summary>Not a noun after an article, not a name within a sentence, and not a bidding ("Manage your stress") where nobody sells.</summary>
    private bool IsVerb(PhraseHit hit)
    {
        var word = _sentence.Article.Prose.Slice(_sentence.Article.Tokens[hit.FirstToken].Span);
        if (Clauses.IsAny(_sentence, hit.FirstToken - 1, BeforeNouns) && !word.EndsWith("ing".AsSpan())) return false;
        if (hit.FirstToken == _first)
        {
            return _claim.Register.IsMarketing || (word.EndsWith("s".AsSpan()) && !word.EndsWith("ss".AsSpan()));
        }
        return !char.IsUpper(word[0]) || _isTitleCase;
    }

    private void ReadVerb(PhraseHit verb, Sign sign)
    {
        var (clause, clauseEnd) = Clauses.Around(_sentence, verb.FirstToken);
        var reach = Math.Min(clauseEnd + PastClause, verb.EndToken + OutcomeReach);
        var isHedged = Standing.IsHedged(verb, Hedging.All);
        foreach (var outcome in ClaimPhrases.Outcomes.In(_sentence))
        {
            var kind = outcome["kind"];
            if (outcome.FirstToken < verb.EndToken - 1 || outcome.FirstToken >= reach || kind == "weak" || Standing.IsNoClaim(outcome)) continue;
            var isFelt = kind != "mechanism";
            if (!isFelt && sign == Sign.Help) continue;
            _claim.Note(isFelt ? sign : Sign.Mechanism, ProseSpan.FromBounds(verb.Prose.Start, outcome.Prose.End), isHedged);
            if (kind == "condition" && NamesSupplement(clause, verb.FirstToken)) _claim.IsOfSupplement = true;
            if (!isFelt) continue;
            if (verb.FirstToken == _first) _claim.IsElliptic = true;
            return;
        }
    }

    /// <summary>"provides relief", but not "provides ketamine therapy for relief": who offers a treatment does not say that it works.</summary>
    private void ReadGift(PhraseHit verb)
    {
        var (token, end) = FirstGoal(verb);
        if (token < 0 || NamesTreatment(verb.EndToken, token)) return;
        _claim.Note(Sign.Give, ProseSpan.FromBounds(verb.Prose.Start, end), Standing.IsHedged(verb, Hedging.All));
    }

    private (int Token, int End) FirstGoal(PhraseHit verb)
    {
        var first = (Token: -1, End: 0);
        Take(ClaimPhrases.Efficacy.In(_sentence), verb, isOutcome: false, ref first);
        Take(ClaimPhrases.Praise.In(_sentence), verb, isOutcome: false, ref first);
        Take(ClaimPhrases.Outcomes.In(_sentence), verb, isOutcome: true, ref first);
        return first;
    }

    private static void Take(ReadOnlyPhraseHits hits, PhraseHit verb, bool isOutcome, ref (int Token, int End) first)
    {
        foreach (var hit in hits)
        {
            if (hit.FirstToken < verb.EndToken - 1) continue;
            if (hit.FirstToken >= verb.EndToken + ResultReach) return;
            if ((isOutcome && hit["kind"] != "outcome") || Standing.IsNoClaim(hit)) continue;
            if (first.Token < 0 || hit.FirstToken < first.Token) first = (hit.FirstToken, hit.Prose.End);
            return;
        }
    }

    private bool NamesTreatment(int from, int to)
    {
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(_sentence))
        {
            if (hit.FirstToken >= from && hit.FirstToken < to) return true;
        }
        foreach (var hit in ClaimPhrases.Treatments.In(_sentence))
        {
            if (hit.FirstToken >= from && hit.FirstToken < to && hit["degree"] == "named") return true;
        }
        return false;
    }

    private bool NamesSupplement(int from, int to)
    {
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(_sentence))
        {
            if (hit.FirstToken >= from && hit.FirstToken < to && hit["class"] == "supplement") return true;
        }
        return false;
    }

    /// <summary>The first word after a label such as "Sleep:" at the head of the sentence.</summary>
    private static int AfterLabel(Sentence sentence)
    {
        var tokens = sentence.Article.Tokens;
        for (var token = sentence.FirstToken; token < Math.Min(sentence.FirstToken + 5, sentence.EndToken - 1); token++)
        {
            if (tokens[token].Is(':')) return token + 1;
        }
        return sentence.FirstToken;
    }

    private static bool IsTitleCase(Sentence sentence)
    {
        var (capitals, words) = (0, 0);
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4) continue;
            words++;
            if (char.IsUpper(sentence.Article.Prose.Text[token.Start])) capitals++;
        }
        return words > 0 && capitals >= 0.7 * words;
    }
}
