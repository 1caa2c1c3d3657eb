using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

public sealed class PreparedPhrasesTests
{
    [Fact]
    public void The_embedded_form_is_that_of_the_catalogue()
    {
        using var prepared = Prepare();
        if (Repository.IsUpdating)
        {
            File.WriteAllBytes(Repository.PathOf("src/Rules/Phrases/" + PreparedPhrases.FileName), prepared.ToArray());
            return;
        }

        using var embedded = typeof(PreparedPhrases).Assembly.GetManifestResourceStream(PreparedPhrases.FileName);
        Assert.True(embedded is not null, "src/Rules/Phrases/Prepared.bin is missing: run the tests with UPDATE_SNAPSHOTS=1");
        var bytes = new byte[embedded.Length];
        embedded.ReadExactly(bytes);
        Assert.True(prepared.ToArray().AsSpan().SequenceEqual(bytes), "src/Rules/Phrases/Prepared.bin is stale: run the tests with UPDATE_SNAPSHOTS=1 and build again");
    }

    [Fact]
    public void Equal_phrases_give_equal_bytes()
    {
        using var one = Prepare();
        using var other = Prepare();
        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        using var prepared = Prepare();
        prepared.Position = 0;
        Assert.NotNull(PreparedPhrases.TryRead(prepared, Always, OnDemand));
    }

    [Fact]
    public void Other_phrases_are_not_taken_from_it()
    {
        using var prepared = Prepare();
        prepared.Position = 0;
        Assert.Null(PreparedPhrases.TryRead(prepared, Always, [.. OnDemand, new PhraseSet("a phrase more")]));
        prepared.Position = 0;
        Assert.Null(PreparedPhrases.TryRead(prepared, [.. Always, new PhraseSet("a phrase more")], OnDemand));
    }

    [Fact]
    public void Half_of_it_is_nothing()
    {
        using var prepared = Prepare();
        prepared.SetLength(prepared.Length / 2);
        prepared.Position = 0;
        Assert.Null(PreparedPhrases.TryRead(prepared, Always, OnDemand));
    }

    private static PhraseSet[] Always => PhraseEngine.Part(PhraseEngine.CatalogueSets).Always;

    private static PhraseSet[] OnDemand => PhraseEngine.Part(PhraseEngine.CatalogueSets).OnDemand;

    private static MemoryStream Prepare()
    {
        var (always, onDemand) = PhraseEngine.CompileBoth(Always, OnDemand, EmbeddedLexicons.Find);
        var stream = new MemoryStream();
        PreparedPhrases.Write(stream, Always, always, OnDemand, onDemand);
        return stream;
    }
}
