using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

/// <summary>The examples of docs/phrases.md.</summary>
public sealed class PhraseDocumentTests
{
    private const string Fence = "```";

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var block in Repository.Read("docs/phrases.md").Split(Fence + "phrases\n").Skip(1))
        {
            var lines = block[..block.IndexOf(Fence, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var text in lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
                data.Add(string.Join("\n", lines.Where(line => !line.StartsWith('>'))), text[2..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_finds_what_it_marks(string phrases, string marked)
    {
        var set = new PhraseSet(phrases.Split('\n'));
        var text = new ReadText(marked.Replace("[|", "").Replace("|]", ""), PhraseEngine.Compile([set]));
        Assert.Equal(ReadText.Fold(marked), text.Mark(set));
    }
}
