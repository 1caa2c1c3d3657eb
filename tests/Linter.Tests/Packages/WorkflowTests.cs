using System.Text.Json;
using System.Text.RegularExpressions;
using KetamineLint.Reports;
using KetamineLint.Tests.Commands;
using KetamineLint.Tests.Reports;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace KetamineLint.Tests.Packages;

/// <summary>The action, the hooks and the examples of the documentation parse, and name options and formats that there are.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files() => ["action.yml", ".pre-commit-hooks.yaml", "docs/ci.md", "docs/editors.md"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_option_of_a_command_line_exists(string file)
    {
        using var folder = new TemporaryFolder();
        var known = Option().Matches(Session.Run(folder, "--help").Output).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("--format", known);
        var named = CommandLine().Matches(Repository.Read(file).Replace("\\ ", " ", StringComparison.Ordinal)).SelectMany(line => Option().Matches(line.Value)).Select(match => match.Value).Distinct();
        Assert.Empty(named.Except(known));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_format_exists(string file) =>
        Assert.Empty(Format().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value).Except(ReportFormats.Names));

    [Fact]
    public void The_examples_of_workflows_parse()
    {
        var blocks = Block("yaml").Matches(Repository.Read("docs/ci.md"));
        Assert.Equal(4, blocks.Count);
        Assert.All(blocks, block => Assert.IsType<YamlMappingNode>(Parse(block.Groups["text"].Value)));
    }

    [Fact]
    public void The_task_of_the_editor_parses()
    {
        using var tasks = JsonDocument.Parse(Assert.Single(Block("json").Matches(Repository.Read("docs/editors.md"))).Groups["text"].Value);
        Assert.Equal("ketaminelint", tasks.RootElement.GetProperty("tasks")[0].GetProperty("command").GetString());
    }

    /// <summary>An input in the text of a script would be run as script.</summary>
    [Fact]
    public void Inputs_reach_the_scripts_of_the_action_through_the_environment()
    {
        var action = (YamlMappingNode)Parse(Repository.Read("action.yml"));
        var steps = ((YamlSequenceNode)action["runs"]["steps"]).Cast<YamlMappingNode>().ToArray();
        var scripts = steps.Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString()).ToArray();
        Assert.Equal(2, scripts.Length);
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

        var used = Input().Matches(Repository.Read("action.yml")).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(((YamlMappingNode)action["inputs"]).Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void Each_hook_names_the_command_and_takes_Markdown()
    {
        var hooks = ((YamlSequenceNode)Parse(Repository.Read(".pre-commit-hooks.yaml"))).Cast<YamlMappingNode>();
        Assert.All(hooks, hook => Assert.Equal(("ketaminelint", "[ markdown, mdx ]"), (hook["entry"].ToString(), hook["types_or"].ToString())));
    }

    /// <summary>The pattern is that of <c>$msCompile</c>.</summary>
    [Fact]
    public void The_matcher_of_the_task_reads_what_short_writes()
    {
        using var folder = new TemporaryFolder().With("drafts/a b.md", "Certainly! Here is the revised text:\n\nText.\n");
        var line = Session.Run(folder, "--format", "short").Output.TrimEnd('\n');
        var match = ProblemMatcher().Match(line);
        Assert.Equal(("drafts/a b.md", "1,1", "error", "KL1001"), (match.Groups[1].Value, match.Groups[2].Value, match.Groups[4].Value, match.Groups[5].Value));
    }

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.Single(stream.Documents).RootNode;
    }

    private static Regex Block(string language) => new($"^```{language}\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]*")]
    private static partial Regex Option();

    /// <summary>What stands after the command, and the arguments that are gathered for it.</summary>
    [GeneratedRegex(@"(?<=(?<![\w.-]|install\s)ketaminelint[\s\\])[^|\n]*|args\+?=\([^)\n]*|^\| .* `--.*|(?<=""args"": )\[[^\]]*|(?<=\bargs: )\[[^\]]*", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"(?:--format[\s\\]+|--report[\s\\]+""?)(?<name>[a-z]+)")]
    private static partial Regex Format();

    [GeneratedRegex(@"\binputs\.(?<name>[a-z-]+)")]
    private static partial Regex Input();

    [GeneratedRegex(@"^\s*(?:\s*\d+>)?(\S.*?)(?:\((\d+|\d+,\d+|\d+,\d+,\d+,\d+)\))?\s*:\s+(?:(\S+)\s+)?((?:fatal +)?error|warning|info)\s+(\w+\d+)\s*:\s*(.*)$")]
    private static partial Regex ProblemMatcher();
}
