using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace MoneyQuiz.Web.Shared.Chrome;

/// <summary>The icons by name, as paths on a 24 × 24 grid with a 1.75 stroke. A new icon is one line here.</summary>
public static class Icons
{
    public static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = "M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-4V15h-5v5.5h-4A1.5 1.5 0 0 1 4 19z",
        ["edit"] = "M4 20h4L19 9a2 2 0 0 0 0-3l-1-1a2 2 0 0 0-3 0L4 16zM13.5 6.5l4 4",
        ["undo"] = "M9 7 4.5 11.5 9 16M4.5 11.5H14a5 5 0 0 1 0 10h-2",
        ["redo"] = "m15 7 4.5 4.5L15 16M19.5 11.5H10a5 5 0 0 0 0 10h2",
        ["refresh"] = "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15",
        ["list"] = "M8.5 6.5h12M8.5 12h12M8.5 17.5h12M4 6.5h.2M4 12h.2M4 17.5h.2",
        ["filter"] = "M4 6h16M7 12h10M10 18h4",
        ["bookmark"] = "M7 4.5h10a1 1 0 0 1 1 1v14.5l-6-4-6 4V5.5a1 1 0 0 1 1-1",
        ["download"] = "M12 4v11M7.5 11 12 15.5 16.5 11M4.5 20h15",
        ["note"] =
            "M6 4.5h12a1.5 1.5 0 0 1 1.5 1.5v8l-5.5 5.5H6A1.5 1.5 0 0 1 4.5 18V6A1.5 1.5 0 0 1 6 4.5M19.5 14H15.5a1.5 1.5 0 0 0-1.5 1.5v4M8.5 9h7M8.5 12.5h4",
        ["keyboard"] =
            "M4 6.5h16A1.5 1.5 0 0 1 21.5 8v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 16V8A1.5 1.5 0 0 1 4 6.5M6.5 10h.2M10 10h.2M13.7 10h.2M17.3 10h.2M8 14h8",
        ["key"] = "M12 12a4.25 4.25 0 1 0 0 .01M12 12h8.5v3.5M16.5 12v2.5",
        ["palette"] =
            "M12 3.5a8.5 8.5 0 1 0 0 17c1.4 0 2-.9 2-1.9 0-1.2-1-1.5-1-2.6 0-1 .8-1.6 1.9-1.6H17a3.5 3.5 0 0 0 3.5-3.5c0-4-3.8-7.4-8.5-7.4M7.5 12v.2M9.5 7.8V8M14.5 7.8V8",
        ["up"] = "m6 14.5 6-6 6 6",
        ["left"] = "m14.5 6-6 6 6 6",
        ["right"] = "m9.5 6 6 6-6 6",
        ["people"] =
            "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .8 3.2 2.5 3.5 5.1",
        ["settings"] = "M4 7h9M18 7h2M4 17h2M11 17h9M15.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M8.5 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5",
        ["history"] = "M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.3l3 1.8",
        ["building"] =
            "M5 20.5V5a1.5 1.5 0 0 1 1.5-1.5h7A1.5 1.5 0 0 1 15 5v15.5M15 9.5h3A1.5 1.5 0 0 1 19.5 11v9.5M3 20.5h18M8.5 8h3M8.5 12h3M8.5 16h3",
        ["shield"] = "M12 3.5 5 6v5.5c0 4.3 2.8 7.5 7 9 4.2-1.5 7-4.7 7-9V6zM9 12l2.2 2.2L15.2 10",
        ["user"] = "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6",
        ["devices"] = "M3.5 17V6.5A1.5 1.5 0 0 1 5 5h13M2 17h10M15.5 9h5v11h-5z",
        ["sign-out"] = "M14 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5H14M10 12h10M16.5 8.5 20 12l-3.5 3.5",
        ["sun"] =
            "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
        ["moon"] = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5",
        ["monitor"] = "M4.5 4.5h15A1.5 1.5 0 0 1 21 6v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 15V6a1.5 1.5 0 0 1 1.5-1.5M9 20.5h6M12 16.5v4",
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["close"] = "m6 6 12 12M18 6 6 18",
        ["chevrons"] = "m8 9.5 4-4 4 4M8 14.5l4 4 4-4",
        ["down"] = "m6 9.5 6 6 6-6",
        ["check"] = "m5 12.5 4.5 4.5L19 7.5",
        ["alert"] = "M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2",
        ["info"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.5M12 7.8V8",
        ["help"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.5 9.6a2.6 2.6 0 0 1 5.1.6c0 1.8-2.6 2.1-2.6 3.8M12 17v.2",
        ["book"] = "M12 6.5C10.5 5 8 4.5 4.5 4.5v13c3.5 0 6 .5 7.5 2 1.5-1.5 4-2 7.5-2v-13c-3.5 0-6 .5-7.5 2M12 6.5v13",
        ["copy"] =
            "M9 9h9.5a1.5 1.5 0 0 1 1.5 1.5V19a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 9 19zM15 9V5.5A1.5 1.5 0 0 0 13.5 4h-8A1.5 1.5 0 0 0 4 5.5v8A1.5 1.5 0 0 0 5.5 15H9",
        ["plus"] = "M12 5v14M5 12h14",
        ["search"] = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.3 15.3 20 20",
        ["external"] = "M13.5 4.5h6v6M19.5 4.5l-8.5 8.5M10 5.5H6A1.5 1.5 0 0 0 4.5 7v11A1.5 1.5 0 0 0 6 19.5h11a1.5 1.5 0 0 0 1.5-1.5v-4",
        ["flame"] =
            "M12 3c.6 3.2 5.5 5.2 5.5 10.2A5.5 5.5 0 0 1 12 20.5a5.5 5.5 0 0 1-5.5-5.8c0-2 .9-3.3 2-4.4.2 1.5.9 2.3 1.8 2.6-.4-3.6.3-7 1.7-9.9",
        ["breeze"] = "M3.5 9.5H14a2.5 2.5 0 1 0-2.4-3.2M3.5 13.5h14a2.8 2.8 0 1 1-2.7 3.5M3.5 17.5H10",
        ["snow"] = "M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4.5 12 7l2.5-2.5M9.5 19.5 12 17l2.5 2.5",
        ["mail"] = "M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.5M4 7l8 6 8-6",
        ["trash"] = "M4.5 6.5h15M9.5 6.5V4.5h5v2M6.5 6.5l.8 13h9.4l.8-13M10 10.5v5.5M14 10.5v5.5",
        ["take-along"] = "M12 4v11.5M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15",
        ["compass"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M15.5 8.5l-2 5-5 2 2-5z",
        ["lock"] =
            "M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5M8 10.5V8a4 4 0 0 1 8 0v2.5",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // One string for all pages that show it: there are as many as are written in the pages.
    private static readonly ConcurrentDictionary<(string, int, string?), MarkupString> Drawn = new();

    /// <summary>The drawing, beside words only: it is hidden from screen readers. One piece of markup: an open page keeps every element it is told of.</summary>
    /// <param name="name">A key of <see cref="Paths"/>.</param>
    /// <param name="size">In pixels.</param>
    /// <param name="css">Class names of ours; goes into the page as it is.</param>
    public static MarkupString Svg(string name, int size = 20, string? css = null) =>
        Drawn.GetOrAdd(
            (name, size, css),
            static of =>
                (MarkupString)
                    $"""<svg width="{of.Item2}" height="{of.Item2}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" class="{of.Item3}" aria-hidden="true"><path d="{Paths[of.Item1]}" /></svg>"""
        );
}
