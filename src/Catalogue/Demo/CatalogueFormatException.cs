namespace NetflixClone.Catalogue.Demo;

/// <summary>A catalogue file does not say what it should; the message names file, title and field. A retry reads the same file again.</summary>
public sealed class CatalogueFormatException : Exception
{
    public CatalogueFormatException() { }

    public CatalogueFormatException(string message) : base(message) { }

    public CatalogueFormatException(string message, Exception innerException) : base(message, innerException) { }
}
