using KetamineLint.Articles;
using KetamineLint.Configuration;
using KetamineLint.Files;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Fuzz;

/// <summary>What holds for any <c>.editorconfig</c>: each of its faults has a place in it, and with what is left of it an article is linted.</summary>
internal static class ConfigurationTarget
{
    private const string HouseLexicon = "house.txt";

    private static readonly SourceText s_article = SourceText.From(
        "# Ketamine for anxiety\n\nCertainly! Here is the revised text: studies have shown that ketamine for anxiety is completely safe. Ketamine for anxiety always cures {{ name }}.\n\n- Share on Facebook\n");

    private static readonly Lazy<string> s_folder = new(MakeFolder);

    /// <summary>Throws where something does not hold.</summary>
    /// <param name="bytes">The file.</param>
    public static void Hold(byte[] bytes)
    {
        var folder = s_folder.Value;
        File.WriteAllBytes(Path.Join(folder, EditorConfigFile.Name), bytes);
        var sets = new RuleSets(RuleSelection.All, folder);
        var rules = sets.For(new ArticleFile(Path.Join(folder, "a.md"), "a.md", folder, "a.md"));
        Promise.FindingsFit(ArticleLinter.Lint(Article.Parse(s_article, "a.md", rules.Phrases, rules.Settings.Templating), rules), s_article);
        if (ArticleText.Decode(bytes).Source is { } source)
        {
            foreach (var fault in sets.Faults.Where(fault => fault.Path == EditorConfigFile.Name))
            {
                Promise.IsPlaced(fault.Line, fault.Column, source.ToString(), fault.Message);
            }
        }
    }

    /// <summary>A folder of its own for each process, with a lexicon.</summary>
    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("ketaminelint-fuzz-").FullName;
        File.WriteAllText(Path.Join(folder, HouseLexicon), "here is ..3 text\nshare\nanxiety\n{treatments} always\n");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
