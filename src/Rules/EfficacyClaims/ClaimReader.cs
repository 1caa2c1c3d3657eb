using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EfficacyClaims;

/// <summary>Reads the sentences of one article: who the subject is, which signs of a claim stand, and what takes them back.</summary>
internal sealed class ClaimReader(Article article, Register register)
{
    private const int NegationReach = 5;
    private const int OutcomeReach = 18;
    private const int ResultReach = 11;

    private static readonly string[] BeforeNouns = ["the", "a", "an", "of", "for", "with", "my", "your"];
    private static readonly string[] Pronouns = ["it", "this", "they", "these", "its", "the"];
    private static readonly string[] Topics = ["what", "how", "the", "why", "understanding", "clinical"];
    private static readonly string[] Contrasts = ["unlike"];

    private int _lastStudyBlock = -1;
    private Sentence _sentence = null!;
    private Claim _claim = null!;
    private int _first;
    private bool _isTitleCase;

    /// <summary>The claim that <paramref name="sentence"/> may be, or null if it stands where nothing is claimed.</summary>
    public Claim? Read(Sentence sentence)
    {
        if (!CanClaim(sentence)) return null;
        (_sentence, _claim) = (sentence, new Claim(sentence, register));
        (_first, _isTitleCase) = (AfterLabel(sentence), IsTitleCase(sentence));
        ReadSubject();
        ReadEfficacy();
        ReadOtherSigns();
        ReadStudy();
        if (IsRefuted() || IsAboutOtherTreatment()) return null;
        _claim.Tilt = register.Tilt - (IsCited(sentence) ? 4 : 0);
        _claim.IsTakenBack = ClaimContext.TakesBack(sentence);
        return _claim.FirstSign < int.MaxValue ? _claim : null;
    }

    /// <summary>Not in a block quote, a reference list, a table, a footnote, front matter or a question.</summary>
    private static bool CanClaim(Sentence sentence) =>
        sentence.Block is { IsQuoted: false, Kind: BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem }
        && sentence.Block.Section.Kind != SectionKind.References
        && sentence.EndToken - sentence.FirstToken > 2
        && !sentence.IsQuestion;

    private static bool IsCited(Sentence sentence)
    {
        foreach (var citation in sentence.Citations)
        {
            if (citation.Strength != CitationStrength.None) return true;
        }
        return false;
    }

