using System.Collections.Immutable;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>The words that claims are made of, and those that take a claim back. Every claim rule reads the same ones.</summary>
internal static class ClaimPhrases
{
    public static readonly PhraseSet ContestedTreatments = PhraseSet.FromLexicon("contested-treatments");
    public static readonly PhraseSet Treatments = PhraseSet.FromLexicon("treatments").OnDemand();
    public static readonly PhraseSet OtherTreatments = PhraseSet.FromLexicon("other-treatments").OnDemand();
    public static readonly PhraseSet Outcomes = PhraseSet.FromLexicon("outcomes").OnDemand();
    public static readonly PhraseSet Verbs = PhraseSet.FromLexicon("claim-verbs").OnDemand();
    public static readonly PhraseSet Efficacy = PhraseSet.FromLexicon("efficacy-words");
    public static readonly PhraseSet Praise = PhraseSet.FromLexicon("praise").OnDemand();
    public static readonly PhraseSet Promises = PhraseSet.FromLexicon("absolute-efficacy");
    public static readonly PhraseSet Hype = PhraseSet.FromLexicon("hype");
    public static readonly PhraseSet SalesWords = PhraseSet.FromLexicon("sales-words");
    public static readonly PhraseSet Boosters = PhraseSet.FromLexicon("boosters").OnDemand();
    public static readonly PhraseSet VagueEvidence = PhraseSet.FromLexicon("vague-evidence");
    public static readonly PhraseSet Safety = PhraseSet.FromLexicon("safety-claims");
    public static readonly PhraseSet Testimonials = PhraseSet.FromLexicon("testimonials").OnDemand();
    public static readonly PhraseSet Approvals = PhraseSet.FromLexicon("approvals").OnDemand();
    public static readonly PhraseSet PseudoHedges = PhraseSet.FromLexicon("pseudo-hedges").OnDemand();
    public static readonly PhraseSet StudyResults = PhraseSet.FromLexicon("study-results").OnDemand();
    public static readonly PhraseSet Observations = PhraseSet.FromLexicon("observations").OnDemand();
    public static readonly PhraseSet DiscouragedCare = PhraseSet.FromLexicon("discouraged-care");
    public static readonly PhraseSet FraudCues = PhraseSet.FromLexicon("fraud-cues");
    public static readonly PhraseSet AskADoctor = new PhraseSet(
        "(talk|talking|speak|speaking|check|checking) (to|with) (your|a)", "(ask|asking|consult|consulting|tell|see) (your|a|with your) ..1 (doctor|physician|provider|pharmacist)",
        "without (first|medical|your|asking|consulting|advice)", "under (medical|the) ..2 (supervision|care)", "(doctor|provider|physician) ..4 (tells|says|advises|decides|told|instructs|approves)").OnDemand();
    public static readonly PhraseSet Hedges = PhraseSet.FromLexicon("hedges").OnDemand();
    public static readonly PhraseSet Negations = PhraseSet.FromLexicon("negations").OnDemand();
    public static readonly PhraseSet NotClaims = PhraseSet.FromLexicon("not-claims").OnDemand();
    public static readonly PhraseSet Promotion = PhraseSet.FromLexicon("promotion");
    public static readonly PhraseSet Attributions = PhraseSet.FromLexicon("attributions");

    /// <summary>All of them: a rule that asks for claims needs them all read.</summary>
    public static readonly ImmutableArray<PhraseSet> All = ImmutableArray.Create(
        Verbs, Efficacy, Praise, Promises, Hype, SalesWords, Boosters, VagueEvidence, Safety, Testimonials, Approvals, PseudoHedges, StudyResults, Observations, DiscouragedCare, FraudCues, AskADoctor,
        ContestedTreatments, Treatments, OtherTreatments, Outcomes, Hedges, Negations, NotClaims, Promotion, Attributions);
}
