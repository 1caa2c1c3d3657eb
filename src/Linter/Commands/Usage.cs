using System.CommandLine;

namespace KetamineLint.Commands;

/// <summary>What is wrong with a command line that the parser would take: it reads an option that does not exist as a path, and a command anywhere.</summary>
internal static class Usage
{
    /// <summary>The first fault, up to <c>--</c>: a clause without a full stop; null if there is none.</summary>
    /// <param name="root">The commands and their options.</param>
    /// <param name="args">The arguments as they were typed.</param>
    public static string? Fault(RootCommand root, ReadOnlySpan<string> args)
    {
        Command command = root;
        for (var i = 0; i < args.Length && args[i] != "--"; i++)
        {
            var arg = args[i];
            if (arg is ['-', _, ..])
            {
                var fault = OptionFault(command, arg, args[(i + 1)..], out var takesNext);
                if (fault is not null)
                {
                    return fault;
                }

                i += takesNext ? 1 : 0;
            }
            else if (root.Subcommands.FirstOrDefault(known => known.Name == arg) is { } subcommand)
            {
                if (i > 0)
                {
                    return $"the command '{arg}' must come first; write './{arg}' for the file or folder";
                }

                command = subcommand;
            }
        }

        return null;
    }

    private static string? OptionFault(Command command, string arg, ReadOnlySpan<string> rest, out bool takesNext)
    {
        takesNext = false;
        var end = arg.AsSpan().IndexOfAny('=', ':');
        var name = end < 0 ? arg : arg[..end];
        var option = command.Options.FirstOrDefault(known => known.Name == name || known.Aliases.Contains(name));
        if (option is null)
        {
            var known = command.Options.Select(each => each.Name).Where(each => each.StartsWith("--", StringComparison.Ordinal));
            return $"unknown option '{name}'" + (NearestName.To(name, known) is { } near ? $"; did you mean '{near}'" : "");
        }

        if (option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0)
        {
            return end < 0 ? null : $"{name} takes no value";
        }

        takesNext = end < 0;
        var hasValue = end < 0 ? rest is [[not '-', ..], ..] or ["-", ..] : end < arg.Length - 1;
        return hasValue ? null : $"{name} needs a value ({option.HelpName})";
    }
}
