using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NetflixClone.Silo.Hosting;

/// <summary>What a host says once it runs.</summary>
public static class ReadyLine
{
    /// <summary>Says on standard output where it is, once it answers. Scripts wait for this line.</summary>
    /// <param name="app">The host.</param>
    /// <param name="what">What it is, as the beginning of the sentence.</param>
    public static void AnnounceWhenReady(this WebApplication app, string what = "NetflixClone")
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            Console.Out.WriteLine($"{what} is ready at {address}");
        });
    }
}
