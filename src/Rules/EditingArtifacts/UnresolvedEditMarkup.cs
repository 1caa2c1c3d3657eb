using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1012: an edit that nobody finished: a tracked change, a conflict marker, "Error! Bookmark not defined.", a note to oneself.</summary>
public sealed class UnresolvedEditMarkup() : Rule(
    "KL1012",
    "unresolved-edit-markup",
    "Edit that nobody finished",
    "'{0}' is {1}, left by an edit that nobody finished: settle it, and delete the mark",
    DiagnosticSeverity.Error,
    Precision.High)
{
    private static readonly PhraseSet Marks = PhraseSet.FromLexicon("edit-marks");

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(Marks);

    /// <inheritdoc/>
    public override bool NeedsEnglish => false;

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => Marks.In(article).Count > 0 || !article.Comments.IsEmpty || RawSigns.Of(article).HasStrings;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var hit in Marks.In(article))
        {
            if (!Quotation.Holds(hit))
                yield return Report(article, hit.Span, hit.Text, hit["kind"]) with { Severity = Severity(hit["strength"]) };
        }

        var text = article.Source.ToString();
        foreach (var stretch in RawText.Stretches(article))
        {
            for (var at = 0; EditMark.Next(text.AsSpan(stretch.Start, stretch.Length), ref at) is { } mark;)
            {
                var span = new TextSpan(stretch.Start + mark.Span.Start, mark.Span.Length);
                yield return Report(article, span, article.Source.ToString(span), mark.Kind);
            }
        }

        foreach (var comment in article.Comments)
        {
            if (article.Source.ToString(comment.Body).Trim() is "StartFragment" or "EndFragment")
                yield return Report(article, comment.Span, article.Source.ToString(comment.Span), "a mark of the clipboard") with { Fix = Removal.OfComment(text, comment.Span) };
        }
    }

    private static DiagnosticSeverity Severity(string strength) => strength switch
    {
        "certain" => DiagnosticSeverity.Error,
        "likely" => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
