using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1016: characters that were read in the wrong encoding, <c>patientâ€™s</c>, or that nobody sees.</summary>
public sealed class EncodingDamage() : Rule(
    "KL1016",
    "mojibake-and-invisible",
    "Broken encoding or invisible characters",
    "Characters '{0}' are {1}: restore what was meant",
    DiagnosticSeverity.Error,
    Precision.High)
{
    /// <inheritdoc/>
    internal override bool MayFind(Article article) => RawSigns.Of(article).HasStrings;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        var text = article.Source.ToString();
        foreach (var stretch in RawText.Stretches(article))
        {
            for (var at = 0; BrokenEncoding.Next(text.AsSpan(stretch.Start, stretch.Length), ref at) is { } damage;)
            {
                var span = new TextSpan(stretch.Start + damage.Span.Start, damage.Span.Length);
                if (span.Start == 0 && text[0] == '\uFEFF')
                    continue;
                yield return Report(article, span, Shown(text, span), damage.Name) with
                {
                    Severity = damage.IsLegible ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
                    Fix = damage.Meant switch
                    {
                        null => null,
                        "" => Removal.OfSpan(text, span, "Remove what cannot be seen"),
                        var meant => new Fix($"Write '{meant}'", FixSafety.Safe, ImmutableArray.Create(new TextChange(span, meant))),
                    },
                };
            }
        }
    }

    /// <summary>The characters with the letters around them, for one that cannot be seen.</summary>
    private static string Shown(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && span.Start - start < 12 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && end - span.End < 12 && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }
}
