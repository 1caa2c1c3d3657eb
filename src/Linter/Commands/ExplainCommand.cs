using System.CommandLine;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary><c>ketaminelint explain KL1001</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rules = new Argument<string[]>("RULE") { Description = "Ids or names of rules, or prefixes such as KL3.", Arity = ArgumentArity.OneOrMore };
        rules.CompletionSources.Add(_ => RuleCatalog.All.SelectMany(rule => new[] { rule.Id, rule.Name }).Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        var command = new Command("explain", "Show why a rule exists, with examples.") { rules };
        command.SetAction(parsed => (int)Explain(parsed.GetRequiredValue(rules), parsed.InvocationConfiguration));
        return command;
    }

    private static ExitCode Explain(string[] names, InvocationConfiguration configuration)
    {
        foreach (var name in names)
        {
            var meant = RuleCatalog.Find(name);
            if (meant.IsEmpty)
            {
                var nearest = RuleCatalog.Nearest(name) is { } near ? $"; did you mean '{near}'" : "";
                configuration.Error.Write($"ketaminelint: error: unknown rule '{VisibleText.Of(name)}'{nearest}\n  'ketaminelint rules' lists the rules\n");
                configuration.Error.Flush();
                return ExitCode.Fault;
            }

            foreach (var rule in meant)
            {
                configuration.Output.Write($"{rule.Page.PlainText.Trim()}\n\nSeverity: {rule.Descriptor.DefaultSeverity.Name()}. Precision: {rule.Precision.Name()}.\n\n");
            }
        }

        return ExitCode.Clean;
    }
}
