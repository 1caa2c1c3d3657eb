using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Roslyn;

/// <summary>What is wrong with a run in the compiler, not with an article: where the command prints a message, the compiler gives KL0000.</summary>
/// <param name="Place">Where; <see cref="Location.None"/> if the compiler does not say.</param>
/// <param name="Severity">A warning if something was not linted as asked, information if the author should only know.</param>
/// <param name="Message">What is wrong: a clause without a full stop.</param>
internal sealed record HostFault(Location Place, DiagnosticSeverity Severity, string Message)
{
    /// <summary>KL0000.</summary>
    public static DiagnosticDescriptor Descriptor { get; } = new(
        "KL0000",
        "Article that was not linted as asked",
        "{0}",
        "Run",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A file is not text, a part of it was read as plain text, or its configuration holds something that is not understood.");

    /// <summary>A fault of a file.</summary>
    public static HostFault Of(string path, DiagnosticSeverity severity, string message) => At(path, default, severity, message);

    /// <summary>A fault at a place in a file.</summary>
    public static HostFault At(string path, LinePosition place, DiagnosticSeverity severity, string message) =>
        new(Location.Create(path, default, new LinePositionSpan(place, place)), severity, message);

    /// <summary>The fault as the compiler reports it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Place, Severity, additionalLocations: null, properties: null, Message);
}
