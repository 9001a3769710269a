namespace NetflixClone.Api.Auth;

/// <summary>What a device is called in the list of devices: "Chrome on Linux".</summary>
internal static class DeviceName
{
    // The order matters: Edge and Opera call themselves Chrome too, Chrome calls itself Safari, Android calls itself Linux.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Chromium/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(HttpRequest request) => From(request.Headers.UserAgent.ToString());

    public static string From(string userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            ({ } b, { } s) => $"{b} on {s}",
            ({ } b, null) => b,
            (null, { } s) => $"A browser on {s}",
            _ => "Unknown device",
        };
    }

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
