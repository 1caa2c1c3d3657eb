using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Boilerplate;

/// <summary>KL2003: the text of a wall, a consent banner or a failed request, and addresses that a protection against robots took out.</summary>
public sealed class BlockedPage() : Rule(
    "KL2003",
    "bot-wall-text",
    "Text of a blocked or failed page",
    "'{0}' is what the site showed instead of its text: delete it and compare the passage with its source",
    DiagnosticSeverity.Error,
    Precision.VeryHigh)
{
    private const string AddressStart = "[email";
    private const string AddressEnd = "protected]";

    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL2002");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(FurniturePhrases.Barriers);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var line in Furniture.In(article, FurnitureKind.Barrier))
            yield return Report(article, line.Span, line.Text.ToString()) with { Fix = Removal.OfLine(line, FixSafety.Unsafe) };
        if (!RawText.HasBrackets(article))
            yield break;
        var source = article.Source.ToString();
        for (var at = 0; NextHiddenAddress(source, ref at) is { } address;)
            yield return Report(article, address, source.Substring(address.Start, address.Length));
    }

    /// <summary>The next <c>[email protected]</c>, whatever white space it is written with, in code too.</summary>
    private static TextSpan? NextHiddenAddress(string source, ref int at)
    {
        // The bracket is rare, and one character is found in a fraction of the time of ten.
        while ((at = source.IndexOf(AddressEnd[^1], at)) >= 0)
        {
            at++;
            if (!source.AsSpan(0, at).EndsWith(AddressEnd.AsSpan()))
                continue;
            var word = at - AddressEnd.Length;
            var space = word;
            while (space > 0 && word - space < 2 * AddressStart.Length && char.IsWhiteSpace(source[space - 1]))
                space--;
            if (space < word && space >= AddressStart.Length
                && source.AsSpan(space - AddressStart.Length, AddressStart.Length).Equals(AddressStart.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return TextSpan.FromBounds(space - AddressStart.Length, at);
        }

        return null;
    }
}
