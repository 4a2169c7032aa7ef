using System.Text.Json;

namespace MoneyQuiz.Domain.Frameworks.Editing;

/// <summary>One place that two people changed since they last agreed.</summary>
/// <param name="Was">When they agreed; null: nothing stood there.</param>
/// <param name="Mine">Null: taken out.</param>
/// <param name="Theirs">Null: taken out.</param>
public sealed record FieldChange(string Pointer, JsonElement? Was, JsonElement? Mine, JsonElement? Theirs);
