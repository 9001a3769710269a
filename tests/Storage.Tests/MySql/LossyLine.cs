using System.Net;
using System.Net.Sockets;

namespace NetflixClone.Storage.Tests.MySql;

/// <summary>Lies between a client and its server, and breaks once at the moment that a test asks for.</summary>
internal sealed class LossyLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private Fault? _fault;

    public LossyLine(int server)
    {
        _server = server;
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether it did.</summary>
    public bool HasBroken { get; private set; }

    /// <summary>Breaks the connection on which these bytes are sent: before they reach the server, or after it has worked on them and before its answer reaches the client.</summary>
    public void BreakAt(string sent, bool serverSeesIt) => _fault = new(System.Text.Encoding.ASCII.GetBytes(sent), serverSeesIt);

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private async Task Carry(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server);
                var answerIsLost = new StrongBox();
                await await Task.WhenAny(Send(client, server, answerIsLost), Answer(server, client, answerIsLost));
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // one side has ended it
            }
        }
    }

    private async Task Send(Socket client, Socket server, StrongBox answerIsLost)
    {
        var buffer = new byte[1 << 16];
        while (await client.ReceiveAsync(buffer) is > 0 and var length)
        {
            var sent = buffer.AsMemory(0, length);
            if (_fault is { } fault && sent.Span.IndexOf(fault.Sent) >= 0)
            {
                (_fault, HasBroken) = (null, true);
                if (!fault.ServerSeesIt)
                {
                    return;
                }

                answerIsLost.Value = true;
            }

            await server.SendAsync(sent);
        }
    }

    private static async Task Answer(Socket server, Socket client, StrongBox answerIsLost)
    {
        var buffer = new byte[1 << 16];
        while (await server.ReceiveAsync(buffer) is > 0 and var length && !answerIsLost.Value)
        {
            await client.SendAsync(buffer.AsMemory(0, length));
        }
    }

    private sealed record Fault(byte[] Sent, bool ServerSeesIt);

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
