using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>An article's claims, read once for all rules. Only sentences that bear a sign are looked at.</summary>
internal sealed class ClaimReading
{
    private static readonly ImmutableArray<PhraseSet> StrongSigns = ImmutableArray.Create(
        ClaimPhrases.Hype, ClaimPhrases.VagueEvidence, ClaimPhrases.Safety, ClaimPhrases.Promises, ClaimPhrases.DiscouragedCare,
        ClaimPhrases.FraudCues);

    private static readonly ImmutableArray<PhraseSet> OtherSigns = ImmutableArray.Create(
        ClaimPhrases.Verbs, ClaimPhrases.Efficacy, ClaimPhrases.Praise, ClaimPhrases.Testimonials, ClaimPhrases.Approvals,
        ClaimPhrases.PseudoHedges, ClaimPhrases.StudyResults, ClaimPhrases.Observations);

    private ClaimReading(Article article)
    {
        Register = new Register(article);
        Claims = ImmutableArray<Claim>.Empty;
        if (Register.IsNeutral && !AnyStandsIn(article)) return;
        var bearsSign = new bool[article.Sentences.Length];
        Mark(StrongSigns, article, bearsSign);
        if (!Register.IsNeutral) Mark(OtherSigns, article, bearsSign);

        var reader = new ClaimReader(Register);
        var claims = ImmutableArray.CreateBuilder<Claim>(0);
        for (var index = 0; index < bearsSign.Length; index++)
        {
            if (bearsSign[index] && reader.Read(article.Sentences[index]) is { } claim) claims.Add(claim);
        }
        Claims = claims.ToImmutable();
    }

    /// <summary>The claims of <paramref name="article"/>.</summary>
    public static ClaimReading Of(Article article) => article.Shared(static article => new ClaimReading(article));

    /// <summary>How the article speaks.</summary>
    public Register Register { get; }

    /// <summary>The sentences that may be claims, in order.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Whether a strong sign stands in an article.</summary>
    private static bool AnyStandsIn(Article article)
    {
        foreach (var set in StrongSigns)
        {
            if (set.In(article).Count > 0) return true;
        }
        return false;
    }

    private static void Mark(ImmutableArray<PhraseSet> signs, Article article, bool[] bearsSign)
    {
        foreach (var set in signs)
        {
            foreach (var hit in set.In(article)) bearsSign[hit.Sentence.Index] = true;
        }
    }
}
