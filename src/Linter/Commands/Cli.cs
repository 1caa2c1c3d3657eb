using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace KetamineLint.Commands;

/// <summary>The command line: what is typed, and who answers it.</summary>
internal static class Cli
{
    /// <summary>The version that is printed and written into reports.</summary>
    public static string Version { get; } = typeof(Cli).Assembly.GetName().Version!.ToString(3);

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="host">The world.</param>
    public static ExitCode Run(string[] args, Host host)
    {
        var lint = new LintCommand();
        var root = Root(lint, host);
        var parsed = root.Parse(
            WithoutDirectives(args),
            new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var fault = Usage.Fault(root, args) ?? (parsed.Errors is [var first, ..] ? first.Message : null)?.TrimEnd('.');
        if (fault is not null && parsed.Action is not PrintHelp)
        {
            return Refuse(host, fault);
        }

        if (args is [var name, ..] && parsed.CommandResult.Command.Name == name && Directory.Exists(Path.Join(host.WorkingDirectory, name)))
        {
            host.Error.Write($"ketaminelint: note: '{name}' is a command; write './{name}' for the folder\n");
            host.Error.Flush();
        }

        return Answer(parsed, host);
    }

    private static ExitCode Answer(ParseResult parsed, Host host)
    {
        try
        {
            using var output = new StreamWriter(host.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            return (ExitCode)parsed.Invoke(new InvocationConfiguration { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false });
        }
        catch (IOException exception) when (ClosedPipe.IsCause(exception))
        {
            return ExitCode.Clean; // the page was read as far as somebody cared to
        }
        catch (IOException exception)
        {
            return Say(host, $"standard output cannot be written ({exception.Message.TrimEnd('.')})");
        }
    }

    private static RootCommand Root(LintCommand lint, Host host)
    {
        var root = new RootCommand("Finds what must not be published in health articles: leftover editing artifacts, scraped boilerplate, unsupported claims, placeholders, keyword stuffing.");
        lint.AddTo(root);
        root.Add(ListRulesCommand.Create());
        root.Add(ExplainCommand.Create());
        root.SetAction(parsed => (int)Lint(lint, parsed, host));
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case VersionOption version:
                    version.Action = new PrintVersion();
                    break;
                case HelpOption { Action: HelpAction usual } help:
                    help.Action = new PrintHelp(usual);
                    break;
            }
        }

        return root;
    }

    private static ExitCode Lint(LintCommand lint, ParseResult parsed, Host host)
    {
        if (lint.Fault(parsed, out var options) is { } fault)
        {
            return Refuse(host, fault);
        }

        Preparation.Begin(options!);
        return options!.Watch ? new WatchRun(options, host).Run() : new LintRun(options, host).Run();
    }

    /// <summary>A first argument such as <c>[slug]</c> is a folder of a site and no directive of the parser, completion's own apart.</summary>
    private static string[] WithoutDirectives(string[] args) =>
        args is [['[', ..] first, ..] && !first.StartsWith("[suggest", StringComparison.Ordinal) ? ["./" + first, .. args[1..]] : args;

    private static ExitCode Refuse(Host host, string fault) => Say(host, fault, "\n  'ketaminelint --help' lists what can be typed");

    private static ExitCode Say(Host host, string fault, string help = "")
    {
        host.Error.Write($"ketaminelint: error: {Reports.VisibleText.Of(fault)}{help}\n");
        host.Error.Flush();
        return ExitCode.Fault;
    }

    private sealed class PrintVersion : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"ketaminelint {Version}");
            return (int)ExitCode.Clean;
        }
    }

    private sealed class PrintHelp(HelpAction usual) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (var argument in parseResult.RootCommandResult.Command.Subcommands.SelectMany(command => command.Arguments))
            {
                argument.CompletionSources.Clear(); // help would print every one of them in the place of the argument's name
            }

            usual.Invoke(parseResult);
            if (parseResult.CommandResult.Command is RootCommand)
            {
                parseResult.InvocationConfiguration.Output.Write(LintCommand.Epilogue);
            }

            return (int)ExitCode.Clean;
        }
    }
}
