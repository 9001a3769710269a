namespace NetflixClone.Payments;

/// <summary>The payment provider refused a call, or did not answer it.</summary>
public sealed class PaymentProviderException : Exception
{
    /// <summary>Without a reason.</summary>
    public PaymentProviderException()
    {
    }

    /// <summary>With a sentence.</summary>
    public PaymentProviderException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and its cause.</summary>
    public PaymentProviderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With PayPal's name for the error.</summary>
    public PaymentProviderException(string name, string message, bool isTransient)
        : base(message)
    {
        Name = name;
        IsTransient = isTransient;
    }

    /// <summary>No subscription has that id, or none that this merchant may see.</summary>
    public const string ResourceNotFound = "RESOURCE_NOT_FOUND";

    /// <summary>What was asked does not fit how the subscription stands.</summary>
    public const string UnprocessableEntity = "UNPROCESSABLE_ENTITY";

    /// <summary>The <see cref="Issue"/> of a cancellation of what is neither active nor suspended.</summary>
    public const string SubscriptionStatusInvalid = "SUBSCRIPTION_STATUS_INVALID";

    /// <summary>The call itself is malformed.</summary>
    public const string InvalidRequest = "INVALID_REQUEST";

    /// <summary>PayPal's name for the error; empty when the provider was not reached.</summary>
    public string Name { get; } = "";

    /// <summary>PayPal's name for what exactly does not fit, such as SUBSCRIPTION_STATUS_INVALID; empty where it says none.</summary>
    public string Issue { get; init; } = "";

    /// <summary>Whether the same call may succeed later: the provider was not reached, was busy or broken.</summary>
    public bool IsTransient { get; init; }
}
