using System.Runtime.Versioning;
using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_appears_whole_in_folders_that_are_made()
    {
        using (var file = AtomicFile.Create(_folder["a/b/out.json"]))
        {
            file.Stream.Write("new"u8);
            Assert.False(File.Exists(_folder["a/b/out.json"]));
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(_folder["a/b/out.json"]));
        Assert.Single(Directory.GetFiles(_folder["a/b"]));
    }

    [Fact]
    public void What_is_not_committed_leaves_the_old_file_and_no_trace()
    {
        _folder.With("out.json", "old");

        using (var file = AtomicFile.Create(_folder["out.json"]))
        {
            file.Stream.Write("new"u8);
        }

        Assert.Equal("old", File.ReadAllText(_folder["out.json"]));
        Assert.Single(Directory.GetFiles(_folder.FullPath));
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void A_link_stays_a_link_and_the_mode_stays()
    {
        _folder.With("real.json", "old").WithLink("link.json", "real.json");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(_folder["real.json"], Mode);

        using (var file = AtomicFile.Create(_folder["link.json"]))
        {
            file.Stream.Write("new"u8);
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(_folder["real.json"]));
        Assert.Equal("real.json", new FileInfo(_folder["link.json"]).LinkTarget);
        Assert.Equal(Mode, File.GetUnixFileMode(_folder["real.json"]));
    }

    [Fact]
    public void A_device_is_written_in_place()
    {
        using var file = AtomicFile.Create("/dev/null");
        file.Stream.Write("new"u8);
        file.Commit();

        Assert.Equal(FileKind.Special, FileKinds.Of("/dev/null"));
    }

    [Fact]
    public void A_folder_cannot_be_written() => Assert.Throws<IOException>(() => AtomicFile.Create(_folder.FullPath));
}
