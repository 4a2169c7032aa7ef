using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Sessions;

/// <summary>An archetype as its session's framework named it.</summary>
/// <param name="Colour"><c>#rrggbb</c>.</param>
public sealed record ArchetypeMark(string Name, string Colour)
{
    public static ArchetypeMark? Of(ResolvedFramework resolved, string? key) =>
        ArchetypeIds.TryParse(key, out var id) ? new ArchetypeMark(resolved[id].Name, resolved[id].Colour) : null;
}
