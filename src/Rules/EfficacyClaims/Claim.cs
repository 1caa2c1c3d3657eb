using KetamineLint.Articles;

namespace KetamineLint.EfficacyClaims;

/// <summary>How surely a sentence names a treatment.</summary>
internal enum Subject : byte
{
    /// <summary>It names none.</summary>
    None,

    /// <summary>A word that may mean one: approach, option, product.</summary>
    Weak,

    /// <summary>A noun that means one: treatment, medication; or "it" after a sentence that names one.</summary>
    Generic,

    /// <summary>A drug or a therapy by its name.</summary>
    Named,

    /// <summary>One that is sold beyond its evidence.</summary>
    Contested,
}

/// <summary>A sentence that may be a claim, and all that was read off it: what it speaks of, its signs, and which of them stand.</summary>
internal sealed class Claim(Sentence sentence, Register register)
{
    private readonly ProseSpan[] _hits = new ProseSpan[32];
    private Sign _signs;
    private Sign _flat;
    private int _start = int.MaxValue;
    private int _end;

    /// <summary>The sentence, heading or list item.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>How the article speaks.</summary>
    public Register Register { get; } = register;

    /// <summary>Which treatment it names.</summary>
    public Subject Subject { get; set; }

    /// <summary>Whether it speaks of the treatment that the sentence before it names.</summary>
    public bool IsCarried { get; set; }

    /// <summary>Whether it names a condition or an outcome.</summary>
    public bool HasOutcome { get; set; }

    /// <summary>How many conditions it names.</summary>
    public int Conditions { get; set; }

    /// <summary>Whether it says of a supplement what it does to a condition.</summary>
    public bool IsOfSupplement { get; set; }

    /// <summary>Whether it opens with its sign ("Reduces anxiety"), so that the subject is what the article is about.</summary>
    public bool IsElliptic { get; set; }

    /// <summary>Whether the line that leads into its list takes it back.</summary>
    public bool IsTakenBack { get; set; }

    /// <summary>What citations and the article's register take off or add.</summary>
    public double Tilt { get; set; }

    /// <summary>Whether a treatment is its subject: named, meant by "it", or a word that may mean one.</summary>
    public bool HasSubject => Subject != Subject.None || IsCarried;

    /// <summary>Whether a treatment is surely its subject.</summary>
    public bool HasSureSubject => Subject >= Subject.Generic || IsCarried;

    /// <summary>Whether it speaks of a treatment, if only because the article does.</summary>
    public bool IsOnTreatment => HasSubject || Register.IsAboutTreatment;

    /// <summary>From the first to the last word that makes it a claim.</summary>
    public ProseSpan Span => ProseSpan.FromBounds(_start, _end);

    /// <summary>Where its first sign begins; <see cref="int.MaxValue"/> if it bears none.</summary>
    public int FirstSign { get; private set; } = int.MaxValue;

    /// <summary>Whether it bears any of <paramref name="signs"/>.</summary>
    public bool Has(Sign signs) => (_signs & signs) != 0;

    /// <summary>Whether it bears any of <paramref name="signs"/> without a hedge.</summary>
    public bool States(Sign signs) => (_flat & signs) != 0;

    /// <summary>The words of a sign.</summary>
    public ProseSpan HitOf(Sign sign) => _hits[Slot(sign)];

    /// <summary>How much it says that a treatment works: its strongest sign, and half a point for every other.</summary>
    public double Efficacy
    {
        get
        {
            var (strongest, count) = (0.0, 0);
            foreach (var (sign, weight) in EfficacyWeights)
            {
                if (!States(sign)) continue;
                strongest = Math.Max(strongest, weight);
                count++;
            }
            return count == 0 ? 0 : strongest + (0.5 * (count - 1));
        }
    }

    /// <summary>What it weighs as a plain claim that a treatment works; 0 where it names no treatment or no outcome, and in reference text.</summary>
    public double PlainWeight
    {
        get
        {
            var efficacy = Efficacy;
            var hasSubject = HasSubject || (Register.IsAboutTreatment && IsElliptic);
            if (efficacy == 0 || !hasSubject || Register.IsNeutral) return 0;
            if (!HasOutcome && !States(Sign.Works | Sign.Praise | Sign.Result)) return 0;
            var weight = efficacy + Math.Min(Emphasis, 1.5) + (Subject == Subject.Contested ? 0.5 : 0);
            if (Register.IsAboutTreatment) return weight + (Subject >= Subject.Generic || IsElliptic ? 1 : 0.5);
            return Subject == Subject.Weak && !IsCarried ? weight - 0.5 : weight;
        }
    }

    /// <summary>Whether it surely claims something: that a treatment works, is safe, or is shown to be.</summary>
    public bool IsClear =>
        PlainWeight + Tilt >= 2.5
        || (IsOnTreatment && !Register.IsNeutral && States(Sign.Promise | Sign.VagueEvidence | Sign.HarmDenied | Sign.SafetyPraised | Sign.Finding));

    /// <summary>The sign that says most clearly that a treatment works; <see cref="Sign.None"/> if none does.</summary>
    public Sign StrongestEfficacy
    {
        get
        {
            var (sign, strongest) = (Sign.None, 0.0);
            foreach (var candidate in EfficacyWeights)
            {
                if (States(candidate.Sign) && candidate.Weight > strongest) (sign, strongest) = candidate;
            }
            return sign;
        }
    }

    /// <summary>Half a point each for speed, superiority, force and a word that sells.</summary>
    public double Emphasis =>
        (Has(Sign.Speed) ? 0.5 : 0) + (Has(Sign.Superiority) ? 0.5 : 0) + (Has(Sign.Force) ? 0.5 : 0) + (Has(Sign.SalesWord) ? 0.5 : 0);

    /// <summary>Whether a digit stands in the sentence.</summary>
    public bool HasDigit => CharacterSearch.IndexInRange(Sentence.Text, '0', '9') >= 0;

    /// <summary>Notes a sign. A flat one goes before a hedged one, else the first stays.</summary>
    public void Note(Sign sign, ProseSpan hit, bool isHedged = false)
    {
        Cover(hit);
        FirstSign = Math.Min(FirstSign, hit.Start);
        if (!Has(sign) || (!isHedged && !States(sign))) _hits[Slot(sign)] = hit;
        _signs |= sign;
        if (!isHedged) _flat |= sign;
    }

    /// <summary>Makes the span cover <paramref name="words"/>, too.</summary>
    public void Cover(ProseSpan words) => (_start, _end) = (Math.Min(_start, words.Start), Math.Max(_end, words.End));

    private static readonly (Sign Sign, double Weight)[] EfficacyWeights =
    [
        (Sign.Verb, 2), (Sign.Help, 1.5), (Sign.Give, 1.5), (Sign.Works, 1.5), (Sign.Result, 1.5), (Sign.Praise, 1), (Sign.Mechanism, 0.5),
    ];

    private static int Slot(Sign sign)
    {
        var slot = 0;
        for (var bits = (uint)sign; bits > 1; bits >>= 1) slot++;
        return slot;
    }
}
