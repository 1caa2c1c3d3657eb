using System.Diagnostics;
using Xunit;

namespace KetamineLint.Tests.Packages;

/// <summary>Runs the SDK, and other programs, as a user would.</summary>
internal static class DotNet
{
    /// <summary>Runs a command of the SDK that runs the tests.</summary>
    public static Said Run(string folder, params string[] arguments) =>
        Start(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, arguments);

    /// <summary>Runs a program.</summary>
    public static Said Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name); // what the SDK says to its own children is nothing that a user's shell says
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Said(process.ExitCode, output, error.Result);
    }
}

/// <summary>What a program said.</summary>
internal sealed record Said(int Exit, string Output, string Error)
{
    /// <summary>Fails unless the program ended well.</summary>
    public Said Succeeds()
    {
        Assert.True(Exit == 0, Output + Error);
        return this;
    }
}
