using System.Buffers;
using System.Globalization;
using System.Text.Json;
using KetamineLint.Files;

namespace KetamineLint.Reports;

/// <summary>Where an analysed file lies, as SARIF names it.</summary>
/// <param name="Uri">Its address from its root, percent-encoded.</param>
/// <param name="Base">The id of the root.</param>
/// <param name="Index">Its number among the artifacts.</param>
/// <param name="Digest">What its bytes were, if that is known.</param>
/// <param name="Encoding">Its encoding as SARIF names it; null if it could not be read.</param>
internal sealed record SarifArtifact(string Uri, string Base, int Index, ByteDigest? Digest, string? Encoding)
{
    /// <summary>Writes it as the property <paramref name="property"/>.</summary>
    public void Write(Utf8JsonWriter json, string property = "artifactLocation")
    {
        json.WriteStartObject(property);
        json.WriteString("uri", Uri);
        json.WriteString("uriBaseId", Base);
        json.WriteNumber("index", Index);
        json.WriteEndObject();
    }
}

/// <summary>The analysed files of a run and their roots. Only names are kept.</summary>
internal sealed class SarifArtifacts
{
    /// <summary>What stands in an address as it is.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private readonly List<SarifArtifact> _artifacts = [];
    private readonly List<string> _roots = [];

    /// <summary>Adds a file.</summary>
    public SarifArtifact Add(LintedFile file)
    {
        var root = _roots.IndexOf(file.File.Root);
        if (root < 0)
        {
            root = _roots.Count;
            _roots.Add(file.File.Root);
        }

        var path = file.File.RootPath;
        var uri = path.AsSpan().ContainsAnyExcept(s_plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;
        var artifact = new SarifArtifact(uri, BaseId(root), _artifacts.Count, file.Digest, file.Source?.Encoding?.WebName);
        _artifacts.Add(artifact);
        return artifact;
    }

    /// <summary>The folders that paths count from, in the order of their ids.</summary>
    public IEnumerable<(string Folder, string Id)> Roots => _roots.Select((root, i) => (root, BaseId(i)));

    /// <summary>Writes the roots and the files. A root has no address of its own, so that a report says nothing of the machine it was made on.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        for (var root = 0; root < Math.Max(1, _roots.Count); root++)
        {
            json.WriteStartObject(BaseId(root));
            json.WriteStartObject("description");
            json.WriteString("text", "The folder that paths count from: that of the repository, else the working directory, else the one that was named.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("artifacts");
        foreach (var artifact in _artifacts)
        {
            json.WriteStartObject();
            artifact.Write(json, "location");
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            json.WriteString("mimeType", artifact.Uri.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "text/plain" : "text/markdown");
            if (artifact.Encoding is not null) json.WriteString("encoding", artifact.Encoding);
            if (artifact.Digest is { } digest)
            {
                json.WriteNumber("length", digest.Length);
                json.WriteStartObject("hashes");
                json.WriteString("sha-256", Convert.ToHexStringLower(digest.Sha256));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.FlushWhenFull();
        }

        json.WriteEndArray();
    }

    private static string BaseId(int root) => root == 0 ? "SRCROOT" : "SRCROOT" + (root + 1).ToString(CultureInfo.InvariantCulture);
}
