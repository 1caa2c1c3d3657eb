namespace KetamineLint;

/// <summary>What the process says to the shell. A contract: scripts and CI rely on it.</summary>
internal enum ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    Clean = 0,

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    Findings = 1,

    /// <summary>Wrong usage, wrong configuration, or a file that could not be read; the others were linted and reported.</summary>
    Fault = 2,

    /// <summary>Cancelled.</summary>
    Cancelled = 130,
}
