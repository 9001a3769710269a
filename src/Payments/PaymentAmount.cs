using System.Globalization;

namespace NetflixClone.Payments;

/// <summary>Money.</summary>
/// <param name="Value">In units of the currency, not in cents.</param>
/// <param name="Currency">ISO 4217, such as USD.</param>
public readonly record struct PaymentAmount(decimal Value, string Currency)
{
    /// <summary>Such as <c>8.99 USD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.00} {Currency}");
}
