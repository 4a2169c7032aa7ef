using System.Globalization;
using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Visits;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Web.Coach.Visits;

public sealed partial class VisitsPage(VisitFigures figures)
{
    private VisitState? _state;
    private (string Slug, int Days)? _read;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    /// <summary>One of the periods on offer; anything else is a month.</summary>
    [SupplyParameterFromQuery(Name = "days")]
    public string? Days { get; set; }

    private int Period => VisitFigures.Periods.FirstOrDefault(d => d.ToString(CultureInfo.InvariantCulture) == Days, 30);

    protected override async Task OnParametersSetAsync()
    {
        if (_read != (At.Slug, Period))
        {
            (_read, _state) = ((At.Slug, Period), null);
            _state = await figures.Read(At.Actor, At.Tenant, Period);
        }
    }

    private static SessionQuery Came(string persona) => SessionQuery.Newest with { Filter = SessionFilter.None with { Persona = persona } };

    // The first page of a quiz has no format yet.
    private static string FormatName(string key) =>
        key.Length == 0 ? "Before a format is chosen" : FormatCatalogue.All.FirstOrDefault(f => f.Key.Value == key)?.Name ?? key;

    private static string Day(string label) =>
        DateOnly.ParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("ddd d MMM", CultureInfo.GetCultureInfo("en-GB"));
}
