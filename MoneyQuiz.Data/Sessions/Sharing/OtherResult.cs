using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Data.Sessions.Sharing;

/// <summary>A complete result in another format that the same browser holds the token of.</summary>
public sealed record OtherResult(string Token, Format Format, DateTimeOffset CompletedAt);
