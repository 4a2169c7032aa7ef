using System.Globalization;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Sharing;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Scoring;

namespace MoneyQuiz.Web.Coach.Sessions.Comparing;

public sealed partial class ComparePage(ComparedSessions sessions, Handover handover, NavigationManager links)
{
    private (string Slug, Guid Id, Guid Other) _read;
    private ComparedPair? _pair;
    private Comparison _comparison = null!;
    private ComparisonWords _words = null!;
    private (string First, string Second) _names;
    private bool _missing;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public Guid Other { get; set; }

    /// <summary>Where the first HTML left what it was made of.</summary>
    [PersistentState]
    public Guid? Handed { get; set; }

    protected override void OnInitialized()
    {
        if (
            RendererInfo.IsInteractive
            && Handed is { } key
            && handover.Take<Seen>(key) is { } seen
            && (seen.Actor, seen.Of) == (At.Actor.AccountId, (At.Slug, Id, Other))
        )
        {
            _read = seen.Of;
            Show(seen.Pair);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var asked = (At.Slug, Id, Other);
        if (_read == asked)
        {
            return;
        }

        (_read, _pair, _missing) = (asked, null, false);
        var pair = await sessions.Read(At.Actor, At.Tenant, Id, Other);
        if (_read != asked)
        {
            return;
        }

        _missing = pair is null;
        if (pair is not null)
        {
            Show(pair);
        }

        if (!RendererInfo.IsInteractive)
        {
            if (pair is null)
            {
                links.NotFound();
            }
            else
            {
                Handed = handover.Put(new Seen(At.Actor.AccountId, asked, pair));
            }
        }
    }

    private void Show(ComparedPair pair)
    {
        _comparison = Comparison.Of(pair.First.Card!, pair.Second.Card!);
        _names = Names(pair, At.Tenant.TimeZone);
        _words = ComparisonWords.Of(pair.First.Resolved, _comparison, _names.First, _names.Second);
        _pair = pair;
    }

    // Of one format taken twice, the day tells them apart; of one day, the order.
    private static (string First, string Second) Names(ComparedPair pair, string zone)
    {
        var (first, second) = (Format(pair.First), Format(pair.Second));
        if (first != second)
        {
            return (first, second);
        }

        var (one, two) = (Day(pair.First, zone), Day(pair.Second, zone));
        return one != two ? ($"{first} of {one}", $"{first} of {two}")
            : pair.First.Row.CompletedAt > pair.Second.Row.CompletedAt ? ($"The later {first}", $"The earlier {first}")
            : ($"The earlier {first}", $"The later {first}");
    }

    private static string Format(OpenedSession session) => FormatCatalogue.Find(ModeKey.Parse(session.Row.ModeKey))?.Name ?? session.Row.ModeKey;

    private static string Day(OpenedSession session, string zone) =>
        TimeZoneInfo
            .ConvertTime(session.Row.CompletedAt!.Value, TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ToString("d MMMM", CultureInfo.GetCultureInfo("en-GB"));

    private sealed record Seen(Guid Actor, (string Slug, Guid Id, Guid Other) Of, ComparedPair Pair);
}
