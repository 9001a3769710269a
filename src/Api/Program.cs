using NetflixClone.Api.Art;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Billing;
using NetflixClone.Api.Home;
using NetflixClone.Api.Hosting;
using NetflixClone.Api.Json;
using NetflixClone.Api.Live;
using NetflixClone.Api.OpenApi;
using NetflixClone.Api.Owner;
using NetflixClone.Api.Playback;
using NetflixClone.Api.Problems;
using NetflixClone.Api.Profiles;
using NetflixClone.Api.Titles;
using NetflixClone.Api.Viewers;
using NetflixClone.Api.WebClient;
using NetflixClone.Caching.Redis;
using NetflixClone.Media;
using NetflixClone.Payments.Simulator;
using NetflixClone.ServiceDefaults;
using NetflixClone.Silo;
using NetflixClone.Silo.Hosting;

if (args is ["dead-letters", .. var command])
{
    return await EventStreams.RunDeadLetters(command);
}

const string Usage = """
    NetflixClone.Api [--Section:Name VALUE]…       serve; docs/operations.md lists the settings
    NetflixClone.Api dead-letters list | replay    look after events that could not be delivered; dead-letters --help says more
    NetflixClone.Api --help                        this text
    """;
if (CommandLine.AnswerInstead(args, Usage) is { } exitCode)
{
    return exitCode;
}

return await Startup.RunAsync(() =>
{
    // settings are read once: a watcher of this folder would wake for every write to a database in it
    var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
    builder.AddServiceDefaults();
    builder.AddGrainsOfClusterOrProcess();
    builder.AddCaching();
    builder.WebHost.UseServerLimits();
    builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
    builder.Services.AddValidation();
    builder.Services.AddProblems();
    builder.Services.AddAuth();
    builder.Services.AddBilling();
    builder.Services.AddTitles();
    builder.Services.AddMedia();
    builder.Services.AddPlayback();
    builder.Services.AddLive();
    builder.Services.AddOwner();
    builder.Services.AddWebClient();
    builder.Services.AddApiDescription();

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseProblems();
    app.UseWebClient();
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseAuthorization();

    var api = app.MapGroup("/api/v1");
    api.MapAuth();
    api.MapAccount();
    api.MapProfiles();
    api.MapBilling();
    api.MapHome();
    api.MapTitles();
    api.MapViewer();
    api.MapPlayback();
    api.MapLive();
    api.MapOwner();
    api.MapArt();
    app.MapLiveHub();
    app.MapMedia();
    app.MapPayPalSimulator();
    app.MapApiDescription();
    app.MapServiceDefaults();
    app.AnnounceWhenReady();
    return app;
});
