using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint rules</c>: the table of rules.</summary>
internal static class ListRulesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "List the rules.");
        command.SetAction(parsed =>
        {
            Write(parsed.InvocationConfiguration.Output, Terminal.OfOutput(ColourWhen.Auto), RuleCatalog.All);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    internal static void Write(TextWriter output, Terminal terminal, ImmutableArray<Rule> rules)
    {
        var nameWidth = rules.Select(rule => rule.Name.Length).DefaultIfEmpty(0).Max();
        var titleWidth = terminal.Width - nameWidth - "KL0000    warning  very-high  ".Length;
        output.Write(terminal.Paint(Style.Strong, $"{"id",-6}  {"name".PadRight(nameWidth)}  {"severity",-8}  {"precision",-9}  title") + "\n");
        foreach (var rule in rules)
        {
            var severity = rule.Descriptor.DefaultSeverity;
            output.Write($"{rule.Id,-6}  {rule.Name.PadRight(nameWidth)}  ");
            output.Write(terminal.Paint(severity.Style(), severity.Name().PadRight(8)));
            output.Write($"  {rule.Precision.Name(),-9}  {Cut(rule.Title, titleWidth)}\n");
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture, $"\n{rules.Length} rules. `ketaminelint explain ID` says why each exists, with examples.\n"));
    }

    /// <summary>A title that fits; where there is hardly any room it is better to let the terminal break the line.</summary>
    private static string Cut(string title, int width) => title.Length <= width || width < 20 ? title : title[..(width - 1)].TrimEnd() + "…";
}
