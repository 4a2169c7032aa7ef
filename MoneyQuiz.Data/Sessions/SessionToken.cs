using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Sessions;

/// <summary>A session's token as the database knows it.</summary>
public static class SessionToken
{
    /// <summary>64 hexadecimal digits: text, because row-level security lets text equality use the index.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SecretToken.Hash(token));
}
