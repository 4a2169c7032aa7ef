namespace MoneyQuiz.Data.Postgres;

/// <summary>A data-protection key as XML, wrapped by the key file.</summary>
public sealed class StoredKey
{
    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
