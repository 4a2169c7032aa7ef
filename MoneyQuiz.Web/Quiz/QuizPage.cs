using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Web.Pipeline;
using MoneyQuiz.Web.Quiz.Frameworks;

namespace MoneyQuiz.Web.Quiz;

/// <summary>What every quiz page and its frame know of their request: whose quiz, in which brand, under which prefix.</summary>
public abstract class QuizPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Context { get; set; }

    protected Tenant Tenant => TenantResolution.Of(Context).Tenant!;

    protected Brand Brand => Published.Brand;

    protected PublishedBrand Published => Context.Features.Get<PublishedBrand>()!;

    /// <summary>What the quiz runs on in this request: what is published, or a preview's draft.</summary>
    protected ResolvedFramework Current => PreviewVisit.Of(Context)?.Resolved ?? Context.Features.Get<PublishedFramework>()!.Resolved;

    /// <summary><c>/q/{slug}</c>, or empty on the tenant's own host.</summary>
    protected string Prefix => TenantResolution.Of(Context).SlugPrefix;

    /// <summary>Where the visitor came from.</summary>
    protected Arrival Arrival => Travel.Of(Context);

    /// <summary>The address of the front page that the visitor came by.</summary>
    protected string Home => Travel.Home(Context);

    /// <summary>The address of the page that offers all formats.</summary>
    protected string Chooser => Travel.Chooser(Context);

    /// <summary>What keeps a link within the preview; empty for visitors.</summary>
    protected IReadOnlyList<(string Name, string Value)> PreviewFields => PreviewVisit.Of(Context)?.Fields ?? [];
}
