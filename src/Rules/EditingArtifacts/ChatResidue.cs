using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.EditingArtifacts;

/// <summary>A rule that finds what was said to the person who had the text made, by the phrases of one lexicon.</summary>
/// <remarks>
/// The lexicon's column <c>where</c> says what else must hold: <c>anywhere</c> nothing; <c>colon</c> the sentence ends with a colon;
/// <c>alone</c> the phrase is all of its line; <c>start</c> it begins its sentence; <c>block</c> it begins a block of one or two
/// sentences; <c>close</c> it stands in such a block or in one of the last three; <c>end</c> it is among the last two sentences of the
/// article. Its column <c>strength</c> is <c>certain</c>, or <c>likely</c> for a finding that is a warning only.
/// </remarks>
public abstract class ChatResidue : Rule
{
    private static readonly PhraseSet ChatbotTopics = new(
        "chatgpt", "chatbot~", "=AI", "=LLM", "=LLMs", "language model~", "gpt", "copilot", "gemini", "prompt~", "artificial intelligence");

    private readonly PhraseSet _phrases;

    private protected ChatResidue(string id, string name, string title, string message, string lexicon)
        : base(id, name, title, message, DiagnosticSeverity.Error, Precision.VeryHigh) =>
        _phrases = PhraseSet.FromLexicon(lexicon);

    /// <inheritdoc/>
    public override ImmutableArray<PhraseSet> Phrases => ImmutableArray.Create(_phrases, ChatbotTopics);

    /// <inheritdoc/>
    internal override bool MayFind(Article article) => _phrases.In(article).Count > 0 || !RawText.Unclosed(article).IsEmpty;

    /// <summary>Residue in the prose, and after a fence that nobody closed, where the words were meant as prose.</summary>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var finding in CheckProse(article))
            yield return finding;
        foreach (var span in RawText.Unclosed(article))
        {
            using var rest = Article.Parse(SourceText.From(article.Source.ToString(span)), article.Path, article.Hits.Engine);
            foreach (var finding in CheckProse(rest))
                yield return finding with { Span = new TextSpan(span.Start + finding.Span.Start, finding.Span.Length), Fix = null };
        }
    }

    private IEnumerable<Finding> CheckProse(Article article)
    {
        bool? isAboutChatbots = null;
        var hits = _phrases.In(article);
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (Quotation.Holds(hit) || !Stands(hits, i))
                continue;
            isAboutChatbots ??= article.Title is { } title && ChatbotTopics.In(title).Count > 0;
            var passage = Passage(hit);
            var finding = Report(article, article.Prose.ToSource(passage), article.Prose.Slice(passage).ToString());
            yield return finding with
            {
                Severity = isAboutChatbots.Value || hit["strength"] == "likely" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
                Fix = isAboutChatbots.Value ? null : Mend(hit, passage),
            };
        }
    }

    /// <summary>How much of the prose around a phrase is residue; the phrase itself unless a rule knows better.</summary>
    private protected virtual ProseSpan Passage(PhraseHit hit) => hit.Prose;

    /// <summary>The fix of a passage that is residue.</summary>
    private protected virtual Fix? Mend(PhraseHit hit, ProseSpan passage) => Removal.OfPassage(hit.Sentence.Block, passage);

    /// <summary>Whether a phrase stands where its row of the lexicon wants it.</summary>
    private protected virtual bool Stands(ReadOnlyPhraseHits hits, int index)
    {
        var hit = hits[index];
        var block = hit.Sentence.Block;
        return hit["where"] switch
        {
            "colon" => LastSentence(hit).Text.TrimEnd("*_ \n".AsSpan()).EndsWith(":".AsSpan()),
            "alone" => IsAlone(hit),
            "start" => hit.FirstToken == hit.Sentence.FirstToken,
            "block" => hit.FirstToken == block.FirstToken && block.Sentences.Length <= 2,
            "close" => block.Sentences.Length <= 2 || block.Index >= block.Article.Blocks.Length - 3,
            "end" => hit.Sentence.Index >= block.Article.Sentences.Length - 2,
            _ => true,
        };
    }

    /// <summary>The sentence that a phrase ends in; it may cross the end of one by a mark that it writes.</summary>
    private protected static Sentence LastSentence(PhraseHit hit) => hit.Article.SentenceAt(hit.Prose.End - 1) ?? hit.Sentence;

    private static bool IsAlone(PhraseHit hit)
    {
        var tokens = hit.Article.Tokens;
        if ((tokens[hit.FirstToken].Places & TokenPlaces.FirstOfLine) == 0)
            return false;
        var last = hit.EndToken - 1;
        while (last > hit.FirstToken && tokens[last].Kind != TokenKind.Word)
            last--;
        return (tokens[last].Places & TokenPlaces.LastOfLine) != 0;
    }
}
