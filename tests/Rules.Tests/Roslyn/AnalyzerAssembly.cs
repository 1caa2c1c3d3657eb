using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KetamineLint.Tests.Roslyn;

/// <summary>The assemblies as a compiler or an editor loads them: the netstandard2.0 builds from the folder of the code fixes, apart from those that the tests refer to.</summary>
internal sealed class AnalyzerAssembly : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    private readonly string _folder;

    private AnalyzerAssembly(string folder) : base("analyzers") => _folder = folder;

    /// <summary>The analyzers in them.</summary>
    public static DiagnosticAnalyzer[] Analyzers { get; }

    /// <summary>The code fixes in them.</summary>
    public static CodeFixProvider CodeFixes { get; }

    static AnalyzerAssembly()
    {
        // The tests run in artifacts/bin/Rules.Tests/<configuration>.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "CodeFixes", configuration));
        var assemblies = new AnalyzerAssembly(folder);
        var reference = new AnalyzerFileReference(Path.Combine(folder, "KetamineLint.Rules.dll"), assemblies);
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException(failure.Message, failure.Exception);
        Analyzers = [.. reference.GetAnalyzers(LanguageNames.CSharp)];
        CodeFixes = (CodeFixProvider)Activator.CreateInstance(assemblies.LoadFromPath(Path.Combine(folder, "KetamineLint.CodeFixes.dll")).GetExportedTypes()
            .Single(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null))!;
    }

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
}
