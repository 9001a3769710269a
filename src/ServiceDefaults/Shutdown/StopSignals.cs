using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace NetflixClone.ServiceDefaults.Shutdown;

/// <summary>Lets SIGTERM, SIGINT (Ctrl+C) and SIGQUIT begin an <see cref="OrderlyStop"/>.</summary>
/// <remarks>The framework's own handler stops the host at once, which cuts every socket before anybody could tell it where to go.</remarks>
internal sealed class StopSignals(OrderlyStop stop) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private Task _stopping = Task.CompletedTask;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Stop));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _stopping;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true; // the runtime would end the process at once
        lock (_registrations)
        {
            _stopping = Task.WhenAll(_stopping, stop.RunAsync());
        }
    }
}
