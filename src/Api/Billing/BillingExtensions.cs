using NetflixClone.Api.Hosting;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Billing;

internal static class BillingExtensions
{
    public static IServiceCollection AddBilling(this IServiceCollection services)
    {
        services.AddValidatedOptions<SiteOptions>(SiteOptions.Section);
        return services.AddSingleton<PublicAddress>();
    }
}
