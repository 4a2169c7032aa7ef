using MoneyQuiz.Domain.Formats;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>What is settled when a session begins and never changes: with the answers, all that the machine needs.</summary>
/// <param name="ResolvedHash">The framework it runs on.</param>
/// <param name="Variant">The length: <c>blitz</c>.</param>
/// <param name="Scale">The answer scale: <c>five</c>.</param>
/// <param name="PageSize">Items a step.</param>
public sealed record SessionFacts(string ResolvedHash, ModeKey Mode, string Variant, string Scale, int PageSize, SessionSeed Seed);
