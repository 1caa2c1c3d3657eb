using KetamineLint.Articles;

namespace KetamineLint.EfficacyClaims;

/// <summary>Who the subject of a sentence is: which treatment it names, or means by "it".</summary>
internal static class SubjectReader
{
    private const int PronounReach = 3;

    private static readonly string[] Pronouns = ["it", "it's", "this", "they", "they're", "these", "its", "the"];
    private static readonly string[] Contrasts = ["unlike"];

    /// <summary>Reads the subject and the outcomes of a claim.</summary>
    public static void Read(Claim claim)
    {
        claim.Subject = SubjectOf(claim.Sentence, claim);
        claim.IsCarried = IsCarried(claim.Sentence, PronounReach);
        foreach (var outcome in ClaimPhrases.Outcomes.In(claim.Sentence))
        {
            var kind = outcome["kind"];
            if (kind is "condition" or "outcome") claim.HasOutcome = true;
            if (kind == "condition") claim.Conditions++;
        }
    }

    /// <summary>Whether other treatments are the subject ("Traditional antidepressants take weeks …"), and no contested one comes before the first sign.</summary>
    public static bool IsOtherTreatment(Claim claim)
    {
        var sentence = claim.Sentence;
        var others = ClaimPhrases.OtherTreatments.In(sentence);
        if (others.Count == 0 || others[0].FirstToken - sentence.FirstToken > 3) return false;
        if (others[0].Prose.End > claim.FirstSign || Clauses.IsAny(sentence, sentence.FirstToken, Contrasts)) return false;
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(sentence))
        {
            if (hit.Prose.Start < claim.FirstSign) return false;
        }
        for (var token = others[0].EndToken; token < sentence.EndToken && sentence.Article.Tokens[token].Start < claim.FirstSign; token++)
        {
            if (sentence.Article.Tokens[token].Is(',')) return false;
        }
        return true;
    }

    private static Subject SubjectOf(Sentence sentence, Claim? covers)
    {
        var subject = Subject.None;
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(sentence))
        {
            subject = Subject.Contested;
            covers?.Cover(hit.Prose);
        }
        foreach (var hit in ClaimPhrases.Treatments.In(sentence))
        {
            if (Standing.IsNoClaim(hit)) continue;
            var degree = hit["degree"] switch { "named" => Subject.Named, "weak" => Subject.Weak, _ => Subject.Generic };
            if (degree > subject) subject = degree;
            if (degree >= Subject.Generic) covers?.Cover(hit.Prose);
        }
        return subject;
    }

    private static bool IsCarried(Sentence sentence, int reach)
    {
        if (reach == 0 || sentence.Index == 0 || !Clauses.IsAny(sentence, Clauses.FirstWord(sentence), Pronouns)) return false;
        var before = sentence.Article.Sentences[sentence.Index - 1];
        return SubjectOf(before, covers: null) >= Subject.Generic || IsCarried(before, reach - 1);
    }
}
