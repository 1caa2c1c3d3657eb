using System.Security.Cryptography;
using System.Text.Json;
using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Commands;

public sealed class SarifOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().WithFolder(".git");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_named_with_what_their_bytes_were()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "# Café\r\n"u8];
        _folder.With("a.md", bytes).With("b.md", [0xFF, 0xFE, (byte)'x', 0]);

        var artifacts = Run().GetProperty("artifacts");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), artifacts[0].GetProperty("hashes").GetProperty("sha-256").GetString());
        Assert.Equal(bytes.Length, artifacts[0].GetProperty("length").GetInt32());
        Assert.Equal(["utf-8", "utf-16"], artifacts.EnumerateArray().Select(artifact => artifact.GetProperty("encoding").GetString()!));
    }

    [Fact]
    public void What_a_comment_lets_pass_is_told_with_its_reason_when_it_is_asked_for()
    {
        _folder.With("a.md", "<!-- ketaminelint-disable-next-line KL1001 -- quotes a chat -->\nCertainly! Here is the revised text:\n");

        Assert.Equal(0, Run().GetProperty("results").GetArrayLength());
        var suppression = Run("--sarif-suppressed").GetProperty("results")[0].GetProperty("suppressions")[0];
        Assert.Equal("quotes a chat", suppression.GetProperty("justification").GetString());
        Assert.Equal(1, suppression.GetProperty("location").GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("ketaminelint/")]
    [InlineData("drafts/", "--sarif-category", "drafts")]
    [InlineData("team/drafts/", "--sarif-category", "team/drafts/")]
    public void A_category_ends_with_a_slash(string id, params string[] args) =>
        Assert.Equal(id, Run(args).GetProperty("automationDetails").GetProperty("id").GetString());

    [Fact]
    public void A_category_must_be_something() => Assert.Equal(ExitCode.Fault, Session.Run(_folder, "--sarif-category", "/").Exit);

    [Theory]
    [InlineData("ref: refs/heads/main\n", "refs/heads/main", "main")]
    [InlineData("ref: refs/heads/packed/one\n", null, "packed/one")]
    [InlineData("0123456789012345678901234567890123456789\n", null, null)]
    public void The_commit_is_named_when_it_is_asked_for(string head, string? reference, string? branch)
    {
        const string Commit = "0123456789012345678901234567890123456789";
        _folder.With("a.md").With(".git/HEAD", head)
            .With(".git/config", "[remote \"other\"]\n\turl = https://other.example/x\n[remote \"origin\"]\n\turl = https://me:secret@git.example/acme/articles.git\n")
            .With(".git/packed-refs", $"# pack-refs with: peeled\n{Commit} refs/heads/packed/one\n");
        if (reference is not null) _folder.With(".git/" + reference, Commit + "\n");

        Assert.False(Run().TryGetProperty("versionControlProvenance", out _));
        var provenance = Assert.Single(Run("--sarif-provenance").GetProperty("versionControlProvenance").EnumerateArray());
        Assert.Equal("https://git.example/acme/articles.git", provenance.GetProperty("repositoryUri").GetString());
        Assert.Equal(Commit, provenance.GetProperty("revisionId").GetString());
        Assert.Equal("SRCROOT", provenance.GetProperty("mappedTo").GetProperty("uriBaseId").GetString());
        Assert.Equal(branch, provenance.TryGetProperty("branch", out var name) ? name.GetString() : null);
    }

    [Theory]
    [InlineData("https://token@git.example/a.git?x=1", "https://git.example/a.git")]
    [InlineData("git@git.example:acme/a b.git", "ssh://git.example/acme/a%20b.git")]
    [InlineData("ssh://git@git.example:2222/a", "ssh://git.example:2222/a")]
    [InlineData("/srv/git/a", null)]
    [InlineData("file:///srv/git/a", null)]
    public void An_address_is_given_without_credentials(string address, string? shown) => Assert.Equal(shown, GitFolder.PublicAddress(address));

    private JsonElement Run(params string[] args) =>
        JsonDocument.Parse(Session.Run(_folder, [.. args, "--format", "sarif"]).Output).RootElement.GetProperty("runs")[0];
}
