using System.Diagnostics;
using Xunit;

namespace KetamineLint.Tests.Commands;

/// <summary>The program as a process: what only a process can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.md", "Certainly! Here is the revised text:\n\nText.\n").With("b.md", "# Title\n\nText.\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "b.md")]
    [InlineData(1, "a.md")]
    [InlineData(2, "gone.md")]
    [InlineData(2, "--formt")]
    [InlineData(0, "--help")]
    public void The_exit_code_reaches_the_shell(int exit, string argument) => Assert.Equal(exit, Run(Program, argument).Exit);

    [Theory]
    [InlineData("a.md")]
    [InlineData("--help")]
    [InlineData("rules")]
    public void A_reader_that_goes_away_hears_no_complaint(string argument)
    {
        var (_, _, error) = Run("/bin/sh", "-c", "\"$0\" \"$1\" | true", Program, argument);

        Assert.Empty(error);
    }

    [Fact]
    public void What_may_not_be_read_is_named_and_costs_no_other_file_its_findings()
    {
        _folder.With("closed/c.md").With("d.md");
        foreach (var path in (string[])["closed", "d.md"])
        {
            using var chmod = Process.Start("chmod", ["000", _folder[path]]);
            chmod.WaitForExit();
        }

        // Root may read everything, so the program runs as nobody there.
        string[] command = Environment.UserName == "root"
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Program]
            : [Program];
        using (var open = Process.Start("chmod", ["755", _folder.FullPath]))
        {
            open.WaitForExit();
        }

        var (exit, output, error) = Run(command[0], [.. command[1..], "--format", "short", "."]);
        using (var restore = Process.Start("chmod", ["755", _folder["closed"]]))
        {
            restore.WaitForExit();
        }

        Assert.Equal(2, exit);
        Assert.Contains("closed: error: permission denied\n", error, StringComparison.Ordinal);
        Assert.Contains("d.md: error: permission denied\n", error, StringComparison.Ordinal);
        Assert.StartsWith("a.md(1,1): error KL1001", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void A_signal_cancels_the_run_and_leaves_nothing_half_written(string signal)
    {
        // Standard input never ends here; the report is begun once the signals are listened to.
        _folder.With("out.json", "old");
        var start = new ProcessStartInfo(Program, ["-", "a.md", "--stdin-filename", "A.md", "--report", "json=out.json", "--jobs", "1"])
        {
            WorkingDirectory = _folder.FullPath,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        while (Directory.GetFiles(_folder.FullPath).Length == 3 && !process.HasExited)
        {
            Thread.Yield();
        }

        using (var kill = Process.Start("kill", [signal, $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit();

        Assert.Equal((int)ExitCode.Cancelled, process.ExitCode);
        Assert.Equal("old", File.ReadAllText(_folder["out.json"]));
        Assert.Equal(3, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Fact]
    public void A_full_disk_is_a_fault_that_names_the_report()
    {
        var (exit, output, error) = Run(Program, "--format", "short", "--report", "sarif=/dev/full", "a.md");

        Assert.Equal(2, exit);
        Assert.StartsWith("a.md(1,1): error KL1001", output, StringComparison.Ordinal);
        Assert.StartsWith("/dev/full: error: the report cannot be written (", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_on_the_size_of_files_is_a_fault_that_leaves_the_old_report()
    {
        // .NET's own just-in-time memory is a file to the limit, unless it is told to do without.
        _folder.With("out.sarif", "old");
        var (exit, _, error) = Run("/bin/sh", "-c", "export DOTNET_EnableWriteXorExecute=0; ulimit -f 8; exec \"$0\" --format short --report sarif=out.sarif a.md", Program);

        Assert.Equal((2, "out.sarif: error: the report cannot be written (a file may not be that large here)\n"), (exit, error));
        Assert.Equal("old", File.ReadAllText(_folder["out.sarif"]));
        Assert.Equal(3, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Fact]
    public void A_watch_ends_by_a_signal()
    {
        var start = new ProcessStartInfo(Program, ["--watch", "--format", "short"]) { WorkingDirectory = _folder.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;

        Assert.Equal("ketaminelint: watching 2 articles; Ctrl-C ends", process.StandardError.ReadLine());
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        process.WaitForExit();

        Assert.Equal((int)ExitCode.Cancelled, process.ExitCode);
    }

    private static string Program { get; } = Path.Join(AppContext.BaseDirectory, "ketaminelint");

    private (int Exit, string Output, string Error) Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = _folder.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("GITHUB_ACTIONS");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
