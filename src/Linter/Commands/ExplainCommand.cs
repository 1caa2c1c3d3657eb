using System.CommandLine;
using System.CommandLine.Completions;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint explain KL1001</c>: the pages of rules.</summary>
internal static class ExplainCommand
{
    private const int ExampleIndent = 4;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var rules = new Argument<string[]>("RULE") { Description = "Ids or names of rules, or prefixes such as KL3.", Arity = ArgumentArity.OneOrMore };
        rules.CompletionSources.Add(_ => RuleCatalog.All.SelectMany(rule => (string[])[rule.Id, rule.Name]).Select(name => new CompletionItem(name)));
        var command = new Command("explain", "Show why a rule exists, with examples.") { rules };
        command.SetAction(parsed => (int)Explain(parsed.GetRequiredValue(rules), parsed.InvocationConfiguration));
        return command;
    }

    private static ExitCode Explain(string[] names, InvocationConfiguration streams)
    {
        foreach (var name in names)
        {
            var rules = RuleCatalog.Find(name);
            if (rules.IsEmpty)
            {
                var nearest = RuleCatalog.Nearest(name) is { } near ? $"; did you mean '{near}'" : "; 'ketaminelint rules' lists them";
                var messages = new MessageWriter(streams.Error, Terminal.OfError(ColourWhen.Auto), Detail.Normal);
                messages.Fault(new RunFault(null, 0, 0, $"unknown rule '{name}'{nearest}"));
                streams.Error.Flush();
                return ExitCode.Fault;
            }

            foreach (var rule in rules) Write(streams.Output, Terminal.OfOutput(ColourWhen.Auto), rule, rule.Page.PlainText);
        }

        return ExitCode.Clean;
    }

    internal static void Write(TextWriter output, Terminal terminal, Rule rule, string page)
    {
        var severity = rule.Descriptor.DefaultSeverity;
        output.Write(terminal.Paint(Style.Strong, $"{rule.Id} {rule.Name}") + "\n");
        output.Write($"{terminal.Paint(severity.Style(), severity.Name())}, precision {rule.Precision.Name()}: {rule.Title}\n\n");

        // The page begins with a heading that says what the lines above say.
        var lines = page.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var heading = lines[0].StartsWith(rule.Id, StringComparison.Ordinal) || lines[0] == rule.Title ? 1 : 0;
        foreach (var line in Paragraphs(lines.Skip(heading).SkipWhile(line => line.Length == 0)))
            WriteWrapped(output, line, terminal.Width);
        output.Write('\n');
    }

    /// <summary>The lines, those of one paragraph as one: a page is broken where its author broke it.</summary>
    private static IEnumerable<string> Paragraphs(IEnumerable<string> lines)
    {
        var paragraph = "";
        foreach (var line in lines)
        {
            var continues = paragraph.Length > 0 && line.Length > 0 && char.IsLetterOrDigit(line[0]) && !IsBlock(paragraph);
            if (paragraph.Length > 0 && !continues) yield return paragraph;
            if (line.Length == 0) yield return line;
            paragraph = continues ? paragraph + " " + line : line;
        }

        if (paragraph.Length > 0) yield return paragraph;
    }

    private static bool IsBlock(string line) => line[0] is ' ' or '|';

    private static void WriteWrapped(TextWriter output, string line, int width)
    {
        var indent = line.Length - line.TrimStart().Length;
        var rest = VisibleText.Of(line);
        while (indent < ExampleIndent && rest.Length > width && rest.LastIndexOf(' ', width, width - indent) is var blank && blank > indent)
        {
            output.Write(rest[..blank] + "\n");
            rest = rest[(blank + 1)..];
        }

        output.Write(rest + "\n");
    }
}
