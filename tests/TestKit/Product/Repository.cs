namespace NetflixClone.TestKit.Product;

/// <summary>Where things lie in the working copy that the running tests or benchmarks were built from.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where logs, pictures and figures go. Never committed.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    /// <summary>The server, built beside the caller: in the same configuration and for the same engine.</summary>
    public static string Server { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Api", Configuration, "NetflixClone.Api.dll"));

    /// <summary>The built web client.</summary>
    public static string WebClient { get; } = Path.Combine(Root, "web", "dist");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetflixClone.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NetflixClone.sln.");
    }
}
