using Microsoft.Extensions.Options;
using NetflixClone.Caching.Redis.Tests.Host;

namespace NetflixClone.Caching.Redis.Tests;

public sealed class RedisOptionsTests
{
    [Theory]
    [InlineData("Redis:Endpoint", "no-port")]
    [InlineData("Redis:Endpoint", "localhost:6379,nonsense=1")]
    [InlineData("Redis:CommandTimeout", "00:01:00")]
    [InlineData("Redis:ProbeEvery", "00:00:00")]
    [InlineData("Cache:Megabytes", "-1")]
    public async Task A_wrong_setting_is_refused_at_start_by_its_name(string setting, string value)
    {
        var start = () => Node.StartAsync("127.0.0.1:1", "refused:", (setting, value));

        (await Should.ThrowAsync<OptionsValidationException>(start)).Message.ShouldStartWith(setting);
    }
}
