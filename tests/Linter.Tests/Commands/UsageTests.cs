using KetamineLint.Commands;
using Xunit;

namespace KetamineLint.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.md");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--formt json", "unknown option '--formt'; did you mean '--format'")]
    [InlineData("a.md --formt=json", "unknown option '--formt'; did you mean '--format'")]
    [InlineData("-x", "unknown option '-x'")]
    [InlineData("--format jsn", "unknown format 'jsn'; did you mean 'json'")]
    [InlineData("--format", "--format needs a value (FORMAT)")]
    [InlineData("--format --quiet", "--format needs a value (FORMAT)")]
    [InlineData("--format=", "--format needs a value (FORMAT)")]
    [InlineData("--format json --format text", "Option '--format' expects a single argument but 2 were provided")]
    [InlineData("--quiet=no", "--quiet takes no value")]
    [InlineData("--quiet --verbose", "--quiet and --verbose contradict each other")]
    [InlineData("--since", "--since needs a value (REF)")]
    [InlineData("--since main --staged", "--since and --staged contradict each other")]
    [InlineData("--since main --diff-file a.diff", "--since and --diff-file contradict each other")]
    [InlineData("--staged --diff-file a.diff", "--staged and --diff-file contradict each other")]
    [InlineData("--staged -", "--staged lints what is staged, which standard input is not")]
    [InlineData("--update-baseline", "--update-baseline needs to know which file; name it with --baseline")]
    [InlineData("--baseline a --update-baseline -", "standard input is no file that a baseline can list")]
    [InlineData("--baseline a --update-baseline --staged", "--staged and --update-baseline contradict each other: a baseline lists what is found, whether it is new or not")]
    [InlineData("--report sarif", "'--report sarif' names no file; write FORMAT=FILE, such as 'sarif=out.sarif'")]
    [InlineData("--report srif=x", "unknown format 'srif'; did you mean 'sarif'")]
    [InlineData("--report sarif=x --report json=x", "two reports cannot go to one file, 'x'")]
    [InlineData("--fail-on eror", "unknown value of --fail-on 'eror'; did you mean 'error'")]
    [InlineData("--fail-on x", "unknown value of --fail-on 'x'; it must be one of error, warning, note, never")]
    [InlineData("--color alway", "unknown value of --color 'alway'; did you mean 'always'")]
    [InlineData("--jobs 0", "'0' is no value of --jobs; it must be a whole number from 1 to 1024")]
    [InlineData("--jobs two", "'two' is no value of --jobs; it must be a whole number from 1 to 1024")]
    [InlineData("--select XX1", "unknown rule 'XX1' in --select")]
    [InlineData("--ignore XX1", "unknown rule 'XX1' in --ignore")]
    [InlineData("--severity XX1=error", "unknown rule 'XX1' in --severity")]
    [InlineData("a.md rules", "the command 'rules' must come first; write './rules' for the file or folder")]
    [InlineData("rules --formt", "unknown option '--formt'")]
    [InlineData("rules a.md", "Unrecognized command or argument 'a.md'")]
    public void A_wrong_command_line_says_what_is_wrong_and_where_help_is(string line, string fault)
    {
        var session = Session.Run(_folder, line.Split(' '));

        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Equal($"ketaminelint: error: {fault}\n  'ketaminelint --help' lists what can be typed\n", session.Error);
        Assert.Empty(session.Output);
    }

    [Theory]
    [InlineData("-- -a.md")]
    [InlineData("-- --formt.md")]
    [InlineData("[slug]")]
    [InlineData("@a.md")]
    [InlineData("./rules")]
    [InlineData("-- rules")]
    [InlineData("-")]
    public void A_path_is_a_path(string line)
    {
        _folder.With("-a.md").With("--formt.md").With("[slug]/a.md").With("@a.md").With("rules/a.md");

        var session = Session.Run(_folder, line.Split(' '));

        Assert.Equal((ExitCode.Clean, ""), (session.Exit, session.Error));
    }

    [Fact]
    public void A_command_goes_before_a_folder_of_its_name_and_says_so()
    {
        _folder.With("rules/a.md");

        var session = Session.Run(_folder, "rules");

        Assert.Equal(ExitCode.Clean, session.Exit);
        Assert.Equal("ketaminelint: note: 'rules' is a command; write './rules' for the folder\n", session.Error);
    }

    [Fact]
    public void Help_names_every_option_and_every_exit_code()
    {
        var session = Session.Run(_folder, "--help");

        Assert.Equal(ExitCode.Clean, session.Exit);
        string[] wanted =
        [
            "--format", "--report", "--fail-on", "--select", "--ignore", "--severity", "--include", "--exclude", "--stdin-filename", "--jobs",
            "--color", "--quiet", "--verbose", "--statistics", "--since", "--staged", "--diff-file", "--baseline", "--update-baseline", "--version", "Examples:", "130  cancelled",
        ];
        Assert.All(wanted, word => Assert.Contains(word, session.Output, StringComparison.Ordinal));
        Assert.All(session.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 160));
    }

    [Fact]
    public void The_version_is_printed() =>
        Assert.Equal($"ketaminelint {Cli.Version}\n", Session.Run(_folder, "--version").Output);

    [Fact]
    public void Completion_still_works()
    {
        var session = Session.Run(_folder, "[suggest:20]", "ketaminelint --forma");

        Assert.Contains("--format", session.Output, StringComparison.Ordinal);
    }
}
