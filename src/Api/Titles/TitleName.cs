using System.Diagnostics.CodeAnalysis;

namespace NetflixClone.Api.Titles;

/// <summary>How an address names a title: by its id or by its slug.</summary>
internal readonly record struct TitleName(TitleId? Id, string Slug) : IParsable<TitleName>
{
    public static TitleName Parse(string s, IFormatProvider? provider) =>
        new(TitleId.TryParse(s, provider, out var id) ? id : null, s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TitleName result)
    {
        result = s is null ? default : Parse(s, provider);
        return s is not null;
    }
}
