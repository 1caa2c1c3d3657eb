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
        var source = article.Source.ToString();
        for (var at = 0; NextHiddenAddress(source, ref at) is { } address;)
            yield return Report(article, address, source.Substring(address.Start, address.Length));
    }

    /// <summary>The next <c>[email protected]</c>, whatever white space it is written with, in code too.</summary>
    private static TextSpan? NextHiddenAddress(string source, ref int at)
    {
        const string start = "[email";
        while ((at = source.IndexOf(AddressEnd, at, StringComparison.Ordinal)) >= 0)
        {
            var end = at + AddressEnd.Length;
            var space = at;
            while (space > 0 && at - space < 2 * start.Length && char.IsWhiteSpace(source[space - 1]))
                space--;
            at = end;
            if (space < end - AddressEnd.Length && space >= start.Length
                && source.AsSpan(space - start.Length, start.Length).Equals(start.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return TextSpan.FromBounds(space - start.Length, end);
        }

        return null;
    }
}
