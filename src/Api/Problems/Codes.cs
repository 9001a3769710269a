namespace NetflixClone.Api.Problems;

/// <summary>The codes that any route may answer with; those of one route stand with it.</summary>
internal static class Codes
{
    /// <summary>The member of a problem that holds its code.</summary>
    public const string Member = "code";

    public const string InvalidRequest = "invalid-request";
    public const string NotFound = "not-found";
    public const string TooManyRequests = "too-many-requests";
    public const string StorageUnavailable = "storage-unavailable";
    public const string ClusterUnavailable = "cluster-unavailable";
    public const string Unavailable = "unavailable";
    public const string UnavailableTitle = "Not available just now. Try again in a moment.";

    /// <summary>The code and title of an answer that nobody else gave one.</summary>
    public static (string Code, string Title) Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (InvalidRequest, "The request is not valid."),
        StatusCodes.Status401Unauthorized => ("not-signed-in", "Sign in first."),
        StatusCodes.Status403Forbidden => ("forbidden", "That is not yours to do."),
        StatusCodes.Status404NotFound => (NotFound, "There is nothing here."),
        StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "This address does not take that method."),
        StatusCodes.Status408RequestTimeout => ("request-timeout", "The request took too long to arrive."),
        StatusCodes.Status413PayloadTooLarge => ("too-large", "The request is too large."),
        StatusCodes.Status414UriTooLong => ("too-large", "The address is too long."),
        StatusCodes.Status415UnsupportedMediaType => ("unsupported-media-type", "Send JSON (Content-Type: application/json)."),
        StatusCodes.Status429TooManyRequests => (TooManyRequests, "Too many requests. Wait a moment."),
        StatusCodes.Status431RequestHeaderFieldsTooLarge => ("too-large", "The headers are too large."),
        StatusCodes.Status503ServiceUnavailable => (Unavailable, UnavailableTitle),
        < 500 => (InvalidRequest, "The request is not valid."),
        _ => ("unexpected", "Something went wrong on our side."),
    };
}
