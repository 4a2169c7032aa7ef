using MoneyQuiz.Domain.Leads;

namespace MoneyQuiz.Data.Leads.Bulk;

/// <summary>A bulk change as the list of them shows it.</summary>
/// <param name="Author">Their name.</param>
/// <param name="Silent">It should go on, and nobody works on it.</param>
/// <param name="CanUndo">As of this moment.</param>
public sealed record BulkLine(BulkChange Change, string Author, bool Silent, bool CanUndo);
