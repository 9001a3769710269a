using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace NetflixClone.Api.Hosting;

internal static class ReadyLine
{
    /// <summary>Says on standard output where the site is, once it answers. Scripts wait for this line.</summary>
    public static void AnnounceWhenReady(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.Out.WriteLine($"NetflixClone is ready at {address}");
    });
}
