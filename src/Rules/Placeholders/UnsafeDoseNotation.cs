using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Placeholders;

/// <summary>KL4007: a dose that is easily misread, <c>5.0 mg</c>, <c>.5 mg</c>.</summary>
public sealed class UnsafeDoseNotation() : Rule(
    "KL4007",
    "unsafe-dose-notation",
    "Dose that is easily misread",
    "Dose '{0}' is easily misread: {1}",
    DiagnosticSeverity.Warning,
    Precision.High)
{
    private static readonly PhraseSet Abbreviations = new("mso4");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Abbreviations);

    /// <inheritdoc/>
    public override bool NeedsEnglish => false;

    /// <inheritdoc/>
    public override PhraseSet? HousePhrases => null;

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => !article.Numbers.IsEmpty || Abbreviations.In(article).Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Abbreviations.In(article))
            yield return Report(article, hit.Span, hit.Text, "write 'morphine sulfate'") with { Severity = DiagnosticSeverity.Info };
        foreach (var number in article.Numbers)
        {
            if (DoseNotation.Of(article.Prose.Text, article.Tokens[number].Span) is not { } dose)
                continue;
            var span = article.Prose.ToSource(dose.Span);
            yield return Report(article, span, article.Prose.Slice(dose.Span).ToString(), dose.Remedy) with
            {
                Severity = dose.IsTenfold ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                Fix = dose.Replacement is { } replacement && span.Length == dose.Span.Length
                    ? new Fix($"Write {replacement}", FixSafety.Safe, ImmutableArray.Create(new TextChange(span, replacement)))
                    : null,
            };
        }
    }
}
