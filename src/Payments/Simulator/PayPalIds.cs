using System.Security.Cryptography;

namespace NetflixClone.Payments.Simulator;

/// <summary>Random ids that look like PayPal's.</summary>
internal static class PayPalIds
{
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPRSTUVWXY";

    public static string Subscription() => "I-" + Random(12);

    public static string BillingAgreementToken() => "BA-" + Random(17);

    public static string FormToken() => Random(32);

    private static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);
}