    private void ReadSubject()
    {
        _claim.Subject = SubjectOf(_sentence, covers: _claim);
        _claim.IsCarried = IsCarried(_sentence, depth: 3);
        foreach (var outcome in ClaimPhrases.Outcomes.In(_sentence))
        {
            var kind = outcome["kind"];
            if (kind is "condition" or "outcome") _claim.HasOutcome = true;
            if (kind == "condition") _claim.Conditions++;
        }
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
            if (Overlaps(hit, ClaimPhrases.NotClaims)) continue;
            var degree = hit["degree"] switch { "named" => Subject.Named, "generic" => Subject.Generic, _ => Subject.Weak };
            if (degree > subject) subject = degree;
            if (degree >= Subject.Generic) covers?.Cover(hit.Prose);
        }
        return subject;
    }

    private bool IsCarried(Sentence sentence, int depth)
    {
        if (depth == 0 || sentence.Index == 0 || !Clauses.IsAny(sentence, sentence.FirstToken, Pronouns)) return false;
        var before = article.Sentences[sentence.Index - 1];
        return SubjectOf(before, covers: null) >= Subject.Generic || IsCarried(before, depth - 1);
    }

    private void ReadEfficacy()
    {
        foreach (var verb in ClaimPhrases.Verbs.In(_sentence))
        {
            if (!Stands(verb, out var isHedged)) continue;
            var kind = verb["kind"];
            if (kind == "give") ReadGive(verb, isHedged);
            else if (IsVerb(verb)) ReadVerb(verb, kind, isHedged);
        }
        foreach (var hit in ClaimPhrases.Efficacy.In(_sentence)) Note(Sign.Works, hit, opens: true);
        foreach (var hit in ClaimPhrases.Praise.In(_sentence)) Note(hit["kind"] == "result" ? Sign.Result : Sign.Praise, hit, opens: true);
        foreach (var hit in ClaimPhrases.Promises.In(_sentence)) Note(Sign.Promise, hit);
    }

    /// <summary>Not a noun after an article, not a name within a sentence, and not a bidding ("Manage your stress") where nobody sells.</summary>
    private bool IsVerb(PhraseHit hit)
    {
        var word = article.Prose.Slice(article.Tokens[hit.FirstToken].Span);
        if (Clauses.IsAny(_sentence, hit.FirstToken - 1, BeforeNouns) && !word.EndsWith("ing".AsSpan())) return false;
        if (hit.FirstToken == _first)
        {
            return register.IsMarketing || (word.EndsWith("s".AsSpan()) && !word.EndsWith("ss".AsSpan()));
        }
        return !char.IsUpper(word[0]) || _isTitleCase;
    }

    private void ReadVerb(PhraseHit verb, string kind, bool isHedged)
    {
        var sign = kind == "help" ? Sign.Help : Sign.Verb;
        var (_, clauseEnd) = Clauses.Around(_sentence, verb.FirstToken);
        var reach = Math.Min(clauseEnd + 8, verb.EndToken + OutcomeReach);
        foreach (var outcome in ClaimPhrases.Outcomes.In(_sentence))
        {
            if (outcome.FirstToken < verb.EndToken - 1 || outcome.FirstToken >= reach || outcome["kind"] == "weak") continue;
            if (Overlaps(outcome, ClaimPhrases.NotClaims)) continue;
            var isFelt = outcome["kind"] != "mechanism";
            if (!isFelt && sign == Sign.Help) continue;
            _claim.Note(isFelt ? sign : Sign.Mechanism, ProseSpan.FromBounds(verb.Prose.Start, outcome.Prose.End), isHedged);
            if (outcome["kind"] == "condition" && HasSupplementBefore(verb)) _claim.IsOfSupplement = true;
            if (isFelt && verb.FirstToken == _first) _claim.IsElliptic = true;
            if (isFelt) return;
        }
    }

    private bool HasSupplementBefore(PhraseHit verb)
    {
        var (start, _) = Clauses.Around(_sentence, verb.FirstToken);
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(_sentence))
        {
            if (hit.FirstToken >= start && hit.FirstToken < verb.FirstToken && hit["class"] == "supplement") return true;
        }
        return false;
    }

    /// <summary>"provides relief", but not "provides ketamine therapy for relief": who offers a treatment does not say that it works.</summary>
    private void ReadGive(PhraseHit verb, bool isHedged)
    {
        var goal = FirstGoal(verb);
        if (goal.Token < 0) return;
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(_sentence))
        {
            if (hit.FirstToken >= verb.EndToken && hit.FirstToken < goal.Token) return;
        }
        foreach (var hit in ClaimPhrases.Treatments.In(_sentence))
        {
            if (hit.FirstToken >= verb.EndToken && hit.FirstToken < goal.Token && hit["degree"] == "named") return;
        }
        _claim.Note(Sign.Give, ProseSpan.FromBounds(verb.Prose.Start, goal.Words.End), isHedged);
    }

    private (int Token, ProseSpan Words) FirstGoal(PhraseHit verb)
    {
        (int Token, ProseSpan Words) first = (-1, default);
        foreach (var set in new[] { ClaimPhrases.Efficacy, ClaimPhrases.Praise, ClaimPhrases.Outcomes })
        {
            foreach (var hit in set.In(_sentence))
            {
                if (hit.FirstToken < verb.EndToken - 1 || hit.FirstToken >= verb.EndToken + ResultReach) continue;
                if (set == ClaimPhrases.Outcomes && hit["kind"] != "outcome") continue;
                if (Overlaps(hit, ClaimPhrases.NotClaims)) continue;
                if (first.Token < 0 || hit.FirstToken < first.Token) first = (hit.FirstToken, hit.Prose);
                break;
            }
        }
        return first;
    }

    private void ReadOtherSigns()
    {
        foreach (var hit in ClaimPhrases.Hype.In(_sentence)) Note(Sign.Hype, hit, Hedging.None);
        foreach (var hit in ClaimPhrases.SalesWords.In(_sentence)) Note(Sign.SalesWord, hit, Hedging.None);
        foreach (var hit in ClaimPhrases.PseudoHedges.In(_sentence)) Note(Sign.PseudoHedge, hit, Hedging.None);
        foreach (var hit in ClaimPhrases.Approvals.In(_sentence)) Note(Sign.Approval, hit);
        foreach (var hit in ClaimPhrases.Testimonials.In(_sentence))
        {
            if (hit["weight"] != "heading") Note(hit["weight"] == "strong" ? Sign.Testimony : Sign.Experience, hit);
            else if (ClaimContext.IsTestimonialHeading(_sentence)) _claim.Note(Sign.Testimony, _sentence.Prose);
        }
        foreach (var hit in ClaimPhrases.Safety.In(_sentence))
        {
            var weight = hit["weight"];
            Note(weight == "praised" ? Sign.SafetyPraised : Sign.HarmDenied, hit, Hedging.All, deniable: weight != "denied");
        }
        foreach (var hit in ClaimPhrases.VagueEvidence.In(_sentence))
        {
            if (_sentence.Block.Kind == BlockKind.Heading && Clauses.IsAny(_sentence, _sentence.FirstToken, Topics)) continue;
            if (hit["weight"] == "weak") continue;
            Note(hit["weight"] == "strong" ? Sign.VagueEvidence : Sign.Number, hit, Hedging.Doubt);
        }
        foreach (var hit in ClaimPhrases.Boosters.In(_sentence))
        {
            if (Overlaps(hit, ClaimPhrases.NotClaims)) continue;
            _claim.Note(hit["kind"] switch { "speed" => Sign.Speed, "force" => Sign.Force, _ => Sign.Superiority }, hit.Prose);
        }
        ReadFraud();
    }

    private void ReadFraud()
    {
        foreach (var hit in ClaimPhrases.FraudCues.In(_sentence))
        {
            Note(hit["kind"] is "secret" or "effortless" ? Sign.FraudPromise : Sign.FraudCue, hit, Hedging.Doubt);
        }
        if (ClaimPhrases.AskADoctor.In(_sentence).Count > 0) return;
        foreach (var hit in ClaimPhrases.DiscouragedCare.In(_sentence)) Note(Sign.DiscouragedCare, hit, Hedging.Doubt);
    }

    /// <summary>What a study found counts where a study is spoken of, in the sentence or earlier in its block.</summary>
    private void ReadStudy()
    {
        foreach (var hit in ClaimPhrases.StudyResults.In(_sentence))
        {
            if (hit["kind"] == "result") continue;
            _lastStudyBlock = _sentence.Block.Index;
        }
        ReadObservation();
        if (_lastStudyBlock != _sentence.Block.Index) ReadFindings();
        else if (ReadFindings()) _claim.Note(Sign.Study, _claim.HitOf(Sign.Finding));
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
        foreach (var hit in ClaimPhrases.Observations.In(_sentence))
        {
            Note(hit["kind"] == "cause" ? Sign.Cause : Sign.Observation, hit);
        }
    }

    private bool ReadFindings()
    {
        foreach (var hit in ClaimPhrases.StudyResults.In(_sentence))
        {
            if (hit["kind"] != "study" && !IsDoubted(hit, out var isHedged)) _claim.Note(Sign.Finding, hit.Prose, isHedged);
            else if (_claim.Has(Sign.Finding)) _claim.Cover(hit.Prose);
        }
        return _claim.Has(Sign.Finding);
    }

    private bool IsDoubted(PhraseHit hit, out bool isHedged)
    {
        isHedged = false;
        var (start, end) = Clauses.Around(_sentence, hit.FirstToken);
        foreach (var hedge in ClaimPhrases.Hedges.In(_sentence))
        {
            if (hedge.FirstToken < start || hedge.FirstToken >= end) continue;
            if (hedge["kind"] is "open" or "limit") return true;
            isHedged |= hedge.FirstToken < hit.FirstToken;
        }
        return false;
    }

    private enum Hedging { None, Doubt, All }

    private void Note(Sign sign, PhraseHit hit, Hedging hedging = Hedging.All, bool deniable = true, bool opens = false)
    {
        if (!Stands(hit, out var isHedged, hedging, deniable)) return;
        _claim.Note(sign, hit.Prose, isHedged);
        if (opens && hit.FirstToken - _first <= 2) _claim.IsElliptic = true;
    }

    /// <summary>Whether a sign is none of the phrases that only look like one, is not denied and not part of a condition; and whether its clause hedges it.</summary>
    private bool Stands(PhraseHit hit, out bool isHedged, Hedging hedging = Hedging.All, bool deniable = true)
    {
        isHedged = false;
        if (Overlaps(hit, ClaimPhrases.NotClaims) || Clauses.IsInCondition(_sentence, hit.FirstToken)) return false;
        var (start, end) = Clauses.Around(_sentence, hit.FirstToken);
        if (deniable && IsDenied(hit, start)) return false;
        if (hedging == Hedging.None) return true;
        foreach (var hedge in ClaimPhrases.Hedges.In(_sentence))
        {
            if (hedge.FirstToken < start || hedge.FirstToken >= end) continue;
            var doubts = hedge["kind"] is "open" or "limit";
            var isInside = hedge.FirstToken >= hit.FirstToken && hedge.EndToken <= hit.EndToken;
            var applies = hedging == Hedging.All || doubts || hedge["kind"] == "goal";
            if (doubts || (applies && hedge.FirstToken < hit.EndToken && !isInside)) isHedged = true;
        }
        return true;
    }

    private bool IsDenied(PhraseHit hit, int clauseStart)
    {
        foreach (var negation in ClaimPhrases.Negations.In(_sentence))
        {
            if (negation["kind"] != "deny" || negation.FirstToken < clauseStart) continue;
            if (negation.FirstToken < hit.FirstToken && hit.FirstToken - negation.EndToken <= NegationReach) return true;
        }
        return false;
    }

    private bool IsRefuted()
    {
        foreach (var negation in ClaimPhrases.Negations.In(_sentence))
        {
            if (negation["kind"] == "refute") return true;
        }
        return false;
    }

    /// <summary>Whether other treatments are the subject ("Traditional antidepressants take weeks …"), and no contested one comes before the sign.</summary>
    private bool IsAboutOtherTreatment()
    {
        var others = ClaimPhrases.OtherTreatments.In(_sentence);
        if (others.Count == 0 || others[0].FirstToken - _sentence.FirstToken > 3) return false;
        if (others[0].Prose.End > _claim.FirstSign || Clauses.IsAny(_sentence, _sentence.FirstToken, Contrasts)) return false;
        foreach (var hit in ClaimPhrases.ContestedTreatments.In(_sentence))
        {
            if (hit.Prose.Start < _claim.FirstSign) return false;
        }
        for (var token = others[0].EndToken; token < _sentence.EndToken && article.Tokens[token].Start < _claim.FirstSign; token++)
        {
            if (article.Tokens[token].Is(',')) return false;
        }
        return true;
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

    /// <summary>Whether a hit of <paramref name="set"/> lies across the hit; one that is only a part of it does not count.</summary>
    private static bool Overlaps(PhraseHit hit, PhraseSet set)
    {
        foreach (var other in set.In(hit.Sentence))
        {
            if (other.FirstToken >= hit.EndToken || hit.FirstToken >= other.EndToken) continue;
            var isPartOfHit = other.FirstToken >= hit.FirstToken && other.EndToken <= hit.EndToken && other.EndToken - other.FirstToken < hit.EndToken - hit.FirstToken;
            if (!isPartOfHit) return true;
        }
        return false;
    }
}
