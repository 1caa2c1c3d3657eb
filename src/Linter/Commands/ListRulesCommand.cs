using System.CommandLine;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint rules</c>: the rules in a table.</summary>
internal static class ListRulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "List the rules.");
        command.SetAction(parsed =>
        {
            Write(parsed.InvocationConfiguration.Output);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Write(TextWriter output)
    {
        var rules = RuleCatalog.All;
        var width = rules.Max(rule => rule.Name.Length);
        output.Write($"{"id",-7} {"name".PadRight(width)} {"severity",-8} {"precision",-9} finds\n");
        foreach (var rule in rules)
        {
            output.Write($"{rule.Id,-7} {rule.Name.PadRight(width)} {rule.Descriptor.DefaultSeverity.Name(),-8} {rule.Precision.Name(),-9} {rule.Title}\n");
        }
    }
}
