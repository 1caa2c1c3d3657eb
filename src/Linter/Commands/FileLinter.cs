using KetamineLint.Configuration;
using KetamineLint.Files;
using KetamineLint.Reports;

namespace KetamineLint.Commands;

/// <summary>Lints single files, on any thread. What goes wrong with one of them is its fault and costs no other its findings.</summary>
/// <param name="ruleSets">The rules of each file.</param>
/// <param name="host">The world.</param>
/// <param name="digesting">Whether the bytes of files are hashed.</param>
internal sealed class FileLinter(RuleSets ruleSets, Host host, Digesting digesting)
{
    private static readonly Notice s_lossy = new(ArticleText.LossyNotice, "some bytes mean nothing in the file's encoding and were read as U+FFFD");

    /// <summary>Lints a file as it stands on the disk, or standard input.</summary>
    public LintedFile Lint(ArticleFile file) => Lint(file, () => file.FullPath is null ? ReadInput() : ArticleText.Read(file.FullPath, digesting));

    /// <summary>Lints a text as the content of a file.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="read">Gives its text.</param>
    public LintedFile Lint(ArticleFile file, Func<ArticleText> read)
    {
        try
        {
            var text = read();
            if (text.Source is not { } source)
            {
                return new LintedFile(file, null, null, text.Fault);
            }

            var rules = ruleSets.For(file);
            var result = host.Check(source, file.RootPath, rules);
            return new LintedFile(file, source, text.Fidelity == Fidelity.Exact ? result : result with { Notices = result.Notices.Add(s_lossy) }, null)
            {
                Digest = text.Digest(), // last: what hashes may still be loading
            };
        }
        catch (OperationCanceledException)
        {
            return new LintedFile(file, null, null, "cancelled while it was read");
        }
        catch (Exception exception)
        {
            // One file must not cost the others their findings; whatever this was, it is a fault of ours.
            return new LintedFile(file, null, null, $"internal error ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}); please report it");
        }
    }

    /// <summary>Reads standard input, which a terminal may never end.</summary>
    private ArticleText ReadInput() =>
        Interruptible.Run(() => ArticleText.Read(host.Input(), digesting), host.Cancellation);
}
