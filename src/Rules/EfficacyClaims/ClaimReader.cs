using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>Reads the sentences of one article: which signs of a claim they bear, and what takes them back.</summary>
internal sealed class ClaimReader(Register register)
{
    /// <summary>More words and marks than any sentence that is read by people; the bound keeps the work on hostile text small.</summary>
    private const int LongestSentence = 400;

    private static readonly string[] Topics = ["what", "how", "the", "why", "understanding", "clinical"];

    private int _lastStudyBlock = -1;
    private Sentence _sentence = null!;
    private Claim _claim = null!;

    /// <summary>The claim that <paramref name="sentence"/> may be, or null if it stands where nothing is claimed.</summary>
    public Claim? Read(Sentence sentence)
    {
        if (!CanClaim(sentence) || IsRefuted(sentence)) return null;
        (_sentence, _claim) = (sentence, new Claim(sentence, register));
        SubjectReader.Read(_claim);
        EfficacyReader.Read(_claim);
        ReadSales();
        ReadEvidence();
        ReadSafety();
        ReadFraud();
        ReadObservation();
        ReadStudy();
        if (_claim.FirstSign == int.MaxValue || SubjectReader.IsOtherTreatment(_claim)) return null;
        _claim.Tilt = register.Tilt - (IsCited(sentence) ? 4 : 0);
        _claim.IsTakenBack = ClaimContext.TakesBack(sentence);
        return _claim;
    }

    /// <summary>Not in a block quote, a reference list, a table, a footnote, front matter or a question.</summary>
    private static bool CanClaim(Sentence sentence) =>
        sentence.Block is { IsQuoted: false, Kind: BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem }
        && sentence.Block.Section.Kind != SectionKind.References
        && sentence.EndToken - sentence.FirstToken is > 2 and <= LongestSentence
        && (!sentence.IsQuestion || TellsInAsking(sentence));

    /// <summary>"Did you know that CBD relieves pain?" asks nothing.</summary>
    private static bool TellsInAsking(Sentence sentence) =>
        Clauses.IsAny(sentence, sentence.FirstToken, ["did"]) && Clauses.IsAny(sentence, sentence.FirstToken + 2, ["know", "realize", "realise"]);

    private static bool IsRefuted(Sentence sentence)
    {
        foreach (var negation in ClaimPhrases.Negations.In(sentence))
        {
            if (negation["kind"] == "refute") return true;
        }
        return false;
    }

    private static bool IsCited(Sentence sentence)
    {
        foreach (var citation in sentence.Citations)
        {
            if (citation.Strength != CitationStrength.None) return true;
        }
        return false;
    }

    private void ReadSales()
    {
        foreach (var hit in ClaimPhrases.Promises.In(_sentence)) Note(Sign.Promise, hit);
        foreach (var hit in ClaimPhrases.Hype.In(_sentence)) Note(Sign.Hype, hit, Hedging.None);
        foreach (var hit in ClaimPhrases.SalesWords.In(_sentence)) Note(Sign.SalesWord, hit, Hedging.None);
        foreach (var hit in ClaimPhrases.PseudoHedges.In(_sentence)) Note(Sign.PseudoHedge, hit, Hedging.None);
        foreach (var hit in ClaimPhrases.Boosters.In(_sentence))
        {
            if (Standing.IsNoClaim(hit)) continue;
            _claim.Note(hit["kind"] switch { "speed" => Sign.Speed, "superiority" => Sign.Superiority, _ => Sign.Force }, hit.Prose);
        }
    }

    private void ReadEvidence()
    {
        foreach (var hit in ClaimPhrases.Approvals.In(_sentence)) Note(Sign.Approval, hit);
        foreach (var hit in ClaimPhrases.Testimonials.In(_sentence))
        {
            var weight = hit["weight"];
            if (weight != "heading") Note(weight == "weak" ? Sign.Experience : Sign.Testimony, hit);
            else if (ClaimContext.IsTestimonialHeading(_sentence)) _claim.Note(Sign.Testimony, _sentence.Prose);
        }
        var isTopic = _sentence.Block.Kind == BlockKind.Heading && Clauses.IsAny(_sentence, _sentence.FirstToken, Topics);
        foreach (var hit in ClaimPhrases.VagueEvidence.In(_sentence))
        {
            var weight = hit["weight"];
            if (!isTopic && weight != "weak") Note(weight == "number" ? Sign.Number : Sign.VagueEvidence, hit, Hedging.Doubt);
        }
    }

    private void ReadSafety()
    {
        foreach (var hit in ClaimPhrases.Safety.In(_sentence))
        {
            var weight = hit["weight"];
            Note(weight == "praised" ? Sign.SafetyPraised : Sign.HarmDenied, hit, deniable: weight != "denied");
        }
    }

    private void ReadFraud()
    {
        foreach (var hit in ClaimPhrases.FraudCues.In(_sentence))
        {
            Note(hit["kind"] is "ancient" or "natural" ? Sign.FraudCue : Sign.FraudPromise, hit, Hedging.Doubt);
        }
        if (ClaimPhrases.AskADoctor.In(_sentence).Count > 0) return;
        foreach (var hit in ClaimPhrases.DiscouragedCare.In(_sentence)) Note(Sign.DiscouragedCare, hit, Hedging.Doubt);
    }

    /// <summary>A word of cause counts in a sentence on a study that only watched, not in one that chose by lot.</summary>
    private void ReadObservation()
    {
        var isWatched = false;
        foreach (var hit in ClaimPhrases.Observations.In(_sentence))
        {
            if (hit["kind"] == "tested") return;
            isWatched |= hit["kind"] == "watched";
        }
        if (!isWatched) return;
        foreach (var hit in ClaimPhrases.Observations.In(_sentence)) Note(hit["kind"] == "cause" ? Sign.Cause : Sign.Observation, hit);
    }

    /// <summary>What a study found weighs more where a study is spoken of, in the sentence or earlier in its block.</summary>
    private void ReadStudy()
    {
        foreach (var hit in ClaimPhrases.StudyResults.In(_sentence))
        {
            if (hit["kind"] != "result") _lastStudyBlock = _sentence.Block.Index;
            if (hit["kind"] != "study" && !Standing.IsOpenQuestion(hit) && !Standing.IsNoClaim(hit)) _claim.Note(Sign.Finding, hit.Prose, Standing.IsHedged(hit, Hedging.All));
        }
        if (!_claim.Has(Sign.Finding)) return;
        foreach (var hit in ClaimPhrases.StudyResults.In(_sentence)) _claim.Cover(hit.Prose);
        if (_lastStudyBlock == _sentence.Block.Index) _claim.Note(Sign.Study, _claim.HitOf(Sign.Finding));
    }

    private void Note(Sign sign, PhraseHit hit, Hedging hedging = Hedging.All, bool deniable = true)
    {
        if (Standing.Holds(hit, deniable)) _claim.Note(sign, hit.Prose, Standing.IsHedged(hit, hedging));
    }
}
