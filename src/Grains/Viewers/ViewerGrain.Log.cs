using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Viewers;

internal sealed partial class ViewerGrain
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Viewer {Viewer} started {Title} at {Position}")]
    private partial void LogStarted(ProfileId viewer, TitleId title, TimeSpan position);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Viewer {Viewer} and {Title}: {What}")]
    private partial void LogHappened(ProfileId viewer, TitleId title, string what);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Viewer {Viewer} changed: {What}")]
    private partial void LogChanged(ProfileId viewer, string what);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Viewer {Viewer} lost the slot that played {Title}")]
    private partial void LogSlotLost(ProfileId viewer, TitleId title);

    [LoggerMessage(Level = LogLevel.Information, Message = "Viewer {Viewer} was erased")]
    private partial void LogErased(ProfileId viewer);
}
