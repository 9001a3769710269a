using NetflixClone.Storage.Sqlite;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Storage.Tests.Sqlite;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_its_holder_lets_go_of_a_little_later_is_taken()
    {
        using var holder = DataFolder.Take(_folder.Path, TimeProvider.System);
        var clock = new StandingClock();
        var taking = Task.Run(() => DataFolder.Take(_folder.Path, clock));
        await clock.LookedAgain; // because it was refused

        holder.Dispose();

        using var taken = await taking;
        taken.Path.ShouldBe(_folder.Path);
    }

    /// <summary>A clock on which no patience ends, and which tells when it was looked at for the second time.</summary>
    private sealed class StandingClock : TimeProvider
    {
        private readonly TaskCompletionSource _lookedAgain = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _looks;

        public Task LookedAgain => _lookedAgain.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public override long GetTimestamp()
        {
            if (Interlocked.Increment(ref _looks) == 2)
            {
                _lookedAgain.SetResult();
            }

            return 0;
        }
    }
}
