using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Web.Coach.Sessions.Listing;

namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>What the page reads from its address. The names stand here so that the framework tells the page when one of them changes.</summary>
public sealed partial class SessionsPage
{
    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? Since { get; set; }

    [SupplyParameterFromQuery]
    public string? Until { get; set; }

    [SupplyParameterFromQuery]
    public string? Format { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? Primary { get; set; }

    [SupplyParameterFromQuery]
    public string? Secondary { get; set; }

    [SupplyParameterFromQuery]
    public string? Likelihood { get; set; }

    [SupplyParameterFromQuery]
    public string? Email { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Step { get; set; }

    [SupplyParameterFromQuery]
    public string? Notes { get; set; }

    [SupplyParameterFromQuery]
    public string? Persona { get; set; }

    [SupplyParameterFromQuery]
    public string? Experiment { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    private SessionQueryRead ReadAddress() => SessionQueryText.Parse(QueryValues.Of(new Uri(links.Uri).Query));
}
