using System.Globalization;

namespace NetflixClone.TestKit.Services;

/// <summary>A private MariaDB. Whoever connects on loopback may do everything.</summary>
public sealed class MariaDbServer : PrivateServer
{
    private MariaDbServer()
        : base("mariadb")
    {
    }

    /// <summary>Starts one.</summary>
    public static Task<MariaDbServer> StartAsync() => Started(new MariaDbServer());

    /// <summary>How a client connects. The database <c>netflixclone</c> is there and empty.</summary>
    public string ConnectionString(string database = "netflixclone") =>
        string.Create(CultureInfo.InvariantCulture, $"Server=127.0.0.1;Port={Port};Database={database};User ID=root");
}
