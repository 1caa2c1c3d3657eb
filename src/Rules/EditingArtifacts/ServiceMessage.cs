using System.Collections.Immutable;
using KetamineLint.Articles;

namespace KetamineLint.EditingArtifacts;

/// <summary>KL1007: what a chat site says to the person in front of it, "Regenerate response".</summary>
public sealed class ServiceMessage() : ChatResidue(
    "KL1007",
    "service-message",
    "Message of a web tool",
    "'{0}' is a message of a web tool: delete it",
    "service-messages")
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Supersedes => ImmutableArray.Create("KL1008", "KL1010");

    /// <summary>Messages in the prose, and the labels of buttons even where they were pasted into code.</summary>
    public override IEnumerable<Finding> Check(Article article, RuleOptions options)
    {
        foreach (var finding in base.Check(article, options))
            yield return finding;
        var text = article.Source.ToString();
        for (var at = 0; CopyButtons.Next(text.AsSpan(), ref at) is { } button;)
            yield return Report(article, button, article.Source.ToString(button));
    }
}
