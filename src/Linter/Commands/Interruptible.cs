namespace KetamineLint.Commands;

/// <summary>Does work that need not come to its end: a file system may not answer, a large text takes its time, and a request to stop must be heard all the same.</summary>
internal static class Interruptible
{
    /// <summary>Does the work on a thread of its own and waits for it, but not beyond a request to stop: then it is left to itself, and ends with the process.</summary>
    /// <param name="work">What is done. It must change nothing that outlives it.</param>
    /// <param name="cancellation">The request to stop.</param>
    /// <exception cref="OperationCanceledException">There was a request to stop.</exception>
    public static T Run<T>(Func<T> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>();
        new Thread(Work, OrderedWork.StackSize) { IsBackground = true }.Start();
        return done.Task.WaitAsync(cancellation).GetAwaiter().GetResult();

        void Work()
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }
    }
}
