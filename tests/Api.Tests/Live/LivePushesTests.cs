using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Live;
using NetflixClone.Caching;

namespace NetflixClone.Api.Tests.Live;

public sealed class LivePushesTests
{
    [Fact]
    public void Nobody_waits_for_a_socket_that_does_not_read()
    {
        var sockets = new Unread();
        var pushes = new LivePushes(sockets, sockets, new(sockets, Options.Create(new TokenOptions { Key = "" })), new());

        var told = pushes.ViewerChanged(new(Guid.NewGuid()), 1);

        sockets.Sent.ShouldBe(["ListChanged"]);
        told.IsCompletedSuccessfully.ShouldBeTrue();
    }

    /// <summary>Sockets whose buffers are full, so that no sending ends.</summary>
    private sealed class Unread : IHubContext<LiveHub>, IHubClients, IClientProxy, IServiceProvider, IRevocations
    {
        private readonly TaskCompletionSource _never = new();

        public List<string> Sent { get; } = [];

        public IHubClients Clients => this;

        public IGroupManager Groups => throw new NotSupportedException();

        public IClientProxy All => this;

        public IClientProxy AllExcept(IReadOnlyList<string> excludedConnectionIds) => this;

        public IClientProxy Client(string connectionId) => this;

        IClientProxy IHubClients<IClientProxy>.Clients(IReadOnlyList<string> connectionIds) => this;

        public IClientProxy Group(string groupName) => this;

        public IClientProxy GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => this;

        IClientProxy IHubClients<IClientProxy>.Groups(IReadOnlyList<string> groupNames) => this;

        public IClientProxy User(string userId) => this;

        public IClientProxy Users(IReadOnlyList<string> userIds) => this;

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            Sent.Add(method);
            return _never.Task;
        }

        public object? GetService(Type serviceType) => throw new NotSupportedException();

        public bool IsEmpty => true;

        public ValueTask RevokeAsync(string id, TimeSpan lifetime) => ValueTask.CompletedTask;

        public bool Contains(string id) => false;
    }
}
