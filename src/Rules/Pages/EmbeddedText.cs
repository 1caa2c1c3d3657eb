using System.Text;

namespace KetamineLint;

/// <summary>Texts that are part of the assembly: pages and lexicons.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of <paramref name="fileName"/>, with <c>\n</c> line ends; null if there is none.</summary>
    public static string? Read(string fileName)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(fileName);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
