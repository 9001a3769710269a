using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Streaming;

/// <summary>How streams go through RabbitMQ.</summary>
public sealed class RabbitMqOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "RabbitMq";

    /// <summary>The broker, as <c>amqp://user:password@host:port/vhost</c>, or <c>amqps</c>. No default: without it, streams stay within the process.</summary>
    [Required, AmqpAddress(ErrorMessage = "RabbitMq:Endpoint must be an address such as amqp://user:password@host:5672/.")]
    public Uri? Endpoint { get; set; }

    /// <summary>What the names of all queues begin with. Default netflixclone.</summary>
    [Required, RegularExpression("[A-Za-z0-9._-]{1,100}", ErrorMessage = "{0} takes 1 to 100 letters, digits, dots, hyphens and underscores.")]
    public string QueuePrefix { get; set; } = "netflixclone";

    /// <summary>The topic exchange on which other services hear what happens. Default netflix.events.</summary>
    [Required, RegularExpression("[A-Za-z0-9._-]{1,100}", ErrorMessage = "{0} takes 1 to 100 letters, digits, dots, hyphens and underscores.")]
    public string EventsExchange { get; set; } = "netflix.events";

    /// <summary>How many queues share the streams. Default 8. Changing it moves streams between queues, so that what is still in the old ones is read too late: let them run empty first.</summary>
    [Range(1, 256)]
    public int Partitions { get; set; } = 8;

    /// <summary>How many messages may be on their way to the broker without its confirmation. Default 256.</summary>
    [Range(1, 65_536)]
    public int ConfirmWindow { get; set; } = 256;

    /// <summary>How many messages of a queue may be on their way to consumers. Default 128. What a stream that stands still holds back counts, too.</summary>
    [Range(1, 65_535)]
    public int Prefetch { get; set; } = 128;

    /// <summary>How long publishing waits, for the broker to come back and for its confirmation, before it fails. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00", ErrorMessage = "{0} must be between 00:00:00.500 and 00:10:00.")]
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a message that a consumer refuses is tried before it goes back to its queue. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00", ErrorMessage = "{0} must be between 00:00:00.100 and 01:00:00.")]
    public TimeSpan DeliveryTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many times a message is refused for that long, while other messages are taken, before it becomes a dead letter. Default 3.</summary>
    [Range(1, 1_000)]
    public int DeliveryTries { get; set; } = 3;

    /// <summary>
    /// How many times a message may come anew from processes that ended before it was settled, and how many times the only message that there is may be refused,
    /// before it becomes a dead letter. Default 50.
    /// </summary>
    [Range(1, 100_000)]
    public int RedeliveryLimit { get; set; } = 50;

    /// <summary>The longest pause between two tries to connect. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00", ErrorMessage = "{0} must be between 00:00:00.100 and 00:10:00.")]
    public TimeSpan LongestReconnectPause { get; set; } = TimeSpan.FromSeconds(2);

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class AmqpAddressAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) =>
            value is not Uri address || (address.IsAbsoluteUri && address.Scheme is "amqp" or "amqps" && address.Host.Length > 0);
    }
}
