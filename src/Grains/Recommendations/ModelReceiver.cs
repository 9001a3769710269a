using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Recommendations;

/// <summary>Keeps this process's model the trainer's: asks for what its copy lacks, again and again. In the trainer's own process there is never any.</summary>
/// <remarks>Asking also wakes the trainer, at the first start and after the loss of the silo that it lived in. Whatever happens to it, the copy at hand goes on serving.</remarks>
internal sealed partial class ModelReceiver(
    IGrainFactory grains, CurrentModel current, IHostApplicationLifetime host, TimeProvider clock, ILogger<ModelReceiver> logger) : BackgroundService
{
    /// <summary>How long after the trainer another silo has learned something, at most.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(1);

    /// <summary>A model that this version of the product cannot read is no other a second later; the one at hand is good meanwhile.</summary>
    private static readonly TimeSpan WhenUnreadable = TimeSpan.FromMinutes(1);

    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await host.HasStarted(stoppingToken))
        {
            return;
        }

        using var timer = new PeriodicTimer(AskEvery, clock);
        do
        {
            try
            {
                await CatchUp(stoppingToken);
                _failing = false;
            }
            catch (FormatException unreadable)
            {
                LogUnreadable(unreadable);
                await Task.Delay(WhenUnreadable, clock, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested) // the trainer's silo is lost, or about to be; the next try finds it elsewhere
            {
                LogNotAsked(_failing ? LogLevel.Debug : LogLevel.Warning, failure);
                _failing = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Asks until nothing is lacking.</summary>
    private async Task CatchUp(CancellationToken stopping)
    {
        while (true)
        {
            var mine = current.Latest;
            var copy = new ModelCopy(current.Process, mine?.Training, mine?.Model.Learned ?? 0);
            var news = await grains.GetGrain<ITrainerGrain>(ITrainerGrain.Current).News(copy).WaitAsync(stopping);
            if (mine.With(news) is not { } next || next == mine || !current.TryReplace(mine, next))
            {
                return; // nothing lacking; or the trainer has come to live here, and what it trains is newer than its answer
            }

            if (news is not ModelNews.Trained)
            {
                return; // what was learned in the last moment comes with the next round
            }

            LogReceived(next.Model.Version, next.Interactions, next.Viewers);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took over model {Version}, trained elsewhere from {Interactions} interactions of {Viewers} viewers")]
    private partial void LogReceived(int version, long interactions, int viewers);

    [LoggerMessage(Message = "The trainer could not be asked for the model; the one before goes on, and it is asked again")]
    private partial void LogNotAsked(LogLevel level, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The trainer's model cannot be read here; the one before goes on. Are silos of different versions running?")]
    private partial void LogUnreadable(FormatException unreadable);
}
