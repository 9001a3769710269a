namespace NetflixClone.Storage.Groups;

/// <summary>Whether a queue took what was offered.</summary>
internal enum Admission
{
    Taken,
    Full,
    Closed,
}
