using CsCheck;
using KetamineLint.Commands;
using Xunit;

namespace KetamineLint.Tests.Commands;

public sealed class OrderedWorkTests
{
    [Fact]
    public void Results_come_in_order_from_any_number_of_threads() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 9]).ForAll(
            (count, threads) =>
            {
                var handedOn = new List<string>();
                OrderedWork.Run<int, string>([.. Enumerable.Range(0, count)], threads, Work, handedOn.Add, CancellationToken.None);
                Assert.Equal(Enumerable.Range(0, count).Select(index => $"{index}"), handedOn);
            },
            count: 200);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_must_come_first_is_done_beside_the_work_and_before_anything_is_handed_on(int threads)
    {
        using var working = new ManualResetEventSlim();
        var handedOn = new List<string>();
        OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, 20)],
            threads,
            index =>
            {
                working.Set();
                return Work(index);
            },
            handedOn.Add,
            CancellationToken.None,
            begin: () =>
            {
                working.Wait(); // returns only where the work does not wait for this
                handedOn.Add("begun");
            });

        Assert.Equal("begun", handedOn[0]);
        Assert.Equal(21, handedOn.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Where_what_must_come_first_fails_nothing_is_handed_on(int threads)
    {
        Assert.Throws<InvalidDataException>(() => OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, threads * 5)],
            Math.Max(threads, 1),
            Work,
            _ => Assert.Fail("a result was handed on"),
            CancellationToken.None,
            begin: () => throw new InvalidDataException()));
    }

    [Fact]
    public void No_thread_runs_far_ahead_of_what_is_handed_on()
    {
        int begun = 0, handedOn = 0, furthest = 0;
        OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, 2000)],
            4,
            index =>
            {
                Interlocked.Increment(ref begun);
                return Work(index);
            },
            _ => furthest = Math.Max(furthest, Volatile.Read(ref begun) - handedOn++),
            CancellationToken.None);

        Assert.InRange(furthest, 1, 4 * 16 + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_request_to_stop_is_heard_between_two_pieces(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var handedOn = 0;
        OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, 5000)],
            threads,
            Work,
            _ =>
            {
                if (++handedOn == 10)
                {
                    cancellation.Cancel();
                }
            },
            cancellation.Token);

        Assert.Equal(10, handedOn);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_request_to_stop_does_not_wait_for_what_is_worked_on(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var returned = new ManualResetEventSlim();
        OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, 10)],
            threads,
            index =>
            {
                cancellation.Cancel();
                returned.Wait();
                return Work(index);
            },
            _ => Assert.Fail("a result was handed on after the request"),
            cancellation.Token);
        returned.Set(); // reached only if nobody waited
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_request_to_stop_may_be_heard_while_a_result_is_handed_on(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var handedOn = 0;
        OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, 500)],
            threads,
            Work,
            _ =>
            {
                handedOn++;
                cancellation.Cancel();
                cancellation.Token.ThrowIfCancellationRequested();
            },
            cancellation.Token);

        Assert.Equal(1, handedOn);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_handing_on_throws_ends_the_work(int threads) =>
        Assert.Throws<InvalidDataException>(() => OrderedWork.Run<int, string>(
            [.. Enumerable.Range(0, 500)], threads, Work, _ => throw new InvalidDataException(), CancellationToken.None));

    private static string Work(int index)
    {
        Thread.SpinWait(index % 7 * 100);
        return $"{index}";
    }
}
