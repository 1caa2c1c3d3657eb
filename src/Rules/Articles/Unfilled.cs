namespace KetamineLint.Articles;

/// <summary>Arrays that are filled at once by whoever asks for them, so that nobody clears them before.</summary>
internal static class Unfilled
{
    /// <summary>An array whose items mean nothing yet.</summary>
    public static T[] Array<T>(int length)
        where T : unmanaged =>
#if NET
        GC.AllocateUninitializedArray<T>(length);
#else
        new T[length];
#endif
}
