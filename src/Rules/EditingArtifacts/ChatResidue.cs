using System.Collections.Immutable;
using KetamineLint.Articles;
using KetamineLint.Phrases;
using Microsoft.CodeAnalysis;

namespace KetamineLint.EditingArtifacts;

/// <summary>A rule that finds what was said to the person who had the text made, by the phrases of one lexicon.</summary>
/// <remarks>
/// The lexicon's column <c>where</c> says what else must hold: <c>anywhere</c> nothing; <c>colon</c> the sentence ends with a colon;
/// <c>alone</c> the phrase is all of its line; <c>start</c> it begins its sentence; <c>close</c> it stands in a paragraph of its own or
/// among the last blocks. Its column <c>strength</c> is <c>certain</c>, or <c>likely</c> for a finding that is a warning only.
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
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        bool? isAboutChatbots = null;
        foreach (var hit in _phrases.In(article))
        {
            if (Quotation.Holds(hit) || !StandsWhere(hit, hit["where"]))
                continue;
            isAboutChatbots ??= article.Title is { } title && ChatbotTopics.In(title).Count > 0;
            var passage = Passage(hit);
            var finding = Report(article, article.Prose.ToSource(passage), article.Prose.Slice(passage).ToString());
            yield return finding with
            {
                Severity = isAboutChatbots.Value || hit["strength"] == "likely" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
                Fix = isAboutChatbots.Value ? null : Removal.OfParagraph(hit.Sentence.Block, passage),
            };
        }
    }

    /// <summary>How much of the prose around a phrase is residue; the phrase itself unless a rule knows better.</summary>
    private protected virtual ProseSpan Passage(PhraseHit hit) => hit.Prose;

    private static bool StandsWhere(PhraseHit hit, string where) => where switch
    {
        "colon" => LastSentence(hit).Text.TrimEnd("*_ \n".AsSpan()).EndsWith(":".AsSpan()),
        "alone" => IsAlone(hit),
        "start" => hit.FirstToken == hit.Sentence.FirstToken,
        "close" => hit.Sentence.Block is var block && (block.Sentences.Length <= 2 || block.Index >= block.Article.Blocks.Length - 3),
        _ => true,
    };

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
