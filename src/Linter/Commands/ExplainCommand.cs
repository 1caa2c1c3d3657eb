using System.CommandLine;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create() => new("explain", "Show a rule's page.");
}
