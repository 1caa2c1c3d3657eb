using System.Collections.Immutable;
using KetamineLint.Boilerplate;
using KetamineLint.KeywordStuffing;

namespace KetamineLint;

/// <summary>All rules.</summary>
public static class RuleCatalog
{
    /// <summary>The rules in order of id. An id is never used again.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        new RepeatedTitle(),
        new PageChrome(),
        new BlockedPage(),
        new PublishingMetadata(),
        new PlainTextHeading(),
        new PlainTextList(),
        new RepeatedPassage(),
        new SalesCall(),
        new PhraseRepetition(),
        new PhraseClump(),
        new PhraseInSections(),
        new PhraseInLinks(),
        new PhraseInWrongSlot());

    /// <summary>The rules that <paramref name="name"/> means: an id, a name, or the beginning of ids such as <c>KL3</c>, whatever the case; none if it means nothing.</summary>
    public static ImmutableArray<Rule> Find(string name) => throw new NotImplementedException();

    /// <summary>The id or name that is most like <paramref name="name"/>, or null if none is near.</summary>
    public static string? Nearest(string name) => throw new NotImplementedException();
}
