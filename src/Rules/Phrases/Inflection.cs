namespace KetamineLint.Phrases;

/// <summary>The forms of a verb or a noun. A form too many does no harm: no text has it.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string> Irregular = ReadIrregular(
        "arise arose arisen", "awake awoke awoken", "be am is are was were been isn't aren't wasn't weren't", "bear bore borne born", "beat beaten", "become became",
        "begin began begun", "bend bent", "bind bound", "bite bit bitten", "bleed bled", "blow blew blown", "break broke broken", "breed bred",
        "bring brought", "build built", "burn burnt", "buy bought", "can could cannot can't couldn't", "catch caught", "choose chose chosen", "come came",
        "cost", "creep crept", "cut", "deal dealt", "dig dug", "do does did done don't doesn't didn't", "draw drew drawn", "dream dreamt", "drink drank drunk", "drive drove driven",
        "eat ate eaten", "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled", "fly flew flown",
        "forbid forbade forbidden", "forget forgot forgotten", "forgive forgave forgiven", "freeze froze frozen", "get got gotten", "give gave given", "go went gone",
        "grind ground", "grow grew grown", "hang hung", "have has had haven't hasn't hadn't", "hear heard", "hide hid hidden", "hit", "hold held", "hurt", "keep kept", "know knew known",
        "lay laid", "lead led", "lean leant", "learn learnt", "leave left", "lend lent", "let", "lie lay lain", "light lit", "lose lost", "make made", "mean meant", "meet met",
        "mistake mistook mistaken", "outgrow outgrew outgrown", "outdo outdid outdone", "overcome overcame", "overdo overdid overdone", "overtake overtook overtaken", "pay paid",
        "prove proven", "put", "quit", "read", "rebuild rebuilt", "regrow regrew regrown", "rewrite rewrote rewritten", "rid", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran",
        "say said", "see saw seen", "seek sought", "sell sold", "send sent", "set", "sew sewn", "shake shook shaken", "shed", "shine shone", "shoot shot", "show shown", "shrink shrank shrunk", "shut",
        "sing sang sung", "sink sank sunk", "sit sat", "sleep slept", "slide slid", "smell smelt", "speak spoke spoken", "spend spent", "spin spun", "split", "spread", "spring sprang sprung",
        "stand stood", "steal stole stolen", "stick stuck", "sting stung", "strike struck stricken", "strive strove striven", "swear swore sworn", "sweep swept", "swell swollen", "swim swam swum", "swing swung",
        "take took taken", "teach taught", "tear tore torn", "tell told", "think thought", "throw threw thrown", "undergo underwent undergone", "understand understood", "undertake undertook undertaken", "undo undid undone",
        "uphold upheld", "upset", "wake woke woken", "wear wore worn", "weave wove woven", "weep wept", "win won", "wind wound", "withdraw withdrew withdrawn", "withstand withstood", "write wrote written",
        "analysis analyses", "appendix appendices", "bacterium bacteria", "cactus cacti", "calf calves", "child children", "criterion criteria", "curriculum curricula", "datum data", "elf elves", "focus foci",
        "foot feet", "fungus fungi", "goose geese", "half halves", "hypothesis hypotheses", "index indices", "knife knives", "leaf leaves", "life lives", "loaf loaves", "locus loci", "louse lice", "man men",
        "matrix matrices", "medium media", "mouse mice", "nucleus nuclei", "ovum ova", "person people", "phenomenon phenomena", "self selves", "shelf shelves", "spectrum spectra", "stimulus stimuli", "stratum strata",
        "thief thieves", "tooth teeth", "vertebra vertebrae", "virus viruses", "wife wives", "wolf wolves", "woman women");

    /// <summary>The forms of <paramref name="word"/>, itself first: plural and third person, past, participles, possessive, and what is irregular.</summary>
    public static IEnumerable<string> Forms(string word)
    {
        var lemma = word.ToLowerInvariant();
        var forms = new List<string> { lemma };
        if (Irregular.TryGetValue(lemma, out var irregular))
            forms.AddRange(irregular.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        AddPlurals(lemma, forms);
        AddParticiples(lemma, forms);
        foreach (var form in forms.ToArray())
        {
            if (!EndsWithAny(form, "ed", "ing") && form.IndexOf('\'') < 0 && (form[^1] != 's' || form == lemma))
                forms.Add(form + "'s");
        }

        return forms.Distinct(StringComparer.Ordinal);
    }

    private static void AddPlurals(string lemma, List<string> forms)
    {
        if (EndsWithConsonantY(lemma))
            forms.Add(Cut(lemma, 1) + "ies");
        else
            forms.Add(lemma + "s");
        if (EndsWithAny(lemma, "s", "x", "z", "ch", "sh", "o"))
            forms.Add(lemma + "es");
        if (EndsWithAny(lemma, "sis", "xis"))
            forms.Add(Cut(lemma, 2) + "es");
    }

    private static void AddParticiples(string lemma, List<string> forms)
    {
        foreach (var stem in Stems(lemma))
        {
            forms.Add(stem + "ing");
            if (!EndsWithConsonantY(stem))
                forms.Add(stem + "ed");
        }

        if (EndsWithConsonantY(lemma))
            forms.Add(Cut(lemma, 1) + "ied");
        if (EndsWithAny(lemma, "e"))
            forms.Add(lemma + "d");
    }

    /// <summary>What <c>-ed</c> and <c>-ing</c> are joined to.</summary>
    private static IEnumerable<string> Stems(string lemma)
    {
        if (EndsWithAny(lemma, "ie"))
            yield return Cut(lemma, 2) + "y";
        else if (EndsWithAny(lemma, "e") && !EndsWithAny(lemma, "ee", "oe", "ye"))
            yield return Cut(lemma, 1);
        else
            yield return lemma;
        if (EndsWithAny(lemma, "c"))
            yield return lemma + "k";
        if (MayDouble(lemma))
            yield return lemma + lemma[^1];
    }

    private static bool MayDouble(string lemma) =>
        lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is >= 'a' and <= 'z' and not ('w' or 'x' or 'y' or 'h') &&
        IsVowel(lemma[^2]) && (!IsVowel(lemma[^3]) || lemma[^3] == 'u');

    private static bool EndsWithConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool EndsWithAny(string word, params string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static string Cut(string word, int count) => word.Substring(0, word.Length - count);

    private static Dictionary<string, string> ReadIrregular(params string[] entries)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var space = (entry + " ").IndexOf(' ');
            forms[entry.Substring(0, space)] = entry.Substring(space);
        }

        return forms;
    }
}
