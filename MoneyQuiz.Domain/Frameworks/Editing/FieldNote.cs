namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>What is said about a member of a record beside its type.</summary>
/// <param name="Member"><c>Landing.headline</c>: the record and the member's name in JSON.</param>
/// <param name="Limit">The most characters; the check refuses more.</param>
public sealed record FieldNote(string Member, string Label, string Help, int? Limit = null, bool IsLong = false);
