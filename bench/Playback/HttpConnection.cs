using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace NetflixClone.Bench.Playback;

/// <summary>One HTTP/1.1 keep-alive connection that posts JSON to one path, one request after the other.</summary>
/// <remarks>HttpClient costs as much as the server under test on the same machine; this costs a tenth.</remarks>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request = new byte[4096];
    private readonly byte[] _answer = new byte[16384];
    private readonly int _head;

    private HttpConnection(string host, string path, string token)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: ";
        _head = Encoding.ASCII.GetBytes(head, _request);
    }

    public static async Task<HttpConnection> Open(Uri server, string path, string token)
    {
        var connection = new HttpConnection(server.Authority, path, token);
        await connection._socket.ConnectAsync(server.Host, server.Port);
        return connection;
    }

    /// <summary>Posts, and waits for the whole answer.</summary>
    /// <exception cref="HttpRequestException">The answer is not 200.</exception>
    public async ValueTask Post(ReadOnlyMemory<byte> body)
    {
        Utf8Formatter.TryFormat(body.Length, _request.AsSpan(_head), out var digits);
        var at = _head + digits;
        "\r\n\r\n"u8.CopyTo(_request.AsSpan(at));
        body.CopyTo(_request.AsMemory(at + 4));
        await _socket.SendAsync(_request.AsMemory(0, at + 4 + body.Length));

        var length = 0;
        do
        {
            var received = await _socket.ReceiveAsync(_answer.AsMemory(length));
            length += received > 0 ? received : throw new HttpRequestException("The server closed the connection.");
        }
        while (!IsWhole(_answer.AsSpan(0, length)));

        if (!_answer.AsSpan(9, 3).SequenceEqual("200"u8))
        {
            throw new HttpRequestException(Encoding.UTF8.GetString(_answer, 0, length));
        }
    }

    public void Dispose() => _socket.Dispose();

    // one answer at a time: it is whole when its body has its stated length, or its last chunk has come
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..(end + 2)];
        var body = answer[(end + 4)..];
        var field = head.IndexOf("\r\nContent-Length: "u8);
        return field < 0
            ? body.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(head[(field + 18)..], out int length, out _) && body.Length >= length;
    }
}
