using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
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

    /// <summary>The address of the tenant's front page.</summary>
    protected string Home => (Prefix.Length == 0 ? "/" : Prefix) + PreviewQuery;

    /// <summary>What keeps a link within the preview; empty for visitors.</summary>
    protected string PreviewQuery => PreviewVisit.Of(Context)?.Query ?? "";
}
