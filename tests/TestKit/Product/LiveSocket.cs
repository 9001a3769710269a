using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace NetflixClone.TestKit.Product;

/// <summary>A socket to the live hub that speaks SignalR's JSON protocol, as the web client does: no negotiation, WebSocket only.</summary>
/// <remarks>Messages are JSON objects that end with the record separator 0x1E: 1 is an invocation, 3 a completion, 6 a ping, 7 a close.</remarks>
public sealed class LiveSocket : IAsyncDisposable
{
    private const byte RecordSeparator = 0x1E;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Message _heard;
    private int _lastCall;

    private LiveSocket(Message heard) => _heard = heard;

    /// <summary>Hears what the server says: the message's name and its arguments, on the socket's own loop.</summary>
    public delegate void Message(string name, JsonElement arguments);

    /// <summary>Completes when the socket is closed, from whichever side.</summary>
    public Task Closed { get; private set; } = Task.CompletedTask;

    /// <summary>Whether the server closed it and said that its client may come back.</summary>
    public bool ToldToReconnect { get; private set; }

    /// <summary>Opens a socket with a ticket and shakes hands.</summary>
    public static async Task<LiveSocket> Connect(Uri server, string ticket, Message heard)
    {
        ArgumentNullException.ThrowIfNull(server);
        var live = new LiveSocket(heard);
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/live", Query = "access_token=" + Uri.EscapeDataString(ticket) };
        await live._socket.ConnectAsync(address.Uri, CancellationToken.None);
        live.Closed = live.Receive();
        await live.Send("""{"protocol":"json","version":1}"""u8.ToArray());
        await live._greeted.Task;
        return live;
    }

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    /// <exception cref="InvalidOperationException">The hub answered with an error, which is the message.</exception>
    public async Task<JsonElement> Invoke(string method, params object[] arguments)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = _calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(JsonSerializer.SerializeToUtf8Bytes(new { type = 1, invocationId = id, target = method, arguments }, Answers.Json));
        return await answer.Task;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await Closed;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task Send(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync((byte[])[.. message, RecordSeparator], WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task Receive()
    {
        var unread = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(unread.GetMemory(4096), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                unread.Advance(received.Count);
                if (received.EndOfMessage)
                {
                    Read(unread.WrittenMemory);
                    unread.ResetWrittenCount();
                }
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // closed without a farewell: the same to whoever waits
        }

        _greeted.TrySetException(new InvalidOperationException("The socket closed before the hub greeted."));
        foreach (var call in _calls.Values)
        {
            call.TrySetException(new InvalidOperationException("The socket closed before the hub answered."));
        }
    }

    private void Read(ReadOnlyMemory<byte> messages)
    {
        while (messages.Span.IndexOf(RecordSeparator) is >= 0 and var end)
        {
            using var document = JsonDocument.Parse(messages[..end]);
            messages = messages[(end + 1)..];
            Read(document.RootElement);
        }
    }

    private void Read(JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 0:
                _greeted.TrySetResult();
                break;
            case 1:
                _heard(message.GetProperty("target").GetString()!, message.GetProperty("arguments"));
                break;
            case 3 when _calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                Complete(call, message);
                break;
            case 7:
                ToldToReconnect = message.TryGetProperty("allowReconnect", out var allowed) && allowed.GetBoolean();
                break;
        }
    }

    private static void Complete(TaskCompletionSource<JsonElement> call, JsonElement completion)
    {
        if (completion.TryGetProperty("error", out var error))
        {
            call.TrySetException(new InvalidOperationException(error.GetString()));
        }
        else
        {
            call.TrySetResult(completion.TryGetProperty("result", out var result) ? result.Clone() : default);
        }
    }
}
