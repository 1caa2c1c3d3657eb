using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.KeywordStuffing;

/// <summary>Classes of words that tell a search query from a phrase of English.</summary>
internal static class StuffingWords
{
    /// <summary>The prepositions of search queries, parted by blanks; "of", "with" and "to" make phrases of honest text.</summary>
    public const string PrepositionWords = "for in near";

    /// <summary>The prepositions of search queries.</summary>
    public static WordList Prepositions { get; } = new(PrepositionWords);

    /// <summary>Those of them that hardly stand between two bare nouns elsewhere.</summary>
    public static WordList BarePrepositions { get; } = new("for near");

    /// <summary>What may stand after the preposition without making it a phrase of English.</summary>
    public static WordList Possessives { get; } = new("your my our us");

    /// <summary>The end of "clinic near me".</summary>
    public static WordList Me { get; } = new("me");

    /// <summary>The preposition of "clinic near me".</summary>
    public static WordList Near { get; } = new("near");

    /// <summary>Words that no search phrase begins or ends with.</summary>
    public static WordList Function { get; } = new("""
        a about above across after again against all almost along already also although always am among an and another any anybody anyone
        anything are around as at away be became because become been before being below between both but by can cannot could did do
        does doing done down during each either else enough especially etc even ever every everyone everything example few first for from
        further get gets getting given go goes going had has have having he her here hers him his how however i if in including instance
        instead into is it its itself just keep last later least less like long look looking made make makes many may maybe me might mine
        more most much must my near need needs neither never next no nobody none nor not nothing now of off often on once one only onto
        or other others our out over own particular per perhaps please quite rather really same see seen several shall she should similar
        since so some someone something sometimes soon still such than that the their them themselves then there these they thing things
        this those though through thus to together too toward under until up upon us use used using usually various very was way ways we
        well were what when where whether which while who whom whose why will with within without would yes yet you your yours
        """);

    /// <summary>Words before "for" and "in" that make it part of a verb or of an adjective: "available in", "look for".</summary>
    private static readonly WordList Governors = new("""
        accounts active ask asks available back bad best better call calls care cares check checks common critical difficult due easy effective
        enough essential evident fit found good great hard harmful hope hopes ideal important interest key known late listen live lives
        look looks necessary new normal occur occurs only open participate pay possible present rare ready reason reasons responsible
        result results right safe search specific stand strong sufficient suitable test tests time unsafe useful wait waits watch work
        works wrong year years
        """);

    /// <summary>Whether a word may begin or end a search phrase.</summary>
    public static bool IsContent(in Token token, ReadOnlySpan<char> prose) =>
        token.Kind == TokenKind.Word && !char.IsDigit(prose[token.Start]) && token.Length > 1 && !Function.Contains(token);

    /// <summary>Whether a word before the preposition is a noun, as far as its shape tells.</summary>
    public static bool MayBeNoun(in Token token, ReadOnlySpan<char> prose)
    {
        if (!IsContent(token, prose) || Governors.Contains(token))
            return false;
        var word = prose.Slice(token.Start, token.Length);
        return !EndsWith(word, "ed") && !EndsWith(word, "able") && !EndsWith(word, "ible") && !EndsWith(word, "ly");
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) =>
        word.Length > ending.Length + 2 && word.EndsWith(ending.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
