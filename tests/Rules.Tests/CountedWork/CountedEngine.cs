using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Tests.CountedWork;

/// <summary>The rules and the parsers they read with, counting, beside the ones that other tests use.</summary>
internal sealed class CountedEngine : AssemblyLoadContext
{
    private static readonly string[] s_counted = ["KetamineLint.Rules", "Markdig", "YamlDotNet"];

    private readonly Func<SourceText, object> _lint;
    private readonly Func<SourceText, object> _mend;
    private readonly Func<SourceText, object> _mendHalf;

    /// <summary>Rewrites and loads.</summary>
    public CountedEngine()
    {
        var rules = LoadFromAssemblyName(typeof(RuleSet).Assembly.GetName());
        var ruleSet = Counted(typeof(RuleSet));
        var article = Counted(typeof(Article));
        var all = ruleSet.GetProperty(nameof(RuleSet.Default))!.GetValue(null);
        var phrases = ruleSet.GetProperty(nameof(RuleSet.Phrases))!.GetValue(all);
        var parse = article.GetMethod(nameof(Article.Parse), BindingFlags.Public | BindingFlags.Static)!;
        var lint = Counted(typeof(ArticleLinter)).GetMethod(nameof(ArticleLinter.LintAll), [article, ruleSet])!;
        var mend = Counted(typeof(FixApplier)).GetMethod(nameof(FixApplier.Mend))!;
        var again = typeof(CountedEngine).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(lint.ReturnType);
        _lint = source => lint.Invoke(null, [parse.Invoke(null, [source, "article.md", phrases, Enum.ToObject(Counted(typeof(Templating)), (int)Templating.None)]), all])!;
        _mend = source => Mend(source, null);
        _mendHalf = source => Mend(source, Of(_lint(source.GetSubText(new TextSpan(0, source.Length / 2))), nameof(LintResult.Findings)));
        Lint("Warm up.");

        object Mend(SourceText source, object? known) =>
            mend.Invoke(null, [source, Enum.ToObject(Counted(typeof(FixSafety)), (int)FixSafety.Unsafe), again.Invoke(null, [_lint]), known, null])!;

        Type Counted(Type type) => rules.GetType(type.FullName!, throwOnError: true)!;
    }

    /// <summary>How many steps it takes to read and lint a text with every rule.</summary>
    public long Lint(string text) => Count(_lint, text);

    /// <summary>Where each finding of a text stands, and what it says.</summary>
    public IEnumerable<string> Findings(string text)
    {
        var result = _lint(SourceText.From(text));
        var findings = (IEnumerable)Of(result, nameof(LintResult.Findings));
        return findings.Cast<object>().Select(finding => $"{Of(finding, nameof(Finding.Span))} {Of(finding, nameof(Finding.Message))}");
    }

    /// <summary>How many steps it takes to apply all fixes of a text, unsafe ones too.</summary>
    public long Mend(string text) => Count(_mend, text);

    /// <summary>As <see cref="Mend"/>, where the findings of the first half are known and are let be.</summary>
    public long MendHalf(string text) => Count(_mendHalf, text);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        s_counted.Contains(assemblyName.Name, StringComparer.Ordinal)
            ? LoadFromStream(new MemoryStream(CountedAssembly.Rewrite(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))))
            : null;

    private static object Of(object whole, string part) => whole.GetType().GetProperty(part)!.GetValue(whole)!;

    private static Func<SourceText, T> Typed<T>(Func<SourceText, object> lint) => source => (T)lint(source);

    private static long Count(Func<SourceText, object> work, string text)
    {
        var before = Work.Steps;
        work(SourceText.From(text));
        return Work.Steps - before;
    }
}
