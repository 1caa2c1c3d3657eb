using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace KetamineLint.Tests.CodeFixes;

/// <summary>What an author is offered in an editor, and what becomes of the files when it is taken.</summary>
public sealed class EditorTests
{
    private const string Article = "/site/docs/article.md";
    private const string Code = "/site/Code.cs";
    private const string Tokens = "# Sleep\n\nMelatonin helps the the body clock.[cite_start] It is made at night.[cite_end]\n";

    [Fact]
    public async Task An_action_mends_its_finding_alone()
    {
        var solution = Editor.Open((Article, Tokens));

        var offers = await Editor.OffersFor(solution, Article, "KL1006");

        Assert.Equal(["Remove the markup", "Fix all of KL1006 in article.md", "Apply all safe fixes in article.md"], offers.Select(offer => offer.Title));
        Assert.Equal(Tokens.Replace("[cite_start]", "", StringComparison.Ordinal), await (await Editor.Apply(offers[0])).TextOf(Article));
    }

    [Fact]
    public async Task A_file_of_Markdown_is_mended_whole_by_actions_of_its_own()
    {
        var offers = await Editor.OffersFor(Editor.Open((Article, Tokens)), Article, "KL1006");

        Assert.Equal("# Sleep\n\nMelatonin helps the the body clock. It is made at night.\n", await (await Editor.Apply(offers[1])).TextOf(Article));
        Assert.Equal("# Sleep\n\nMelatonin helps the body clock. It is made at night.\n", await (await Editor.Apply(offers[2])).TextOf(Article));
    }

    [Fact]
    public async Task A_suggestion_says_that_it_is_one_and_is_no_part_of_all_safe_fixes()
    {
        const string text = "Sleep matters.\n\nChecking your browser before accessing the site.\n\nIt helps the the body clock.\n";
        var solution = Editor.Open((Article, text));

        var offer = Assert.Single(await Editor.OffersFor(solution, Article, "KL2003"), offer => offer.EquivalenceKey == "KL2003.Unsafe");
        var safe = await Editor.ApplyAll(solution.File(Article), FixAllScope.Project, "KetamineLint.Safe", [.. RuleCatalog.All.Select(rule => rule.Id)]);

        Assert.StartsWith("Suggestion: ", offer.Title, StringComparison.Ordinal);
        Assert.Equal("Sleep matters.\n\nIt helps the the body clock.\n", await (await Editor.Apply(offer)).TextOf(Article));
        Assert.Equal(text.Replace("the the", "the", StringComparison.Ordinal), await safe.TextOf(Article));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task In_a_raw_string_the_indentation_stays(string newLine)
    {
        const string before = """"
            using System.Diagnostics.CodeAnalysis;
            class C
            {
                [StringSyntax("Markdown")] const string Text = """
                    # Sleep

                    Melatonin helps[cite_start] the body clock.

                    Copy code

                    - It is made at the the end of the day.
                    """;
            }
            """";
        const string after = """"
            using System.Diagnostics.CodeAnalysis;
            class C
            {
                [StringSyntax("Markdown")] const string Text = """
                    # Sleep

                    Melatonin helps the body clock.

                    - It is made at the end of the day.
                    """;
            }
            """";
        var solution = Editor.Open((Code, Lines(before)));

        var mended = await Editor.ApplyAll(solution.File(Code), FixAllScope.Document, "KetamineLint.Safe", [.. RuleCatalog.All.Select(rule => rule.Id)]);

        Assert.Equal(Lines(after), await mended.TextOf(Code));

        string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_touch_a_hole_is_not_offered()
    {
        const string code = "class C { static string Text(string drug) => /* lang=markdown */ $\"Certainly! Here is the revised text about {drug}:\\n\\nText.\"; }";
        var solution = Editor.Open((Code, code));

        Assert.Empty(await Editor.OffersFor(solution, Code, "KL1001"));
    }

    [Fact]
    public async Task All_in_a_project_leaves_other_projects_alone_and_all_in_the_solution_mends_a_shared_file_once()
    {
        const string other = "/other/article.md";
        var solution = Editor.With(Editor.Open((Article, Tokens)), "other", (Article, Tokens), (other, Tokens));
        var mended = Tokens.Replace("[cite_start]", "", StringComparison.Ordinal).Replace("[cite_end]", "", StringComparison.Ordinal);

        var project = await Editor.ApplyAll(solution.File(Article), FixAllScope.Project, "KL1006.Safe", "KL1006");
        var whole = await Editor.ApplyAll(solution.File(Article), FixAllScope.Solution, "KL1006.Safe", "KL1006");

        Assert.Equal((mended, Tokens), (await project.TextOf(Article), await project.TextOf(other)));
        Assert.Equal((mended, mended), (await whole.TextOf(Article), await whole.TextOf(other)));
        Assert.All(
            whole.Projects.SelectMany(each => each.AdditionalDocuments),
            document => Assert.Equal(mended, document.GetTextAsync(TestContext.Current.CancellationToken).Result.ToString()));
    }

    [Fact]
    public async Task Of_fixes_that_overlap_both_have_their_turn()
    {
        const string text = "Text.\n\nCertainly! Here is the revised text:[cite_start]\n\nIt helps.\n";
        var solution = Editor.Open((Article, text));

        var mended = await Editor.ApplyAll(solution.File(Article), FixAllScope.Project, "KetamineLint.Safe", [.. RuleCatalog.All.Select(rule => rule.Id)]);

        Assert.Equal("Text.\n\nIt helps.\n", await mended.TextOf(Article));
    }

    [Fact]
    public async Task Nobody_who_has_gone_is_answered()
    {
        var document = Editor.Open((Article, Tokens)).File(Article);
        var diagnostic = (await Editor.Diagnose(document))[0];

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Editor.Offers(document, diagnostic, new CancellationToken(canceled: true)));
    }
}
