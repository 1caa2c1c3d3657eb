
namespace KetamineLint;

/// <summary>A rule's page: why it exists, with examples. It is the rule's help, the text of <c>explain</c> and its test.</summary>
public sealed class RulePage
{
    /// <summary>The page as it is written, with the marks <c>[|…|]</c> in its examples.</summary>
    public string Source => throw new NotImplementedException();

    /// <summary>The page for readers, in Markdown: marks and options of examples are gone.</summary>
    public string Markdown => throw new NotImplementedException();

    /// <summary>The page for readers, without markup.</summary>
    public string PlainText => throw new NotImplementedException();

    /// <summary>The first paragraph, without markup.</summary>
    public string Summary => throw new NotImplementedException();
}
