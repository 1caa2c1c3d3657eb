using System.Text;

namespace KetamineLint.Fuzz;

/// <summary>Configurations: every key with its values and with a wrong one, those of the samples, and what the format itself allows.</summary>
internal static class ConfigurationSeeds
{
    private static readonly string[] s_forms =
    [
        "root = true\n\n[*.md]\nketaminelint.kl3001.severity = error\nketaminelint.keyphrase = ketamine for anxiety\n", "[*.{md,txt}]\r\nKETAMINELINT.KL5001.MIN_COUNT: 3 ; so\r\n", "[{a,b}*[!c].md]\rketaminelint.profile = clinical # so\n",
        "ketaminelint.profile = news\n[**/{1..9}.md]\nketaminelint.keyphrse = x\nketaminlint.x = 1\n", "[*]\nketaminelint.kl1001.phrases = house.txt, ../house.txt, /none/x.txt,\nketaminelint.kl3001.severity\n", "is_global = true\nglobal_level = 3\n[/a/*.md]\nketaminelint.kl3001.severity = none\n",
        "[*.md\n[]\n[a\\]b]\n[{]\n[{}]\n[**]\n= \n:x\nketaminelint. = 1\nketaminelint.kl3001. = \n", "\uFEFF[*.md]\nketaminelint.kl1001.phrases = house.txt\0\n",
    ];

    /// <summary>All of them.</summary>
    /// <param name="repository">Where the repository lies.</param>
    public static IEnumerable<byte[]> All(string repository)
    {
        var keys = ConfigurationKeys.All.SelectMany(key => (string[])[$"[*.md]\n{key} = 1\n", $"[*.md]\n{key} = none, house.txt\n"]);
        return s_forms.Concat(RepositoryTexts.Samples(repository, ".editorconfig")).Concat(keys).Select(Encoding.UTF8.GetBytes);
    }
}
