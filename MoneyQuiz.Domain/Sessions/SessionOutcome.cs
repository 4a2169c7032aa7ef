namespace MoneyQuiz.Domain.Sessions;

/// <summary>What became of somebody, as the coach says.</summary>
/// <param name="Key">As stored.</param>
/// <param name="Booked">It counts as a booking where thresholds are looked at.</param>
public sealed record SessionOutcome(string Key, string Name, bool Booked)
{
    public static readonly IReadOnlyList<SessionOutcome> All =
    [
        new("booked", "Booked", true),
        new("called", "Called", true),
        new("client", "Client", true),
        new("not_now", "Not now", false),
    ];

    public static SessionOutcome? Find(string? key) => All.FirstOrDefault(o => o.Key == key);
}
