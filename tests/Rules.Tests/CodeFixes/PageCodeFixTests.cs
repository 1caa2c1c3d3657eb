using KetamineLint.Articles;
using KetamineLint.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace KetamineLint.Tests.CodeFixes;

/// <summary>The pairs of blocks under <c>## Fix</c> of every rule's page, mended by an editor: in a file and in strings of every kind.</summary>
public sealed class PageCodeFixTests
{
    private const string Article = "/site/docs/article.md";
    private const string Code = "/site/Code.cs";

    [Theory]
    [MemberData(nameof(RulePageFixTests.Pairs), MemberType = typeof(RulePageFixTests))]
    public async Task A_block_before_becomes_the_block_after(string id, int pair)
    {
        var rule = RuleCatalog.Find(id).Single();
        var blocks = rule.Page.Examples.Where(example => example.Section == "Fix").Skip(pair * 2 - 2).Take(2).ToArray();
        var (before, after) = (MarkedText.Parse(blocks[0].Markup).Text, MarkedText.Parse(blocks[1].Markup).Text);
        await Check(rule, blocks[0], before, after);
        await Check(rule, blocks[0], before.Replace("\n", "\r\n", StringComparison.Ordinal), after.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    private static async Task Check(Rule rule, PageExample example, string text, string after)
    {
        var safety = example.Settings.Any(setting => setting.Key == "unsafe") ? FixSafety.Unsafe : FixSafety.Safe;
        var article = Path.GetExtension(example.Path) == ".md" ? "/site/" + example.Path : Article;
        var texts = Literals.All.Select(literal => literal.Says(text)).ToArray();
        var solution = Editor.Open((article, text), (Code, Source(text)), ("/site/.editorconfig", Configuration(rule, example)));
        Assert.Equal(texts, await Strings(solution));

        var mended = await Editor.ApplyAll(solution.File(article), FixAllScope.Project, $"{rule.Id}.{safety}", rule.Id);

        Assert.Equal(after, await mended.TextOf(article));
        Assert.Equal(texts.Select(says => Example.MendOnly(rule, example with { Path = "" }, says, safety)), await Strings(mended));
    }

    private static string Source(string text)
    {
        var newLine = text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = Literals.All.Select((literal, number) => $"    [StringSyntax(\"Markdown\")] static string s_{number} ={newLine}        {literal.Write(text)};{newLine}");
        return $"using System.Diagnostics.CodeAnalysis;{newLine}class C{newLine}{{{newLine}{string.Concat(lines)}}}{newLine}";
    }

    /// <summary>What the strings of the code say.</summary>
    private static async Task<string[]> Strings(Solution solution)
    {
        var code = (Document)solution.File(Code);
        var cancellation = TestContext.Current.CancellationToken;
        var (root, model) = (await code.GetSyntaxRootAsync(cancellation), await code.GetSemanticModelAsync(cancellation));
        Assert.DoesNotContain(model!.GetDiagnostics(cancellationToken: cancellation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. root!.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => Value(model.GetOperation(variable.Initializer!.Value, cancellation)!))];
    }

    private static string Value(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation interpolated => string.Concat(interpolated.Parts.Select(part => part is IInterpolatedStringTextOperation text ? Value(text.Text) : Prose.Opaque.ToString())),
        IBinaryOperation sum => Value(sum.LeftOperand) + Value(sum.RightOperand),
        _ => (string)operation.ConstantValue.Value!,
    };

    /// <summary>The settings of an example, and no other rule.</summary>
    private static string Configuration(Rule rule, PageExample example)
    {
        var prefix = ConfigurationKeys.Prefix;
        var settings =
            from setting in example.Settings
            from key in (string[])[$"{prefix}{rule.Id.ToLowerInvariant()}.{setting.Key}", prefix + setting.Key]
            where ConfigurationKeys.All.Contains(key)
            select $"{key} = {setting.Value}";
        var others =
            from other in RuleCatalog.All
            where other != rule && rule is not DirectiveRule
            select $"{prefix}{other.Id.ToLowerInvariant()}.severity = none";
        return "root = true\n[*]\n" + string.Join('\n', others.Concat(settings)) + "\n";
    }
}
