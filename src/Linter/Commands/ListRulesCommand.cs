using System.CommandLine;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint rules</c>.</summary>
internal static class ListRulesCommand
{
    public static Command Create() => new("rules", "List the rules.");
}
