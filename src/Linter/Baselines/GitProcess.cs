using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using KetamineLint.Files;

namespace KetamineLint.Baselines;

/// <summary>Starts git as a program with a list of arguments, in an environment in which it neither asks, nor colours, nor pages, nor takes a lock, nor fetches.</summary>
/// <param name="root">The root of the repository.</param>
/// <param name="workingDirectory">The full path that relative ones of the environment count from.</param>
internal sealed class GitProcess(string root, string workingDirectory)
{
    private static readonly string[] s_always = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "color.ui=false"];

    /// <summary>What a hook of git is told of the repository that it runs for, which need not be this one.</summary>
    private static readonly string[] s_ofRepository =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS",
        "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
    ];

    /// <summary>What makes a filter of git one that does nothing.</summary>
    private static readonly (string Name, string Value)[] s_noFilter = [("clean", ""), ("smudge", ""), ("process", ""), ("required", "false")];

    private readonly List<(string Key, string Value)> _configuration = [];
    private string? _index;

    /// <summary>Runs git and takes what it says.</summary>
    /// <exception cref="GitException">git is not there.</exception>
    /// <exception cref="OperationCanceledException">Somebody asked to stop.</exception>
    public GitAnswer Run(CancellationToken cancellation, params ReadOnlySpan<string> arguments)
    {
        using var process = Start(arguments);
        using var registration = cancellation.Register(() => Kill(process));
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new GitAnswer(process.ExitCode, Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts git with its three streams redirected.</summary>
    /// <exception cref="GitException">git is not there.</exception>
    public Process Start(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git", [.. s_always, .. arguments])
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        SetEnvironment(start.Environment);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new GitException("git cannot be started; install it, or make it found by PATH");
        }
    }

    /// <summary>
    /// Takes over the index that a hook was told of, such as that of <c>git commit FILE</c>, if it belongs to this repository. To be asked before anything else.
    /// </summary>
    /// <param name="gitFolder">The full path of the repository's git folder.</param>
    public void AdoptIndex(string gitFolder)
    {
        if (Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } index
            && Path.GetFullPath(index, workingDirectory) is var path
            && Paths.Below(gitFolder, path) is not null)
        {
            _index = path;
        }
    }

    /// <summary>Lets git run no filter from here on. To be asked before anything that compares the working tree, for which git runs what the configuration of the repository says.</summary>
    /// <param name="keys">The keys of the filters that are configured.</param>
    public void Disarm(IEnumerable<string> keys)
    {
        foreach (var filter in keys.Select(key => key[..key.LastIndexOf('.')]).Distinct(StringComparer.Ordinal))
        {
            _configuration.AddRange(s_noFilter.Select(setting => ($"{filter}.{setting.Name}", setting.Value)));
        }
    }

    /// <summary>Ends a process that may have ended by itself.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in s_ofRepository) environment.Remove(name);
        foreach (var name in environment.Keys.Where(name => name.StartsWith("GIT_TRACE", StringComparison.Ordinal)).ToList()) environment.Remove(name);
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["LC_ALL"] = "C";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = "none"; // the same for a git that is older than 2.45
        AddConfiguration(environment);
        if (_index is not null) environment["GIT_INDEX_FILE"] = _index;

        // Where the root is no sound repository, git must not go on to look above it.
        if (Path.GetDirectoryName(root) is { } above) environment["GIT_CEILING_DIRECTORIES"] = above;
    }

    /// <summary>Adds to what the environment configures already: unlike an argument, it can hold any name.</summary>
    private void AddConfiguration(IDictionary<string, string?> environment)
    {
        var count = environment.TryGetValue("GIT_CONFIG_COUNT", out var given) && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        foreach (var (key, value) in _configuration)
        {
            environment[$"GIT_CONFIG_KEY_{count}"] = key;
            environment[$"GIT_CONFIG_VALUE_{count++}"] = value;
        }

        environment["GIT_CONFIG_COUNT"] = count.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>What git said.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record GitAnswer(int Exit, string Output, string Error)
{
    /// <summary>The first line of what went wrong.</summary>
    public string Complaint => Error.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0)?.TrimEnd('.') ?? $"exit code {Exit}";

    /// <summary>Standard output, of a question that must have an answer.</summary>
    /// <exception cref="GitException">There is none.</exception>
    public string Expect() => Exit == 0 ? Output : throw new GitException(Complaint.Contains("dubious ownership", StringComparison.Ordinal)
        ? "git does not trust this folder, since it belongs to somebody else; run 'git config --global --add safe.directory PATH'"
        : $"git says: {Complaint}");
}
