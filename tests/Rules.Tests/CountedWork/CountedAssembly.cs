using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace KetamineLint.Tests.CountedWork;

/// <summary>An assembly rewritten so that each call of its methods and each turn of its loops is counted.</summary>
/// <remarks>
/// The program that users run holds no counter, and no loop can be forgotten, nor one of the parser's. A turn is passing the target of
/// a jump backwards. Loops inside the base library are not seen, but for <see cref="CountedSearches"/>.
/// </remarks>
internal static class CountedAssembly
{
    private static readonly Dictionary<string, MethodInfo> s_searches = typeof(CountedSearches)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .ToDictionary(method => Signature(method.Name, method.GetParameters().Select(parameter => Name(parameter.ParameterType))));

    /// <summary>The bytes of the assembly at <paramref name="path"/>, counting.</summary>
    public static byte[] Rewrite(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var module = assembly.MainModule;
        var step = module.ImportReference(typeof(Work).GetMethod(nameof(Work.Step)));
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            method.Body.SimplifyMacros();
            CountSearches(method.Body, module);
            CountTurns(method.Body, step);
            method.Body.OptimizeMacros();
        }

        using var bytes = new MemoryStream();
        assembly.Write(bytes);
        return bytes.ToArray();
    }

    private static void CountSearches(MethodBody body, ModuleDefinition module)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand is MethodReference called
                && (instruction.OpCode == OpCodes.Call || instruction.OpCode == OpCodes.Callvirt)
                && called.DeclaringType.FullName is "System.MemoryExtensions" or "System.String"
                && s_searches.TryGetValue(SignatureOf((MethodReference)instruction.Operand), out var search))
            {
                (instruction.OpCode, instruction.Operand) = (OpCodes.Call, module.ImportReference(search));
            }
        }
    }

    private static void CountTurns(MethodBody body, MethodReference step)
    {
        var counted = new HashSet<Instruction> { body.Instructions[0] };
        var places = body.Instructions.Select((instruction, place) => (instruction, place)).ToDictionary(pair => pair.instruction, pair => pair.place);
        foreach (var (instruction, place) in places)
        {
            Instruction[] targets = instruction.Operand is Instruction target ? [target] : instruction.Operand as Instruction[] ?? [];
            counted.UnionWith(targets.Where(target => places[target] <= place));
        }

        var il = body.GetILProcessor();
        foreach (var target in counted)
        {
            // What jumps to the target must pass the counter: the target becomes the call, a copy of it follows.
            var copy = il.Create(OpCodes.Nop);
            (copy.OpCode, copy.Operand) = (target.OpCode, target.Operand);
            (target.OpCode, target.Operand) = (OpCodes.Call, step);
            il.InsertAfter(target, copy);
        }
    }

    private static string SignatureOf(MethodReference method)
    {
        var parameters = method.Parameters.Select(parameter => parameter.ParameterType.FullName);
        if (method is GenericInstanceMethod generic)
            parameters = parameters.Select(name => name.Replace("!!0", generic.GenericArguments[0].FullName, StringComparison.Ordinal));
        return Signature(method.Name, method.HasThis ? parameters.Prepend(method.DeclaringType.FullName) : parameters);
    }

    private static string Signature(string name, IEnumerable<string> parameters) => $"{name}({string.Join(",", parameters)})";

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Namespace}.{type.Name}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : type.FullName!;
}
