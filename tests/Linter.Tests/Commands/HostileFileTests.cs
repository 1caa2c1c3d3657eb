using System.Text;
using Xunit;

namespace KetamineLint.Tests.Commands;

/// <summary>Files from strangers beside one that has a finding: each has a stated outcome, and none costs the other its finding.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Residue = "Certainly! Here is the revised text:\n\nText.\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("z.md", Residue);

    public void Dispose() => _folder.Dispose();

    /// <summary>Kinds of content, and what standard error says of it; nothing, where it is linted like any other.</summary>
    public static TheoryData<string, byte[], string> Contents() => new()
    {
        { "nothing", [], "" },
        { "invalid UTF-8", [.. "Text "u8, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, (byte)'\n'], "some bytes mean nothing in the file's encoding" },
        { "Latin-1", Encoding.Latin1.GetBytes("Café au lait à la carte.\n"), "some bytes mean nothing in the file's encoding" },
        { "UTF-16 with a mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Text.\n")], "" },
        { "big UTF-16 with a mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Text.\n")], "" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("Text without a mark.\n"), "it is not a text file" },
        { "half a surrogate pair", [0xFF, 0xFE, 0x00, 0xD8, 0x20, 0x00], "some bytes mean nothing in the file's encoding" },
        { "NUL in text", "Text\0 and more text.\n"u8.ToArray(), "" },
        { "nothing but NUL", new byte[4096], "it is not a text file" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Any_content_has_its_outcome(string kind, byte[] content, string said)
    {
        _folder.With("a.md", content);

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal(said.Contains("not a text file", StringComparison.Ordinal) ? ExitCode.Fault : ExitCode.Findings, session.Exit);
        Assert.True(said.Length == 0 ? session.Error.Length == 0 : session.Error.Contains(said, StringComparison.Ordinal), $"{kind}: {session.Error}");
        AssertNeighbour(session);
    }

    [Fact]
    public void A_line_of_64_megabytes_is_linted_to_its_end_as_plain_text()
    {
        _folder.With("a.md", string.Concat(Enumerable.Repeat("word and more ", (64 << 20) / 14)) + "\n\n" + Residue);

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.Contains("a.md(3,1): error KL1001", session.Output, StringComparison.Ordinal);
        Assert.Contains("a paragraph of more than", session.Error, StringComparison.Ordinal);
        AssertNeighbour(session);
    }

    [Fact]
    public void A_million_findings_are_two_hundred_and_a_count()
    {
        _folder.With("a.md", string.Concat(Enumerable.Repeat("\u200Ba ", 1_000_000)));

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001,KL1016");

        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.Equal(200, session.Output.Split('\n').Count(line => line.StartsWith("a.md(", StringComparison.Ordinal)));
        Assert.Contains("a.md: note: 999800 more findings of KL1016 are not shown", session.Error, StringComparison.Ordinal);
        AssertNeighbour(session);
    }

    [Fact]
    public void Folders_may_be_deep_and_links_may_go_in_circles_or_out_of_the_tree()
    {
        using var elsewhere = new TemporaryFolder().With("secret.md", Residue);
        var deep = string.Concat(Enumerable.Repeat("d/", 500));
        _folder.With(deep + "a.md", Residue).WithLink("circle", ".").WithLink("self.md", "self.md").WithLink("out", elsewhere.FullPath);

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001", ".");

        Assert.Contains(deep + "a.md(1,1): error KL1001", session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", session.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Findings, ""), (session.Exit, session.Error));
        AssertNeighbour(session);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    public void A_device_behind_a_link_is_never_opened(string device)
    {
        _folder.WithLink("a.md", device);

        var session = Session.Run(_folder, "--format", "short", "--select", "KL1001");

        Assert.Equal((ExitCode.Fault, "a.md: error: it is no regular file but a pipe, a device or a socket\n"), (session.Exit, session.Error));
        AssertNeighbour(session);
    }

    [Fact]
    public void A_file_that_vanishes_or_grows_while_others_are_linted_is_read_as_it_is_then()
    {
        _folder.With("a.md", Residue).With("b.md", "Text.\n").With("c.md", "Text.\n");
        var usual = new KetamineLint.Commands.Host { Input = () => Stream.Null, Output = Stream.Null, Error = TextWriter.Null, WorkingDirectory = "/" }.Check;
        var changing = new Setting
        {
            Check = (source, path, rules) =>
            {
                if (path == "a.md")
                {
                    File.Delete(_folder["b.md"]);
                    File.AppendAllText(_folder["c.md"], "\n" + Residue);
                }

                return usual(source, path, rules);
            },
        };

        var session = Session.Run(_folder, changing, "--format", "short", "--select", "KL1001", "--jobs", "1");

        Assert.Equal((ExitCode.Fault, "b.md: error: the file is not there any more\n"), (session.Exit, session.Error));
        Assert.Contains("c.md(3,1): error KL1001", session.Output, StringComparison.Ordinal);
        AssertNeighbour(session);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("short")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void No_escape_reaches_a_terminal_from_a_text_a_name_or_a_configuration(string format)
    {
        _folder.With("\e[2Ja\u0007.md", "\e]0;title\u0007 " + Residue)
            .With(".editorconfig", "root = true\n[*.md]\nketaminelint.\e[31mkey = \e[2J\nketaminelint.kl1001.severity = \e[2J\n");

        var session = Session.Run(_folder, "--format", format);

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.DoesNotContain(session.Output + session.Error, character => char.IsControl(character) && character != '\n');
    }

    private static void AssertNeighbour(Session session) =>
        Assert.Contains("z.md(1,1): error KL1001", session.Output, StringComparison.Ordinal);
}
