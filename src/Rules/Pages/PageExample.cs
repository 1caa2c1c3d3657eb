using System.Collections.Immutable;

namespace KetamineLint;

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The heading that it stands under, such as <c>Flagged</c>.</param>
/// <param name="Language">The first word of its info string.</param>
/// <param name="Settings">What the rest of its info string sets: names of options and of settings, without prefixes, and their values.</param>
/// <param name="Path">The path of the text: what a line <c>_File: name.txt_</c> before it says, or else a name that suits the language.</param>
/// <param name="Markup">What stands in it, with marks and escapes.</param>
internal sealed record PageExample(
    string Section,
    string Language,
    ImmutableArray<KeyValuePair<string, string>> Settings,
    string Path,
    string Markup)
{
    private const string FileMark = "_File:";

    /// <summary>The blocks among <paramref name="lines"/>.</summary>
    public static ImmutableArray<PageExample> AllOf(IEnumerable<PageLine> lines)
    {
        var examples = ImmutableArray.CreateBuilder<PageExample>();
        var section = "";
        var path = "";
        var info = "";
        var code = new List<string>();
        foreach (var line in lines)
        {
            switch (line.Kind)
            {
                case PageLineKind.Heading:
                    section = line.Text.TrimStart('#').Trim();
                    break;
                case PageLineKind.Text:
                    path = line.Text.StartsWith(FileMark, StringComparison.Ordinal) ? line.Text.Substring(FileMark.Length).Trim(' ', '_') : "";
                    break;
                case PageLineKind.FenceStart:
                    info = line.Text.Substring(PageLine.FenceMarks(line.Text).Length).Trim();
                    code.Clear();
                    break;
                case PageLineKind.Code:
                    code.Add(line.Text);
                    break;
                case PageLineKind.FenceEnd:
                    examples.Add(Of(section, info, path, string.Concat(code.Select(text => text + "\n"))));
                    path = "";
                    break;
            }
        }

        return examples.ToImmutable();
    }

    private static PageExample Of(string section, string info, string path, string markup)
    {
        var words = Words(info);
        var language = words.FirstOrDefault() ?? "";
        var settings = words.Skip(1).Select(word => word.Split('=')).Select(parts => new KeyValuePair<string, string>(parts[0], parts.Last()));
        return new(section, language, settings.ToImmutableArray(), path.Length > 0 ? path : "article" + Extension(language), markup);
    }

    private static string Extension(string language) => language switch
    {
        "mdx" => ".mdx",
        "text" => ".txt",
        _ => ".md",
    };

    /// <summary>The words of an info string; white space between double quotes parts none.</summary>
    private static List<string> Words(string info)
    {
        var words = new List<string>();
        var parts = info.Split('"');
        var word = "";
        for (var i = 0; i < parts.Length; i++)
        {
            var pieces = i % 2 == 1 ? [parts[i]] : parts[i].Split(' ');
            word += pieces[0];
            foreach (var piece in pieces.Skip(1))
            {
                words.Add(word);
                word = piece;
            }
        }

        words.Add(word);
        words.RemoveAll(text => text.Length == 0);
        return words;
    }
}
