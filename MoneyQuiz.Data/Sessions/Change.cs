using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>What is to be appended, and the state that it makes.</summary>
internal sealed record Change(SessionState Next, ReadOnlyMemory<byte> Appended);
