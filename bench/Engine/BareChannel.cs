using System.Threading.Channels;

namespace NetflixClone.Bench.Engine;

/// <summary>The least that a mailbox can be: a channel, one consumer, and a promise for each answer.</summary>
/// <remarks>Callers go on elsewhere than on the consumer, as they must where one caller may not hold up the others.</remarks>
internal sealed class BareChannel : IAsyncDisposable
{
    private readonly Channel<(int Value, TaskCompletionSource<int> Answer)> _mailbox =
        Channel.CreateUnbounded<(int, TaskCompletionSource<int>)>(new() { SingleReader = true });

    private readonly Task _consumer;

    public BareChannel() => _consumer = Task.Run(Consume);

    public Task<int> Echo(int value)
    {
        var answer = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _mailbox.Writer.TryWrite((value, answer));
        return answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _mailbox.Writer.Complete();
        await _consumer;
    }

    private async Task Consume()
    {
        await foreach (var (value, answer) in _mailbox.Reader.ReadAllAsync())
        {
            answer.SetResult(value);
        }
    }
}
