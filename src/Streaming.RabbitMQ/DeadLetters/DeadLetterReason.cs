namespace NetflixClone.Streaming.DeadLetters;

/// <summary>Why a message became a dead letter: a word for machines and a sentence for people.</summary>
internal readonly record struct DeadLetterReason(string Code, string Detail)
{
    public const string Refused = "refused";
    public const string Unreadable = "unreadable";
    public const string CameTooOften = "came-too-often";
}
