namespace MoneyQuiz.Domain.Access;

/// <summary>What a use case that people and programs share asks of its caller. A key's scopes say which it has.</summary>
public enum Right
{
    ReadConfig,
    WriteConfig,
    ReadBrand,
    WriteBrand,
}
