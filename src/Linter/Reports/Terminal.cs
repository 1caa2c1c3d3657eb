using System.Globalization;

namespace KetamineLint.Reports;

/// <summary>When output is coloured: <c>--color</c>.</summary>
internal enum ColourWhen
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>What a part of a line is, for those who see colours.</summary>
internal enum Style
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A note.</summary>
    Note,

    /// <summary>What leads the eye: a path, a heading.</summary>
    Strong,

    /// <summary>What should not: line numbers, rules.</summary>
    Faint,

    /// <summary>What a patch takes out.</summary>
    Removed,

    /// <summary>What a patch puts in.</summary>
    Added,
}

/// <summary>What a stream leads to.</summary>
internal enum Destination
{
    /// <summary>A person who looks at a terminal.</summary>
    Terminal,

    /// <summary>A file, a pipe, a log.</summary>
    Elsewhere,
}

/// <summary>What is known of the place that text goes to.</summary>
/// <param name="Width">How many columns a line may take.</param>
/// <param name="IsColoured">Whether it shows colours.</param>
/// <param name="Destination">Whether a terminal reads it, which obeys what it is sent.</param>
internal sealed record Terminal(int Width, bool IsColoured, Destination Destination = Destination.Elsewhere)
{
    /// <summary>The width where none is known.</summary>
    public const int UsualWidth = 80;

    private const int Narrowest = 40;
    private const int Widest = 140;

    /// <summary>Looks at the standard output of this process.</summary>
    public static Terminal OfOutput(ColourWhen colour) => Choose(colour, Console.IsOutputRedirected ? Destination.Elsewhere : Destination.Terminal, Environment.GetEnvironmentVariable);

    /// <summary>Looks at the standard error of this process.</summary>
    public static Terminal OfError(ColourWhen colour) => Choose(colour, Console.IsErrorRedirected ? Destination.Elsewhere : Destination.Terminal, Environment.GetEnvironmentVariable);

    /// <summary>A part of a line in its style.</summary>
    public string Paint(Style style, string text) => IsColoured && text.Length > 0 ? $"\e[{Code(style)}m{text}\e[0m" : text;

    internal static Terminal Choose(ColourWhen colour, Destination destination, Func<string, string?> variable)
    {
        var isColoured = colour switch
        {
            ColourWhen.Always => true,
            ColourWhen.Never => false,
            _ => destination == Destination.Terminal && ShowsColours(variable),
        };
        return new Terminal(Math.Clamp(GivenWidth(destination, variable), Narrowest, Widest), isColoured, destination);
    }

    /// <summary>The old console of Windows shows escapes as they are; what names itself in one of these variables does not.</summary>
    private static bool ShowsColours(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && variable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || ((string[])["WT_SESSION", "TERM", "TERM_PROGRAM", "ANSICON"]).Any(name => variable(name) is not null));

    private static int GivenWidth(Destination destination, Func<string, string?> variable)
    {
        if (int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0) return columns;
        if (destination == Destination.Elsewhere) return UsualWidth;
        try
        {
            return Console.WindowWidth is var width and > 0 ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
        catch (PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }

    private static string Code(Style style) => style switch
    {
        Style.Error => "1;31",
        Style.Warning => "1;33",
        Style.Note => "1;36",
        Style.Strong => "1",
        Style.Removed => "31",
        Style.Added => "32",
        _ => "2",
    };
}
