using System.Runtime.InteropServices;
using System.Text;

namespace KetamineLint.Files;

/// <summary>What stands at a path.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or a link to nothing.</summary>
    Missing,

    /// <summary>A file, or a link to one.</summary>
    Regular,

    /// <summary>A folder, or a link to one.</summary>
    Folder,

    /// <summary>A pipe, a device or a socket: opening one may wait for ever.</summary>
    Special,

    /// <summary>Something behind a folder that may not be entered.</summary>
    Denied,
}

/// <summary>Asks what stands at a path without opening it.</summary>
internal static class FileKinds
{
    private const int ShortPath = 1024;
    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int RegularType = 0x8000;

    /// <summary>What stands at <paramref name="path"/>, links followed.</summary>
    public static FileKind Of(string path) => OperatingSystem.IsWindows() ? OfAttributes(path) : OfStatus(path);

    private static FileKind OfAttributes(string path)
    {
        if (Directory.Exists(path))
        {
            return FileKind.Folder;
        }

        return !File.Exists(path) ? FileKind.Missing
            : (File.GetAttributes(path) & FileAttributes.Device) != 0 ? FileKind.Special
            : FileKind.Regular;
    }

    /// <summary>The numbers of the user and the group that own what stands at <paramref name="path"/>, links followed; null if nothing does, and on Windows.</summary>
    public static (uint User, uint Group)? OwnerOf(string path) =>
        !OperatingSystem.IsWindows() && Status(path) is { } status ? (status.User, status.Group) : null;

    /// <summary>.NET has no question for the type of a file that it has not opened; its own library of the platform has, and is there wherever .NET runs on Unix.</summary>
    private static FileKind OfStatus(string path)
    {
        if (path.Contains('\0'))
        {
            return FileKind.Missing;
        }

        if (Status(path) is not { } status)
        {
            return DeniedOrMissing(path);
        }

        return (status.Mode & TypeMask) switch
        {
            RegularType => FileKind.Regular,
            FolderType => FileKind.Folder,
            _ => FileKind.Special,
        };
    }

    private static (int Mode, uint User, uint Group)? Status(string path)
    {
        var room = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        var name = room <= ShortPath ? stackalloc byte[ShortPath] : new byte[room];
        name[Encoding.UTF8.GetBytes(path, name)] = 0;
        Span<int> status = stackalloc int[64];
        return Stat(ref MemoryMarshal.GetReference(name), ref MemoryMarshal.GetReference(status)) == 0 ? (status[1], (uint)status[2], (uint)status[3]) : null;
    }

    private static FileKind DeniedOrMissing(string path)
    {
        try
        {
            File.GetAttributes(path);
            return FileKind.Missing; // a link to nothing
        }
        catch (UnauthorizedAccessException)
        {
            return FileKind.Denied;
        }
        catch (IOException)
        {
            return FileKind.Missing;
        }
    }

    /// <summary>The fields of the status are flags, mode, user, group and more, in every version of .NET since 2.0.</summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat", ExactSpelling = true)]
    private static extern int Stat(ref byte path, ref int status);
}
