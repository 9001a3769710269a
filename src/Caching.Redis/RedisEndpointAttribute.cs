using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace NetflixClone.Caching.Redis;

/// <summary>Takes an address that the client can read, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RedisEndpointAttribute : ValidationAttribute
{
    public override bool IsValid(object? value)
    {
        if (value is not string { Length: > 0 } endpoint)
        {
            return true;
        }

        try
        {
            return ConfigurationOptions.Parse(endpoint, ignoreUnknown: false).EndPoints is [System.Net.IPEndPoint or System.Net.DnsEndPoint { Port: > 0 }, ..];
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }
}
