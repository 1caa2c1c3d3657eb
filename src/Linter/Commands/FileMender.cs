using System.Text;
using KetamineLint.Articles;
using KetamineLint.Configuration;
using KetamineLint.Files;
using KetamineLint.Reports;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Commands;

/// <summary>Mends files that were linted, and whose known findings are known to be so.</summary>
/// <param name="fixing">How.</param>
/// <param name="ruleSets">The rules of each file.</param>
/// <param name="filter">Where the text of standard input goes; null if it stays where it is.</param>
/// <param name="cancellation">Stops the mending of a file as long as none of it is written.</param>
internal sealed class FileMender(Fixing fixing, RuleSets ruleSets, TextFilter? filter, CancellationToken cancellation)
{
    /// <summary>Longer texts are mended on a thread that can be left behind, in UTF-16 units: one lint of such a text is a matter of milliseconds.</summary>
    private const int Short = 1 << 16;

    /// <summary>The file with what is left to report. What goes wrong is its fault, and leaves it as it was.</summary>
    /// <exception cref="OperationCanceledException">Somebody asked to stop; the file is as it was.</exception>
    public LintedFile Mend(LintedFile file)
    {
        var mended = fixing.Target == FixTarget.Nowhere ? file : TryMend(file);
        return file.File.FullPath is null && filter is not null ? PassOn(mended) : mended;
    }

    private LintedFile PassOn(LintedFile file)
    {
        try
        {
            filter!.Write(file.Mending?.Text);
            return file;
        }
        catch (IOException exception)
        {
            return ClosedPipe.IsCause(exception) ? file : file with { MendingFault = $"standard output cannot be written ({exception.Message.TrimEnd('.')})" };
        }
    }

    private LintedFile TryMend(LintedFile file)
    {
        if (file.Source is not { } source || file.Result is not { } result || !result.Findings.Any(finding => finding.Fix?.Safety >= fixing.Least))
        {
            return file;
        }

        if (result.Notices.Any(notice => notice.Id == ArticleText.LossyNotice))
        {
            return file with { MendingFault = "it is not mended: some of its bytes mean nothing in its encoding and would be lost" };
        }

        try
        {
            return Apply(file, source, source.Length < Short ? Mended(file, source, result) : Interruptible.Run(() => Mended(file, source, result), cancellation));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return file with { MendingFault = $"it is not mended: internal error ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}); please report it" };
        }
    }

    private Mending Mended(LintedFile file, SourceText source, LintResult result)
    {
        var rules = ruleSets.For(file.File);
        var isWhole = !result.Notices.Any(notice => notice.Id == ArticleLinter.MoreFindings);
        return FixApplier.Mend(source, fixing.Least, text => isWhole && ReferenceEquals(text, source) ? result : LintAll(text), file.Known);

        LintResult LintAll(SourceText text)
        {
            cancellation.ThrowIfCancellationRequested();
            using var article = Article.Parse(text, file.File.RootPath, rules.Phrases, rules.Settings.Templating);
            return ArticleLinter.LintAll(article, rules);
        }
    }

    private LintedFile Apply(LintedFile file, SourceText source, Mending mending)
    {
        var unapplied = mending.Restless.Select(id => new Notice("restless-fix", $"the fixes of {id} do not come to an end and were left out"))
            .Concat(mending.Refused.Select(finding => finding.Rule.Id).Distinct().Select(id => new Notice("refused-fix", $"a fix of {id} would bring an error to light and was left out")));
        if (mending.Mended.IsEmpty || fixing.Target == FixTarget.Patch)
        {
            var notices = file.Result!.Notices.AddRange(unapplied);
            if (!mending.Mended.IsEmpty && source.Encoding is UnicodeEncoding)
            {
                notices = notices.Add(new Notice("patch-encoding", "it is in UTF-16: its patch can be read, but not applied"));
            }

            var result = file.Result with { Notices = notices };
            return file with { Result = result, Mending = mending.Mended.IsEmpty ? null : mending };
        }

        if (file.File.FullPath is { } path && ArticleWriter.Write(path, source, mending.Text) is { } fault)
        {
            return file with { MendingFault = $"it is not mended: {fault}" };
        }

        var left = ArticleLinter.Limit(mending.Left);
        return new LintedFile(file.File, mending.Text, left with { Notices = left.Notices.AddRange(unapplied) }, null) { Mending = mending };
    }
}
