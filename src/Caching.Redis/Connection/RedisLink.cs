using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace NetflixClone.Caching.Redis;

/// <summary>The one connection to Redis, and whether it is worth asking.</summary>
/// <remarks>
/// A command that is not answered in time opens the circuit: from then on nobody waits, until a probe in the background
/// (<see cref="RedisWatch"/>) was answered. So an outage costs each request that is under way once the time-out, and the others nothing.
/// </remarks>
internal sealed partial class RedisLink : IAsyncDisposable
{
    private readonly ConfigurationOptions _configuration;
    private readonly RedisOptions _options;
    private readonly RedisMetrics _metrics;
    private readonly ILogger<RedisLink> _logger;
    private readonly SharedDeadline _deadline;
    private Task<ConnectionMultiplexer>? _connecting;
    private volatile string? _away = "It was not reached yet.";

    public RedisLink(IOptions<RedisOptions> options, RedisMetrics metrics, ILogger<RedisLink> logger)
    {
        _options = options.Value;
        _metrics = metrics;
        _logger = logger;
        _deadline = new(_options.CommandTimeout, TimeProvider.System);
        _configuration = ConfigurationOptions.Parse(_options.Endpoint);
        _configuration.AbortOnConnectFail = false; // it goes on trying by itself
        _configuration.ConnectTimeout = (int)_options.ConnectTimeout.TotalMilliseconds;
        _configuration.ReconnectRetryPolicy = new LinearRetry(_configuration.ConnectTimeout);
        _configuration.ClientName ??= "netflix-clone";
        metrics.ObserveAvailability(() => _away is null);
    }

    /// <summary>Why nobody asks it just now, in a sentence; null while it answers.</summary>
    public string? Away => _away;

    /// <summary>Where it should be, without the password.</summary>
    public string Address => string.Join(", ", _configuration.EndPoints.Select(endpoint => endpoint switch
    {
        DnsEndPoint dns => $"{dns.Host}:{dns.Port}",
        _ => endpoint.ToString(),
    }));

    /// <summary>A key of ours.</summary>
    public string Key(string name) => _options.Prefix + name;

    /// <summary>Asks, unless it is known to be away.</summary>
    public ValueTask<RedisAnswer<T>> AskAsync<T>(Purpose purpose, Func<IDatabase, Task<T>> command) =>
        AskAsync(purpose, command, static (database, command) => command(database));

    /// <summary>Asks with what the command needs beside it, for those that are sent so often that each allocation counts.</summary>
    public ValueTask<RedisAnswer<T>> AskAsync<TArgument, T>(Purpose purpose, TArgument argument, Func<IDatabase, TArgument, Task<T>> command)
    {
        if (_away is null)
        {
            return SendAsync(purpose, argument, command);
        }

        _metrics.FellBack(purpose);
        return new(RedisAnswer<T>.None);
    }

    /// <summary>Asks whether it is there, away or not, and closes the circuit if it is.</summary>
    /// <returns>Whether it is back after it was away.</returns>
    public async Task<bool> ProbeAsync()
    {
        var answer = await SendAsync(Purpose.Probe, this, static (database, _) => database.PingAsync());
        if (!answer.IsThere || _away is null)
        {
            return false;
        }

        _away = null;
        LogThere(Address);
        return true;
    }

    /// <summary>Hears what is published on a channel, for as long as this lives, over every reconnect.</summary>
    /// <returns>Whether the channel is listened to.</returns>
    public async Task<bool> SubscribeAsync(string channel, Action<string> heard)
    {
        var answer = await AskAsync(Purpose.Revocations, async database =>
        {
            await database.Multiplexer.GetSubscriber().SubscribeAsync(
                new RedisChannel(channel, RedisChannel.PatternMode.Literal), (_, message) => heard(message.ToString()));
            return true;
        });
        return answer.IsThere;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connecting is { IsCompletedSuccessfully: true })
        {
            await (await _connecting).CloseAsync(allowCommandsToComplete: false);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RedisAnswer<T>> SendAsync<TArgument, T>(Purpose purpose, TArgument argument, Func<IDatabase, TArgument, Task<T>> command)
    {
        try
        {
            var multiplexer = _connecting is { IsCompletedSuccessfully: true } connected ? await connected : await ConnectAsync();
            return RedisAnswer<T>.Of(await command(multiplexer.GetDatabase(), argument).WaitAsync(_deadline.Token));
        }
        catch (RedisServerException refusal) when (purpose != Purpose.Probe) // it is there, and cannot do this one thing: out of memory, read-only, loading
        {
            LogRefused(refusal, purpose);
        }
        catch (Exception failure) // whatever the client throws: without Redis everything goes on
        {
            Open(failure);
        }

        _metrics.CommandFailed(purpose);
        if (purpose != Purpose.Probe)
        {
            _metrics.FellBack(purpose);
        }

        return RedisAnswer<T>.None;
    }

    /// <summary>Connects, or waits a while for the connection that is being made. Only the probe comes here before there is one.</summary>
    private Task<ConnectionMultiplexer> ConnectAsync()
    {
        if (_connecting is null or { IsFaulted: true } or { IsCanceled: true })
        {
            _connecting = OpenAsync(_configuration);
        }

        return _connecting.WaitAsync(_options.ConnectTimeout);
    }

    private static async Task<ConnectionMultiplexer> OpenAsync(ConfigurationOptions configuration)
    {
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(configuration);
        multiplexer.PreserveAsyncOrder = false; // each answer goes to whom it belongs as soon as it is there
        multiplexer.IncludeDetailInExceptions = false; // a failure is answered by going on; nobody reads its statistics
        return multiplexer;
    }

    private void Open(Exception failure)
    {
        var reason = failure switch
        {
            OperationCanceledException or TimeoutException => $"It has not answered within {_options.CommandTimeout.TotalMilliseconds:0} ms.",
            RedisServerException refusal => $"It says: {refusal.Message}.",
            _ => "There is no connection to it.",
        };
        if (Interlocked.Exchange(ref _away, reason) is null)
        {
            LogAway(Address, reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis at {Address} answers")]
    private partial void LogThere(string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis at {Address} cannot be used. {Reason} Limits and tickets are kept in this process until it can")]
    private partial void LogAway(string address, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis refused a command for {Purpose}")]
    private partial void LogRefused(Exception refusal, Purpose purpose);
}
