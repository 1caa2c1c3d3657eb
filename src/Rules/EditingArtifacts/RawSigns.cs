using KetamineLint.Articles;
using KetamineLint.Boilerplate;

namespace KetamineLint.EditingArtifacts;

/// <summary>What stands in the source of an article, markup, code and addresses included, of all that is looked for there. One search spares the others: hardly any article holds any of it.</summary>
internal sealed class RawSigns
{
    private static readonly Needles s_strings = new([.. ToolTokens.Strings, .. EditMark.Strings, .. BrokenEncoding.Strings, CopyButtons.Label, HiddenAddress.End]);
    private static readonly CharacterMask s_characters = new(s_strings.SoughtBy + "[]", isBeyondAsciiSought: true);

    private RawSigns(ReadOnlySpan<char> source)
    {
        var (hasBrackets, hasStrings) = (false, false);
        foreach (var at in s_characters.In(source, 0))
        {
            hasBrackets |= source[at] is '[' or ']';
            if (s_strings.IndexAround(source, at, 0) >= 0)
                hasStrings = true;
        }

        (HasBrackets, HasStrings) = (hasBrackets, hasStrings);
    }

    /// <summary>Whether a square bracket stands there.</summary>
    public bool HasBrackets { get; }

    /// <summary>Whether any of the strings stands there that <see cref="ToolTokens"/>, <see cref="EditMark"/>, <see cref="BrokenEncoding"/>, <see cref="CopyButtons"/> and <see cref="HiddenAddress"/> look for.</summary>
    public bool HasStrings { get; }

    /// <summary>The signs in an article.</summary>
    public static RawSigns Of(Article article) => article.Shared(static article => new RawSigns(article.Source.ToString().AsSpan()));
}
