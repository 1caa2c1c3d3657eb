using System.Runtime.ExceptionServices;

namespace KetamineLint.Commands;

/// <summary>Does independent pieces of work on several threads and hands the results on in order, one at a time, holding only a few.</summary>
internal static class OrderedWork
{
    /// <summary>How many results a thread may be ahead of the one that is handed on next.</summary>
    private const int Ahead = 16;

    /// <summary>Twice what the main thread of a process usually has, in bytes: parsers descend with the text.</summary>
    public const int StackSize = 16 << 20;

    /// <summary>Does the work.</summary>
    /// <param name="items">The pieces.</param>
    /// <param name="threads">How many are worked on at a time.</param>
    /// <param name="work">What is done to each, on any thread. It must not throw.</param>
    /// <param name="handOn">Gets each result in the order of the pieces, one at a time, on any thread. It may throw <see cref="OperationCanceledException"/> after a request to stop.</param>
    /// <param name="cancellation">Stops at once: what is worked on is left to itself, and ends with the process. Nothing is handed on after the return.</param>
    /// <param name="begin">What must come before anything is handed on, or null. It is done while the first pieces are worked on.</param>
    public static void Run<TItem, TResult>(
        IReadOnlyList<TItem> items, int threads, Func<TItem, TResult> work, Action<TResult> handOn, CancellationToken cancellation, Action? begin = null)
        where TResult : class
    {
        threads = Math.Min(threads, items.Count);
        try
        {
            if (threads > 1)
            {
                new Pool<TItem, TResult>(items, threads, work, cancellation).Run(handOn, begin);
            }
            else if (threads == 1)
            {
                RunOnOneThread(items, work, handOn, begin, cancellation);
            }
            else
            {
                begin?.Invoke();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The request was heard while a result was handed on.
        }
    }

    /// <summary>Does all on one other thread, so that this one hears a request to stop; to take turns with it would cost more than many a piece.</summary>
    private static void RunOnOneThread<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work, Action<TResult> handOn, Action? begin, CancellationToken cancellation)
    {
        var handingOn = new Lock();
        var hasBegun = false;
        var ended = new ManualResetEventSlim();
        ExceptionDispatchInfo? fault = null;
        lock (handingOn)
        {
            new Thread(Work, StackSize) { IsBackground = true }.Start();
            begin?.Invoke();
            hasBegun = true;
        }

        try
        {
            ended.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            lock (handingOn)
            {
                return; // what is being handed on is whole, and the next sees the request
            }
        }

        fault?.Throw();

        void Work()
        {
            try
            {
                foreach (var item in items)
                {
                    var result = work(item);
                    lock (handingOn)
                    {
                        if (!hasBegun || cancellation.IsCancellationRequested)
                        {
                            return;
                        }

                        handOn(result);
                    }
                }
            }
            catch (Exception exception)
            {
                fault = ExceptionDispatchInfo.Capture(exception);
            }
            finally
            {
                ended.Set();
            }
        }
    }

    private sealed class Pool<TItem, TResult>(IReadOnlyList<TItem> items, int threads, Func<TItem, TResult> work, CancellationToken cancellation)
        where TResult : class
    {
        private readonly Lock _lock = new();
        private readonly TResult?[] _done = new TResult?[threads * Ahead];
        private readonly SemaphoreSlim _room = new(threads * Ahead);
        private readonly SemaphoreSlim _next = new(0);
        private int _taken = -1;
        private int _handedOn;
        private volatile bool _isStopped;

        public void Run(Action<TResult> handOn, Action? begin)
        {
            var workers = new Thread[threads];
            for (var i = 0; i < threads; i++)
            {
                workers[i] = new Thread(Work, StackSize) { IsBackground = true };
                workers[i].Start();
            }

            try
            {
                begin?.Invoke();
                HandOn(handOn);
            }
            finally
            {
                _isStopped = true;
                _room.Release(threads);
                if (!cancellation.IsCancellationRequested)
                {
                    Array.ForEach(workers, worker => worker.Join());
                }
            }
        }

        private void HandOn(Action<TResult> handOn)
        {
            using var registration = cancellation.UnsafeRegister(static next => ((SemaphoreSlim)next!).Release(), _next);
            while (_handedOn < items.Count && !cancellation.IsCancellationRequested)
            {
                TResult? result;
                lock (_lock)
                {
                    result = _done[_handedOn % _done.Length];
                    _done[_handedOn % _done.Length] = null;
                }

                if (result is null)
                {
                    _next.Wait(CancellationToken.None);
                    continue;
                }

                _handedOn++;
                handOn(result);
                _room.Release();
            }
        }

        private void Work()
        {
            while (true)
            {
                _room.Wait(CancellationToken.None);
                var index = Interlocked.Increment(ref _taken);
                if (index >= items.Count || _isStopped || cancellation.IsCancellationRequested)
                {
                    return;
                }

                TResult result;
                try
                {
                    result = work(items[index]);
                }
                catch (Exception) when (cancellation.IsCancellationRequested)
                {
                    return; // nobody waits for it, and what it reads from may be closed
                }

                lock (_lock)
                {
                    _done[index % _done.Length] = result;
                    if (index != _handedOn)
                    {
                        continue;
                    }
                }

                _next.Release();
            }
        }
    }
}
