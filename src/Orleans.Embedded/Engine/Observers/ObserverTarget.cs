using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>An object outside the grains that grains notify. It is called on the thread pool, one notification after another.</summary>
internal sealed class ObserverTarget(Silo silo, IGrainObserver observer, IdSpan key)
{
    internal static readonly GrainType Type = GrainType.Create("observer");

    private readonly WeakReference<IGrainObserver> _observer = new(observer); // its owner keeps it alive
    private readonly Queue<Func<Task>> _notifications = [];
    private bool _running;
    private volatile bool _deleted;

    private GrainId Id => new(Type, key);

    internal void Delete() => _deleted = true;

    /// <summary>Notifies, and waits for the observer to have taken it.</summary>
    internal async Task<T> Call<TCall, T>(TCall call) where TCall : struct, IGrainCall
    {
        var taken = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(async () =>
        {
            try
            {
                var task = call.Invoke(Observer());
                await task;
                taken.TrySetResult(task is Task<T> answered ? answered.Result : default!);
            }
            catch (Exception failure) // belongs to the caller
            {
                taken.TrySetException(failure);
            }
        });
        var limit = TCall.Method.ResponseTimeout ?? silo.ResponseTimeout;
        try
        {
            return await taken.Task.WaitAsync(limit, silo.Clock);
        }
        catch (TimeoutException) when (!taken.Task.IsCompleted)
        {
            throw new TimeoutException($"{TCall.Method} of {Id} has not answered for {limit}.");
        }
    }


    /// <summary>Notifies without waiting.</summary>
    internal void Notify<TCall>(in TCall call) where TCall : struct, IGrainCall
    {
        var packed = call;
        Enqueue(async () =>
        {
            try
            {
                await packed.Invoke(Observer());
            }
            catch (Exception failure) // nobody waits for it
            {
                silo.LogNotifyFailed(failure, Id);
            }
        });
    }

    private IGrainObserver Observer() => !_deleted && _observer.TryGetTarget(out var observer)
        ? observer
        : throw new ClientNotAvailableException($"{Id} was deleted or is gone.");

    private void Enqueue(Func<Task> notification)
    {
        lock (_notifications)
        {
            _notifications.Enqueue(notification);
            if (_running)
            {
                return;
            }

            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static target => _ = target.Deliver(), this, preferLocal: false);
    }

    private async Task Deliver()
    {
        while (Next() is { } notification)
        {
            await notification();
        }
    }

    private Func<Task>? Next()
    {
        lock (_notifications)
        {
            _running = _notifications.TryDequeue(out var notification);
            return notification;
        }
    }
}
