namespace NetflixClone.Api.Auth;

/// <summary>What a route may ask of its caller, beyond being signed in.</summary>
internal static class Policies
{
    /// <summary>A profile was chosen, as the token says. For what is called every few seconds.</summary>
    public const string Viewer = "viewer";

    /// <summary>A profile was chosen and still exists; what it may see is read with it. For whatever shows titles.</summary>
    public const string Browser = "browser";

    /// <summary>The owner of the installation.</summary>
    public const string Owner = "owner";

    /// <summary>A socket, opened with a ticket.</summary>
    public const string Socket = "socket";
}
