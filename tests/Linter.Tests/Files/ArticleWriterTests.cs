using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using KetamineLint.Files;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace KetamineLint.Tests.Files;

public sealed class ArticleWriterTests : IDisposable
{
    private const string Old = "One\r\ntwo\rthree\nfo\u00E9r";
    private const string New = "One\r\n2\rthree\nfo\u00E9r\U0001F600";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, bool> Encodings() => new() { { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_mark_and_line_ends_stay(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        _folder.With("a.md", Bytes(Old));

        Assert.Null(Write("a.md", New));

        Assert.Equal(Bytes(New), File.ReadAllBytes(_folder["a.md"]));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void A_link_stays_a_link_and_mode_and_owner_stay()
    {
        _folder.With("real.md", Old).WithLink("link.md", "real.md");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(_folder["real.md"], Mode);
        if (Environment.UserName == "root")
        {
            using var chown = Process.Start("chown", ["65534:65534", _folder["real.md"]]);
            chown.WaitForExit();
        }

        var owner = FileKinds.OwnerOf(_folder["real.md"]);

        Assert.Null(Write("link.md", New));

        Assert.Equal(New, File.ReadAllText(_folder["real.md"]));
        Assert.Equal("real.md", new FileInfo(_folder["link.md"]).LinkTarget);
        Assert.Equal(Mode, File.GetUnixFileMode(_folder["real.md"]));
        Assert.Equal(owner, FileKinds.OwnerOf(_folder["real.md"]));
        Assert.Equal(2, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Fact]
    public void What_changed_since_it_was_read_is_not_touched()
    {
        var read = ArticleText.Read(_folder.With("a.md", Old)["a.md"]).Source!;
        _folder.With("a.md", Old + "!");

        Assert.Equal("it has changed since it was read", ArticleWriter.Write(_folder["a.md"], read, SourceText.From(New, read.Encoding)));

        Assert.Equal(Old + "!", File.ReadAllText(_folder["a.md"]));
        Assert.Single(Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public void What_is_gone_does_not_come_back()
    {
        var read = ArticleText.Read(_folder.With("sub/a.md", Old)["sub/a.md"]).Source!;
        Directory.Delete(_folder["sub"], recursive: true);

        Assert.Equal("it is not there any more", ArticleWriter.Write(_folder["sub/a.md"], read, read));

        Assert.False(Directory.Exists(_folder["sub"]));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void A_file_that_nobody_may_write_is_not_replaced()
    {
        _folder.With("a.md", Old);
        File.SetUnixFileMode(_folder["a.md"], UnixFileMode.UserRead);

        Assert.Equal("it is read-only", Write("a.md", New));

        Assert.Equal(Old, File.ReadAllText(_folder["a.md"]));
        Assert.Single(Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public void Half_a_character_is_not_written()
    {
        _folder.With("a.md", Old);

        Assert.Equal("its encoding cannot hold the new text", Write("a.md", "\uD83D"));

        Assert.Equal(Old, File.ReadAllText(_folder["a.md"]));
        Assert.Single(Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    public void What_a_killed_run_left_goes_and_what_a_living_one_writes_stays()
    {
        var stale = TemporaryFiles.NewPath(_folder.FullPath);
        File.WriteAllText(stale, "left");
        _folder.With(".ketaminelint-notes.tmp").With(".ketaminelint-0123456789zz.tmp");
        using var living = AtomicFile.Create(_folder["a.md"]);

        TemporaryFiles.RemoveStale(_folder.FullPath);

        Assert.False(File.Exists(stale));
        Assert.Equal(3, Directory.GetFiles(_folder.FullPath).Length);
    }

    private string? Write(string path, string text)
    {
        var read = ArticleText.Read(_folder[path]).Source!;
        return ArticleWriter.Write(_folder[path], read, SourceText.From(text, read.Encoding));
    }
}
