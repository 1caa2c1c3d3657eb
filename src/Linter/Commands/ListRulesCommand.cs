using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint rules</c>: the table of rules.</summary>
internal static class ListRulesCommand
{
    private const int NarrowestTitle = 16;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "List the rules.");
        command.SetAction(parsed =>
        {
            // What reads a pipe wants a line a rule.
            var terminal = Terminal.OfOutput(ColourWhen.Auto);
            Write(parsed.InvocationConfiguration.Output, Console.IsOutputRedirected ? terminal with { Width = int.MaxValue } : terminal, RuleCatalog.All);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    internal static void Write(TextWriter output, Terminal terminal, ImmutableArray<Rule> rules)
    {
        var nameWidth = rules.Select(rule => rule.Name.Length).DefaultIfEmpty(0).Max();
        var heading = $"{"id",-6}  {"name".PadRight(nameWidth)}  {"severity",-8}  {"precision",-9}  ";
        output.Write(terminal.Paint(Style.Strong, heading + "title") + "\n");
        foreach (var rule in rules)
        {
            var severity = rule.Descriptor.DefaultSeverity;
            output.Write($"{rule.Id,-6}  {rule.Name.PadRight(nameWidth)}  ");
            output.Write(terminal.Paint(severity.Style(), severity.Name().PadRight(8)));
            output.Write($"  {rule.Precision.Name(),-9}  ");
            WriteWrapped(output, rule.Title, heading.Length, Math.Max(NarrowestTitle, terminal.Width - heading.Length));
        }

        output.Write(string.Create(CultureInfo.InvariantCulture, $"\n{rules.Length} rules. `ketaminelint explain ID` says why each exists, with examples.\n"));
    }

    private static void WriteWrapped(TextWriter output, string title, int indent, int width)
    {
        var rest = title;
        while (rest.Length > width && rest.LastIndexOf(' ', width) is > 0 and var blank)
        {
            output.Write(rest[..blank] + "\n" + new string(' ', indent));
            rest = rest[(blank + 1)..];
        }

        output.Write(rest + "\n");
    }
}
