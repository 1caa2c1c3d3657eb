using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>Which hedges take a sign back.</summary>
internal enum Hedging
{
    /// <summary>None: hype is hype in any mood.</summary>
    None,

    /// <summary>Those that say that something is not known, or only intended.</summary>
    Doubt,

    /// <summary>"may" and "some people", too.</summary>
    All,
}

/// <summary>Whether the words of a sign stand as a claim where they are, and whether their clause hedges them.</summary>
internal static class Standing
{
    private const int NegationReach = 5;

    /// <summary>Whether a sign is none of the phrases that only look like one, is not denied, and is not part of a condition.</summary>
    public static bool Holds(PhraseHit hit, bool deniable = true)
    {
        var sentence = hit.Sentence;
        if (IsNoClaim(hit) || Clauses.IsInCondition(sentence, hit.FirstToken)) return false;
        return !deniable || !IsDenied(sentence, hit);
    }

    /// <summary>Whether the clause of a sign hedges it: before it in any way, just after it ("its effects may"), further on by saying that the matter is open.</summary>
    public static bool IsHedged(PhraseHit hit, Hedging hedging)
    {
        if (hedging == Hedging.None) return false;
        var sentence = hit.Sentence;
        var hedges = ClaimPhrases.Hedges.In(sentence);
        if (hedges.Count == 0) return false;
        var (start, end) = Clauses.Around(sentence, hit.FirstToken);
        foreach (var hedge in hedges)
        {
            if (hedge.FirstToken < start || hedge.FirstToken >= end) continue;
            var kind = hedge["kind"];
            if (kind == "none") continue;
            if (kind is "open" or "limit") return true;
            var isInside = hedge.FirstToken >= hit.FirstToken && hedge.EndToken <= hit.EndToken;
            if (kind == "hedge" && hedging == Hedging.All && hedge.FirstToken == hit.EndToken) return true;
            if ((hedging == Hedging.All || kind == "goal") && hedge.FirstToken < hit.EndToken && !isInside) return true;
        }
        return false;
    }

    /// <summary>Whether the clause says that the matter is open: "whether", "is being studied". That a study was small is no reason not to name it.</summary>
    public static bool IsOpenQuestion(PhraseHit hit)
    {
        var sentence = hit.Sentence;
        var (start, end) = Clauses.Around(sentence, hit.FirstToken);
        foreach (var hedge in ClaimPhrases.Hedges.In(sentence))
        {
            if (hedge.FirstToken >= start && hedge.FirstToken < end && hedge["kind"] == "open") return true;
        }
        return false;
    }

    /// <summary>Whether a phrase that only looks like a claim lies across the hit; one that is a part of it does not count.</summary>
    public static bool IsNoClaim(PhraseHit hit)
    {
        foreach (var other in ClaimPhrases.NotClaims.In(hit.Sentence))
        {
            if (other.FirstToken >= hit.EndToken || hit.FirstToken >= other.EndToken) continue;
            var isShorter = other.EndToken - other.FirstToken < hit.EndToken - hit.FirstToken;
            if (!isShorter || other.FirstToken < hit.FirstToken || other.EndToken > hit.EndToken) return true;
        }
        return false;
    }

    private static bool IsDenied(Sentence sentence, PhraseHit hit)
    {
        foreach (var negation in ClaimPhrases.Negations.In(sentence))
        {
            if (negation.FirstToken >= hit.FirstToken || hit.FirstToken - negation.EndToken > NegationReach || negation["kind"] != "deny") continue;
            if (negation.FirstToken >= Clauses.Around(sentence, hit.FirstToken).Start) return true;
        }
        return false;
    }
}
