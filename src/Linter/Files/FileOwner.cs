using System.Runtime.InteropServices;
using System.Text;

namespace KetamineLint.Files;

/// <summary>Keeps the owner of a file that is replaced: where the superuser mends somebody's file, it stays theirs.</summary>
internal static class FileOwner
{
    /// <summary>Gives a file the owner and the group of another, as far as we may.</summary>
    public static void Copy(string from, string to)
    {
        var (wanted, given) = (FileKinds.OwnerOf(from), FileKinds.OwnerOf(to));
        if (wanted is not var (user, group) || wanted == given)
        {
            return;
        }

        try
        {
            var path = Encoding.UTF8.GetBytes(to + '\0');
            if (ChangeOwner(path, user, group) != 0)
            {
                _ = ChangeOwner(path, uint.MaxValue, group); // only the superuser gives files away, but a group may be one of ours
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Then the file is ours.
        }
    }

    [DllImport("libc", EntryPoint = "chown", ExactSpelling = true)]
    private static extern int ChangeOwner([In] byte[] path, uint user, uint group);
}
