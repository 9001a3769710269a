using System.Net;
using System.Net.Sockets;

namespace NetflixClone.TestKit.Load;

/// <summary>How clients bear a server that is stopping, away or starting: they tell it by its failures, and try again.</summary>
internal static class Absence
{
    /// <summary>Whether a request failed because there was no answer, none in time, or one that the server cannot give now.</summary>
    public static bool Explains(Exception failure) => failure switch
    {
        HttpRequestException { StatusCode: var answer } => answer is null or >= HttpStatusCode.InternalServerError,
        SocketException => true, // not wrapped by HttpClient when a connection is reset between its opening and its first use
        TaskCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>How soon a client tries again: after half of a time or more, so that not all come back at once.</summary>
    public static Task Pause(TimeSpan most, CancellationToken end) => Task.Delay(most * (0.5 + Random.Shared.NextDouble() / 2), end);
}
