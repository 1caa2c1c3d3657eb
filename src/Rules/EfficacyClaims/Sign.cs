namespace KetamineLint.EfficacyClaims;

/// <summary>What in a sentence points to a claim. A sentence may bear many.</summary>
[Flags]
internal enum Sign : uint
{
    None = 0,

    /// <summary>A verb with an outcome after it: "relieves pain".</summary>
    Verb = 1 << 0,

    /// <summary>"helps with" an outcome.</summary>
    Help = 1 << 1,

    /// <summary>"provides", "leads to", "experience" with a good result after it.</summary>
    Give = 1 << 2,

    /// <summary>"effective", "rapid relief", "better than".</summary>
    Works = 1 << 3,

    /// <summary>"beneficial", "a powerful tool", "antidepressant effects".</summary>
    Praise = 1 << 4,

    /// <summary>"a reduction in": a change for the better as a noun.</summary>
    Result = 1 << 5,

    /// <summary>A verb with something after it that no patient feels: synapses, receptors.</summary>
    Mechanism = 1 << 6,

    /// <summary>A promise without limits: "cures anxiety", "guaranteed relief".</summary>
    Promise = 1 << 7,

    /// <summary>"groundbreaking", "life-changing".</summary>
    Hype = 1 << 8,

    /// <summary>"innovative", "remarkable": adds to a claim, makes none.</summary>
    SalesWord = 1 << 9,

    /// <summary>"studies show", "clinically proven".</summary>
    VagueEvidence = 1 << 10,

    /// <summary>"80 % of patients".</summary>
    Number = 1 << 11,

    /// <summary>"no side effects", "non-addictive".</summary>
    HarmDenied = 1 << 12,

    /// <summary>"safe and effective", "well tolerated".</summary>
    SafetyPraised = 1 << 13,

    /// <summary>"patients rave", "saved her life".</summary>
    Testimony = 1 << 14,

    /// <summary>"we have seen", "one patient": with an outcome it is a testimony.</summary>
    Experience = 1 << 15,

    /// <summary>"FDA-approved".</summary>
    Approval = 1 << 16,

    /// <summary>"shows great promise".</summary>
    PseudoHedge = 1 << 17,

    /// <summary>A study is spoken of, in the sentence or just before it.</summary>
    Study = 1 << 18,

    /// <summary>What a study found: "35 percent lower", "significantly better".</summary>
    Finding = 1 << 19,

    /// <summary>"within hours".</summary>
    Speed = 1 << 20,

    /// <summary>"unlike traditional", "the best".</summary>
    Superiority = 1 << 21,

    /// <summary>"dramatically", "always".</summary>
    Force = 1 << 22,

    /// <summary>A sentence that tells a reader to leave medical care.</summary>
    DiscouragedCare = 1 << 23,

    /// <summary>A promise that only frauds make: a secret cure, weight loss without effort.</summary>
    FraudPromise = 1 << 24,

    /// <summary>Age or nature as proof: "an ancient remedy", "natural and therefore safe".</summary>
    FraudCue = 1 << 25,

    /// <summary>A study that only watched: "a cohort study", "associated with".</summary>
    Observation = 1 << 26,

    /// <summary>A word that makes a cause of what was seen: "prevents", "leads to".</summary>
    Cause = 1 << 27,

    /// <summary>Any that says that a treatment works.</summary>
    Efficacy = Verb | Help | Give | Works | Praise | Result | Mechanism,
}
