using System.CommandLine;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint explain KL1001</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var rule = new Argument<string>("rule") { Description = "The id or the name of a rule, such as KL1001." };
        rule.CompletionSources.Add(_ => RuleCatalog.All.SelectMany(known => (string[])[known.Id, known.Name]).Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        var command = new Command("explain", "Say why a rule exists, with examples.") { rule };
        command.SetAction(parsed => (int)Explain(
            parsed.GetRequiredValue(rule),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Explain(string name, TextWriter output, TextWriter error)
    {
        var rules = RuleCatalog.Find(name);
        if (rules.Length == 1)
        {
            Write(output, Terminal.OfOutput(ColourWhen.Auto), rules[0], rules[0].Page.PlainText);
            return ExitCode.Clean;
        }

        if (rules.Length > 1)
        {
            output.Write($"'{VisibleText.Of(name)}' means {rules.Length} rules; name one of them.\n\n");
            ListRulesCommand.Write(output, Terminal.OfOutput(ColourWhen.Auto), rules);
            return ExitCode.Clean;
        }

        var nearest = RuleCatalog.Nearest(name) is { } near ? $"; did you mean '{near}'?" : "; `ketaminelint rules` lists them";
        new MessageWriter(error, Terminal.OfError(ColourWhen.Auto), Detail.Normal).Fault(new RunFault(null, 0, 0, $"there is no rule '{name}'{nearest}"));
        return ExitCode.Fault;
    }

    internal static void Write(TextWriter output, Terminal terminal, Rule rule, string page)
    {
        var severity = rule.Descriptor.DefaultSeverity;
        var lines = page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        output.Write(terminal.Paint(Style.Strong, $"{rule.Id} {rule.Name}") + "\n");
        output.Write($"{terminal.Paint(severity.Style(), severity.Name())}, precision {rule.Precision.Name()}: {rule.Title}\n\n");

        // The page begins with a heading that says what the line above says.
        foreach (var line in lines.SkipWhile(line => line.Length == 0 || line.Contains(rule.Id, StringComparison.Ordinal)))
            WriteWrapped(output, line, terminal.Width);
    }

    private static void WriteWrapped(TextWriter output, string line, int width)
    {
        var indent = line.Length - line.TrimStart().Length;
        var rest = VisibleText.Of(line);
        while (indent < 4 && rest.Length > width && rest.LastIndexOf(' ', width, width - indent) is var blank && blank > indent)
        {
            output.Write(rest[..blank] + "\n");
            rest = rest[(blank + 1)..];
        }

        output.Write(rest + "\n");
    }
}
