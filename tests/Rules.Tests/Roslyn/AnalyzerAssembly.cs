using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KetamineLint.Tests.Roslyn;

/// <summary>The assembly as the compiler loads it: the netstandard2.0 build from its own folder, apart from the one that the tests refer to.</summary>
internal sealed class AnalyzerAssembly : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    private readonly string _folder;

    private AnalyzerAssembly(string folder) : base("analyzers") => _folder = folder;

    /// <summary>The analyzers in it.</summary>
    public static DiagnosticAnalyzer[] Analyzers { get; } = Load();

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    /// <summary>The host gives Roslyn and what belongs to the framework, the folder all else.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        var path = Path.Combine(_folder, name + ".dll");
        var isHosts = name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal);
        return !isHosts && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static DiagnosticAnalyzer[] Load()
    {
        // The tests run in artifacts/bin/Rules.Tests/<configuration>.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Rules", configuration + "_netstandard2.0"));
        var reference = new AnalyzerFileReference(Path.Combine(folder, "KetamineLint.Rules.dll"), new AnalyzerAssembly(folder));
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        return [.. reference.GetAnalyzers(LanguageNames.CSharp)];
    }
}
