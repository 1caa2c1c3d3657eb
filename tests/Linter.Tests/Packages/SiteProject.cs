using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KetamineLint.Tests.Commands;

namespace KetamineLint.Tests.Packages;

/// <summary>A project in an empty folder that uses the analyzer's package, and what a build of it says.</summary>
internal sealed partial class SiteProject : IDisposable
{
    public SiteProject(PackageFolder packages)
    {
        Folder = new TemporaryFolder()
            .With("Site.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ErrorLog>log.sarif,version=2.1</ErrorLog>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="KetamineLint.Analyzers" Version="*" />
                  </ItemGroup>
                </Project>
                """)
            .With("Site.cs", "internal sealed class Site;\n")
            .With("nuget.config", $"""
                <configuration>
                  <config><add key="globalPackagesFolder" value="packages" /></config>
                  <packageSources><clear /><add key="local" value="{Path.GetDirectoryName(packages.Analyzers)}" /></packageSources>
                </configuration>
                """);
    }

    public TemporaryFolder Folder { get; }

    public void Dispose() => Folder.Dispose();

    /// <summary>Builds; the compiler runs by itself, because a server would stay behind.</summary>
    public Said Build(params string[] arguments) =>
        DotNet.Run(Folder.FullPath, ["build", "-nologo", "-v:m", "-clp:NoSummary", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>The findings that a build printed, before it sums up what it has printed. It prints no notes.</summary>
    public string[] Printed(Said build) =>
    [
        .. (from Match line in PrintedLine().Matches(build.Output.Split("\nBuild ")[0])
           where line.Groups["id"].Value != "KL0000"
           select $"{Path.GetRelativePath(Folder.FullPath, line.Groups["path"].Value).Replace('\\', '/')}({line.Groups["place"]}) {line.Groups["severity"]} {line.Groups["id"]} {line.Groups["message"]}").Order(StringComparer.Ordinal),
    ];

    /// <summary>The findings of the log that the compiler wrote.</summary>
    public string[] Logged()
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Folder["log.sarif"]));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => IsOurs(result)).Select(Logged).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the command finds in the articles, in the same form.</summary>
    public string[] Expected() =>
    [
        .. (from line in Session.Run(Folder, "--format", "json", ".").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let finding = JsonDocument.Parse(line).RootElement
           where finding.GetProperty("kind").GetString() == "finding"
           select string.Create(CultureInfo.InvariantCulture, $"{Text(finding, "path")}({finding.GetProperty("line")},{finding.GetProperty("column")}) {Text(finding, "severity")} {Text(finding, "id")} {Text(finding, "message")}")).Order(StringComparer.Ordinal),
    ];

    private static bool IsOurs(JsonElement result) => Text(result, "ruleId") is var id && id.StartsWith("KL", StringComparison.Ordinal) && id != "KL0000";

    private string Logged(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var path = new Uri(Text(place.GetProperty("artifactLocation"), "uri")).LocalPath;
        var region = place.GetProperty("region");
        var message = result.GetProperty("message").GetProperty("text").GetString();
        return $"{Path.GetRelativePath(Folder.FullPath, path).Replace('\\', '/')}({region.GetProperty("startLine")},{region.GetProperty("startColumn")}) {Text(result, "level")} {Text(result, "ruleId")} {message}";
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex(@"^\s*(?<path>.+?)\((?<place>\d+,\d+)\): (?<severity>error|warning) (?<id>KL\d{4}): (?<message>.*?)(?: \(https?://\S+\))? \[[^\]]+\]\r?$", RegexOptions.Multiline)]
    private static partial Regex PrintedLine();
}
