namespace MoneyQuiz.Domain.Visits;

/// <summary>Something that happens on a visitor's way and is counted.</summary>
/// <param name="Key">As stored, and as analytics call it.</param>
/// <param name="Name">As the coach reads it.</param>
/// <param name="Help">What is counted, in one sentence.</param>
public sealed record VisitEvent(string Key, string Name, string Help)
{
    public static readonly VisitEvent View = new("quiz_view", "Arrived", "A page of the quiz was opened from elsewhere.");

    public static readonly VisitEvent Start = new("quiz_start", "Started", "A first answer was given.");

    public static readonly VisitEvent Step = new("step_view", "Steps shown", "A page with questions was shown.");

    public static readonly VisitEvent Complete = new("quiz_complete", "Finished", "A last answer was given.");

    public static readonly VisitEvent Lead = new("lead_submit", "Left an address", "Somebody said who they are.");

    public static readonly VisitEvent Booking = new(
        "booking_click",
        "Went to book",
        "Somebody went from their result to the booking page, for the first time."
    );

    /// <summary>In the order in which they happen. A new one is one line here, and the place that counts it.</summary>
    public static readonly ImmutableArray<VisitEvent> All = [View, Start, Step, Complete, Lead, Booking];
}
