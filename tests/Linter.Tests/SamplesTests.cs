using KetamineLint.Tests.Commands;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>The articles in <c>samples</c>: what is wrong with them, all of it, and one with nothing wrong.</summary>
public sealed class SamplesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SamplesTests()
    {
        foreach (var path in Directory.GetFiles(Reports.Repository.PathOf("samples")))
            _folder.With("samples/" + Path.GetFileName(path), File.ReadAllBytes(path));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_show_what_was_reviewed() => Reports.Repository.MatchesSnapshot("samples.txt", Lint("samples").Output);

    [Fact]
    public void They_show_every_rule_of_the_core()
    {
        var output = Lint("samples").Output;
        var core = RuleCatalog.All.Select(rule => rule.Id).Where(id => string.CompareOrdinal(id, "KL1") > 0 && string.CompareOrdinal(id, "KL7") < 0);
        Assert.DoesNotContain(core, id => !output.Contains($" {id}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_clean_one_is_silent()
    {
        var session = Lint("samples/ketamine-evidence.md");
        Assert.Equal((ExitCode.Clean, "", ""), (session.Exit, session.Output, session.Error));
    }

    private Session Lint(string path) => Session.Run(_folder, path, "--format", "short", "--fail-on", "note");
}
