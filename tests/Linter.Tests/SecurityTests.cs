using System.Reflection;
using KetamineLint.Commands;
using Xunit;

namespace KetamineLint.Tests;

/// <summary>What docs/security.md promises of the assemblies themselves.</summary>
public sealed class SecurityTests
{
    [Fact]
    public void Nothing_that_the_program_is_made_of_can_reach_a_network() =>
        Assert.All(
            (Assembly[])[typeof(Cli).Assembly, typeof(RuleCatalog).Assembly, Assembly.Load("Markdig"), Assembly.Load("YamlDotNet"), Assembly.Load("System.CommandLine"), Assembly.Load("Microsoft.Extensions.FileSystemGlobbing")],
            assembly => Assert.DoesNotContain(assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("System.Net", StringComparison.Ordinal)));

    [Fact]
    public void The_rules_can_start_no_process() =>
        Assert.DoesNotContain(typeof(RuleCatalog).Assembly.GetReferencedAssemblies(), name => name.Name == "System.Diagnostics.Process");
}
