namespace NetflixClone.Api.WebClient;

/// <summary>Where the built web client lies.</summary>
internal sealed class WebClientOptions
{
    public const string Section = "Web";

    /// <summary>The folder with index.html. By default <c>web/dist</c> under the working directory, or else the folder <c>web</c> beside the program.</summary>
    public string? Directory { get; set; }

    /// <summary>The folder to serve; null when there is none, and then the API runs without pages.</summary>
    public string? Find(string contentRoot) =>
        new[] { Directory, Path.Combine(contentRoot, "web", "dist"), Path.Combine(AppContext.BaseDirectory, "web") }
            .OfType<string>().Select(Path.GetFullPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
}
