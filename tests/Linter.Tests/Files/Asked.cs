using KetamineLint.Files;

namespace KetamineLint.Tests.Files;

/// <summary>What a test asks to be linted.</summary>
internal static class Asked
{
    public static Targets For(params string[] paths) => new([.. paths], [], [], "stdin.md");
}
