using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

internal sealed partial class Silo
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The silo is up with {Classes} grain classes")]
    internal partial void LogStarted(int classes);

    [LoggerMessage(Level = LogLevel.Information, Message = "The silo has stopped")]
    internal partial void LogStopped();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The silo was stopped before its grains were deactivated")]
    internal partial void LogAborted();

    [LoggerMessage(Level = LogLevel.Error, Message = "Something that {Grain} did not wait for failed")]
    internal partial void LogTurnFailed(Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} could not be activated")]
    internal partial void LogActivationFailed(Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} failed while it was deactivated")]
    internal partial void LogDeactivationFailed(Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer of {Grain} failed")]
    internal partial void LogTimerFailed(Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The one-way call {Method} of {Grain} failed")]
    internal partial void LogOneWayFailed(Exception failure, GrainMethod method, GrainId grain);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The observer {Observer} could not be notified")]
    internal partial void LogNotifyFailed(Exception? failure, GrainId observer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Grain} has not taken up its subscription to {Stream}, so an event passed it by")]
    internal partial void LogNotTakenUp(GrainId grain, StreamId stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key of {Stream} is no key of the grain type {Grain}, which should take it")]
    internal partial void LogNoSuchKey(StreamId stream, GrainType grain);
}
