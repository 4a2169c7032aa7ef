namespace MoneyQuiz.Domain.Frameworks;

/// <summary>Our own drawing of an archetype, on 48 × 48 units: pages show it, and so does the picture that goes with a shared result.</summary>
/// <param name="Fill">A path in the archetype's colour, set off by 2 units.</param>
/// <param name="Line">A path that is drawn with round ends over it.</param>
public sealed record ArchetypeDrawing(string Fill, string Line)
{
    /// <param name="icon">The keyword of the archetype's content; one that isn't known gets a heart.</param>
    public static ArchetypeDrawing Of(string icon) =>
        icon switch
        {
            "shield" => new(
                "M24 5 40 10v12c0 10-6.5 17-16 21C14.5 39 8 32 8 22V10Z",
                "M24 5 40 10v12c0 10-6.5 17-16 21C14.5 39 8 32 8 22V10ZM24 5v38M8 21h32"
            ),
            "brush" => new(
                "M20 28c-7 0-9 5-9 9 0 3-2 4-4 4 4 3 18 3 18-7 0-4-2-6-5-6Z",
                "M20 28c-7 0-9 5-9 9 0 3-2 4-4 4 4 3 18 3 18-7 0-4-2-6-5-6ZM20 28 36 7c2-2 6 1 5 4L25 33"
            ),
            "crown" => new("M7 15l9 8 8-14 8 14 9-8-4 20H11Z", "M7 15l9 8 8-14 8 14 9-8-4 20H11ZM12 41h24"),
            "leaf" => new(
                "M40 8C20 8 9 16 9 28c0 5 2 8 2 8s3 2 8 2C32 38 40 28 40 8Z",
                "M40 8C20 8 9 16 9 28c0 5 2 8 2 8s3 2 8 2C32 38 40 28 40 8ZM6 42c5-10 12-17 22-22"
            ),
            "bolt" => new("M27 4 10 27h12l-2 17 18-24H26Z", "M27 4 10 27h12l-2 17 18-24H26Z"),
            "umbrella" => new(
                "M5 25C6 14 14 8 24 8s18 6 19 17c-4-3-9-3-12 0-3-3-11-3-14 0-3-3-8-3-12 0Z",
                "M5 25C6 14 14 8 24 8s18 6 19 17c-4-3-9-3-12 0-3-3-11-3-14 0-3-3-8-3-12 0ZM24 4v4M24 23v14c0 6-8 6-8 1"
            ),
            "star" => new(
                "M24 5c1.5 11 7 17 19 19-12 2-17.5 8-19 19-1.5-11-7-17-19-19 12-2 17.5-8 19-19Z",
                "M24 5c1.5 11 7 17 19 19-12 2-17.5 8-19 19-1.5-11-7-17-19-19 12-2 17.5-8 19-19ZM39 5v8M35 9h8"
            ),
            _ => new(
                "M24 42C10 33 6 26 6 19c0-10 13-13 18-4 5-9 18-6 18 4 0 7-4 14-18 23Z",
                "M24 42C10 33 6 26 6 19c0-10 13-13 18-4 5-9 18-6 18 4 0 7-4 14-18 23ZM13 19c0-3 2-5 5-5"
            ),
        };
}
