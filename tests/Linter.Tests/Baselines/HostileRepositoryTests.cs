using System.Diagnostics;
using KetamineLint.Tests.Commands;
using Xunit;

namespace KetamineLint.Tests.Baselines;

/// <summary>A repository comes from anybody, its <c>.git</c> folder included: git is asked in such a way that it runs nothing that the repository names.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private const string Old = "# T\n\nKetamine is completely safe for most people.\n";
    private const string New = Old + "\nIt cures depression for everyone.\n";

    private static readonly string[] s_hooks =
        ["pre-commit", "post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc", "query-watchman", "post-rewrite"];

    private readonly TemporaryFolder _folder = new();
    private int _year = 2000;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--since", "HEAD")]
    [InlineData("--staged")]
    public void Nothing_that_a_repository_names_is_run(params string[] comparison)
    {
        MakeRepository();
        Corrupt();

        var session = Session.Run(_folder, ["--format", "short", "--select", "KL3", .. comparison]);

        Assert.Empty(Ran());
        Assert.Equal(ExitCode.Findings, session.Exit);
        Assert.StartsWith("a.md(5,4): ", session.Output, StringComparison.Ordinal);

        // What was prepared does run where nobody keeps git from it.
        Age();
        GitAnyhow("-c", "filter.d.required=false", "-c", "filter.d.process=", "diff", "--ext-diff", "HEAD");
        Assert.Contains("core.fsmonitor", Ran());
        Assert.Contains("diff.command", Ran());
        Assert.Contains("filter.clean", Ran());
    }

    [Fact]
    public void Nothing_is_fetched_and_no_transport_is_started_for_what_a_partial_clone_lacks()
    {
        MakeRepository();
        Git("config", "core.repositoryFormatVersion", "1");
        Git("config", "extensions.partialClone", "origin");
        Git("config", "remote.origin.promisor", "true");
        Git("config", "remote.origin.url", $"ext::{Script("remote.origin.url")}");
        Git("config", "protocol.ext.allow", "always");
        var blob = Git("rev-parse", "HEAD:a.md").Trim();
        File.Delete(_folder[$".git/objects/{blob[..2]}/{blob[2..]}"]);

        var session = Session.Run(_folder, "--since", "HEAD");

        Assert.Empty(Ran());
        Assert.Equal(ExitCode.Fault, session.Exit);
        Assert.Contains("the repository lacks the content of a file", session.Error, StringComparison.Ordinal);

        GitAnyhow("cat-file", "-p", blob);
        Assert.Equal(["remote.origin.url"], Ran());
    }

    /// <summary>A commit, and an article that is changed and staged since.</summary>
    private void MakeRepository()
    {
        _folder.With("a.md", Old).With("b.md", "# U\n\nText.\n");
        Git("init", "-q", "-b", "main");
        Git("add", ".");
        Git("commit", "-q", "-m", "one");
        _folder.With("a.md", New);
        Git("add", ".");
    }

    /// <summary>Names a program wherever git takes one.</summary>
    private void Corrupt()
    {
        foreach (var key in (string[])["core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand", "diff.external", "gpg.program", "credential.helper", "pager.diff", "sequence.editor", "uploadpack.packObjectsHook"])
        {
            Git("config", key, Script(key));
        }

        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("filter.a.clean", "filter.clean"), ("filter.a.smudge", "filter.smudge"), ("filter.b=c.clean", "filter.equals"), ("filter.d.process", "filter.process"), ("diff.a.textconv", "diff.textconv"), ("diff.a.command", "diff.command"), ("diff.d.textconv", "diff.d.textconv"), ("merge.a.driver", "merge.driver")])
        {
            Git("config", key, Script(name));
        }

        foreach (var command in (string[])["diff", "rev-parse", "merge-base", "ls-files", "cat-file", "config"])
        {
            Git("config", $"alias.{command}", $"!{Script($"alias.{command}")}");
        }

        Git("config", "filter.d.required", "true");
        Git("config", "diff.autoRefreshIndex", "true");
        Git("config", "core.hooksPath", _folder[".git/hooks"]);
        foreach (var hook in s_hooks)
        {
            File.Copy(Script(hook), _folder[$".git/hooks/{hook}"], overwrite: true);
        }

        // Git looks into files whose times tell nothing, through the filters that their attributes name.
        _folder.With(".gitattributes", "a.md filter=a diff=a merge=a\nb.md filter=b=c\nc.md filter=d diff=d\n").With("c.md");
        _folder.With(".git/info/attributes", "b.md filter=d diff=d\n");
        Age();
    }

    private void Age()
    {
        _year++;
        foreach (var path in (string[])["a.md", "b.md"])
        {
            File.SetLastWriteTimeUtc(_folder[path], new DateTime(_year, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }
    }

    /// <summary>A program that leaves its name behind.</summary>
    private string Script(string name)
    {
        var path = _folder[$".git/evil/{name}"];
        _folder.With($".git/evil/{name}", $"#!/bin/sh\nmkdir -p '{_folder[".git/ran"]}'\n: >'{_folder[".git/ran"]}/{name}'\n");
        using var chmod = Process.Start("chmod", ["755", path]);
        chmod.WaitForExit();
        return path;
    }

    private string[] Ran() =>
        Directory.Exists(_folder[".git/ran"]) ? [.. Directory.GetFiles(_folder[".git/ran"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    private string Git(params string[] args)
    {
        var (exit, output) = GitAnyhow(args);
        Assert.Equal(0, exit);
        return output;
    }

    private (int Exit, string Output) GitAnyhow(params string[] args)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", .. args])
        {
            WorkingDirectory = _folder.FullPath,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!;
        git.StandardInput.Close();
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        error.GetAwaiter().GetResult();
        return (git.ExitCode, output);
    }
}
