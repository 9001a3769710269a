namespace Orleans
{
    /// <summary>Something that starts and stops in stages.</summary>
    public interface ILifecycleObservable
    {
        /// <summary>Takes part in a stage; disposing ends that.</summary>
        IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer);
    }

    /// <summary>Takes part in a stage.</summary>
    public interface ILifecycleObserver
    {
        /// <summary>Runs when the stage is reached on the way up.</summary>
        Task OnStart(CancellationToken cancellationToken = default);

        /// <summary>Runs when the stage is left on the way down.</summary>
        Task OnStop(CancellationToken cancellationToken = default);
    }

    /// <summary>A service that takes part in a life cycle.</summary>
    public interface ILifecycleParticipant<TLifecycleObservable> where TLifecycleObservable : ILifecycleObservable
    {
        /// <summary>Subscribes to the stages that matter to it.</summary>
        void Participate(TLifecycleObservable lifecycle);
    }

    /// <summary>Subscribes with delegates.</summary>
    public static class LifecycleExtensions
    {
        /// <summary>Runs on the way up.</summary>
        public static IDisposable Subscribe(
            this ILifecycleObservable observable, string observerName, int stage, Func<CancellationToken, Task> onStart) =>
            observable.Subscribe(observerName, stage, onStart, static _ => Task.CompletedTask);

        /// <summary>Runs on the way up and on the way down.</summary>
        public static IDisposable Subscribe(
            this ILifecycleObservable observable,
            string observerName,
            int stage,
            Func<CancellationToken, Task> onStart,
            Func<CancellationToken, Task> onStop) =>
            observable.Subscribe(observerName, stage, new Observer(onStart, onStop));

        private sealed class Observer(Func<CancellationToken, Task> onStart, Func<CancellationToken, Task> onStop) : ILifecycleObserver
        {
            public Task OnStart(CancellationToken cancellationToken) => onStart(cancellationToken);

            public Task OnStop(CancellationToken cancellationToken) => onStop(cancellationToken);
        }
    }

    /// <summary>The stages of a silo. They start in ascending and stop in descending order.</summary>
    public static class ServiceLifecycleStage
    {
        /// <summary>Before all others.</summary>
        public const int First = int.MinValue;

        /// <summary>The runtime itself.</summary>
        public const int RuntimeInitialize = 2000;

        /// <summary>The runtime's services.</summary>
        public const int RuntimeServices = 4000;

        /// <summary>Storage that the runtime needs.</summary>
        public const int RuntimeStorageServices = 6000;

        /// <summary>Services that grains need.</summary>
        public const int RuntimeGrainServices = 8000;

        /// <summary>Services of the application.</summary>
        public const int ApplicationServices = 10000;

        /// <summary>Grains can be called, and everything else is up.</summary>
        public const int Active = 20000;

        /// <summary>After all others.</summary>
        public const int Last = int.MaxValue;
    }
}

namespace Orleans.Runtime
{
    /// <summary>The life cycle of a silo.</summary>
    public interface ISiloLifecycle : ILifecycleObservable;

    /// <summary>Something to do once when the silo starts.</summary>
    public interface IStartupTask
    {
        /// <summary>Does it; the silo waits.</summary>
        Task Execute(CancellationToken cancellationToken);
    }
}
