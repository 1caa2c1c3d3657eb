using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1005: what was asked of a model, or what it asked back, "Please provide the text to translate".</summary>
public sealed class PromptEcho() : ChatResidue(
    "KL1005",
    "prompt-echo",
    "Prompt or brief of a model",
    "'{0}' is a prompt or brief for a model: delete it",
    "prompt-echoes")
{
    private const int NearBlocks = 6;
    private const int LongestRequest = 300;

    /// <summary>A label stands at the beginning of its line, outside tables, with another one near or at the end of the article.</summary>
    private protected override bool Stands(ReadOnlyPhraseHits hits, int index)
    {
        var hit = hits[index];
        if (hit["where"] != "label")
            return base.Stands(hits, index);
        var block = hit.Sentence.Block;
        return (hit.Article.Tokens[hit.FirstToken].Places & TokenPlaces.FirstOfLine) != 0
            && block.Kind is not (BlockKind.TableCell or BlockKind.TableHeader or BlockKind.FrontMatter)
            && (block.Index >= hit.Article.Blocks.Length - 3 || HasNeighbor(hits, index, index - 1) || HasNeighbor(hits, index, index + 1));
    }

    /// <summary>To the end of the sentence: what a model was asked or asked back is of no use from its first word on. A label stays one.</summary>
    private protected override ProseSpan Passage(PhraseHit hit) =>
        hit["where"] is not ("label" or "alone") && LastSentence(hit).Prose is { Length: < LongestRequest } sentence && sentence.End > hit.Prose.End
            ? ProseSpan.FromBounds(hit.Prose.Start, sentence.End)
            : hit.Prose;

    /// <summary>What stands after a label may belong to the article.</summary>
    private protected override Fix? Mend(PhraseHit hit, ProseSpan passage) => hit["where"] == "label" ? null : base.Mend(hit, passage);

    private static bool HasNeighbor(ReadOnlyPhraseHits hits, int index, int other) =>
        other >= 0 && other < hits.Count
        && hits[other]["where"] == "label"
        && Math.Abs(hits[other].Sentence.Block.Index - hits[index].Sentence.Block.Index) <= NearBlocks
        && !string.Equals(hits[other].Text, hits[index].Text, StringComparison.OrdinalIgnoreCase);
}
