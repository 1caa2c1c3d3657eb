namespace KetamineLint.Commands;

/// <summary>Tells that nobody reads standard output any more, as in <c>ketaminelint | head</c>: no fault, and nobody to tell.</summary>
internal static class ClosedPipe
{
    /// <summary>Whether that is what an exception says: EPIPE, or on Windows ERROR_BROKEN_PIPE or ERROR_NO_DATA.</summary>
    public static bool IsCause(Exception exception) => (exception.HResult & 0xFFFF) is 32 or 109 or 232;
}
