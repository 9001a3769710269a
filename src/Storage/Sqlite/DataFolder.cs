namespace NetflixClone.Storage.Sqlite;

/// <summary>The data folder, held by this process alone. The lock goes with the process, however it ends.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>How long a lock that is held is asked for again. The process before this one may still be ending.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Makes the folder if it is missing, and takes it.</summary>
    /// <exception cref="StorageException">Another process holds it, or it cannot be written.</exception>
    public static DataFolder Take(string directory, TimeProvider clock)
    {
        var path = System.IO.Path.GetFullPath(directory);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The data folder {path} cannot be made: {failure.Message}", failure);
        }

        try
        {
            return new(path, Lock(System.IO.Path.Combine(path, "netflixclone.lock"), clock));
        }
        catch (IOException failure)
        {
            throw new StorageException($"The data folder {path} is in use by another process. Stop that one, or choose another folder.", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new StorageException($"The data folder {path} cannot be written: {failure.Message}", failure);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string file, TimeProvider clock)
    {
        for (var begun = clock.GetTimestamp(); ;)
        {
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(begun) < Patience)
            {
#pragma warning disable RS0030 // a lock tells nobody when it is let go, and at start nothing else has to go on
                Thread.Sleep(Pause);
#pragma warning restore RS0030
            }
        }
    }
}
