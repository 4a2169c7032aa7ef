using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Cast;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.Docs;

/// <summary>An app with somebody in each role; the tenant harbour demands a second factor.</summary>
public sealed class DocsApp(Cluster cluster) : TestApp(cluster)
{
    private readonly Dictionary<string, Person> _people = [];

    /// <summary>A browser in which nobody, or a named person, is signed in.</summary>
    public HttpClient As(string? person)
    {
        var browser = Browser();
        if (person is not null)
        {
            browser.DefaultRequestHeaders.Add("Cookie", _people[person].Cookie);
        }

        return browser;
    }

    protected override async Task Seed()
    {
        var slug = TenantSlug.Parse("harbour");
        await Get<PlatformScope>()
            .Run(
                "seed:tests",
                "tests.seeded",
                "tests",
                db => db.Tenants.Where(t => t.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(t => t.RequireMfa, true))
            );
        await Add("viewer", "willow", Role.Viewer);
        await Add("coach", "willow", Role.Coach, secondFactor: false);
        await Add("admin", "willow", Role.Admin);
        await Add("harbour-coach", "harbour", Role.Coach);
        await Add("harbour-one-factor", "harbour", Role.Coach, secondFactor: false);
        _people["stranger"] = await Person.Join(this, "stranger", new Dictionary<string, Role>());
        _people["platform"] = await Person.Join(this, "platform", new Dictionary<string, Role>(), platformAdmin: true);
        _people["platform-one-factor"] = await Person.Join(this, "platform-one-factor", new Dictionary<string, Role>(), false, platformAdmin: true);
    }

    private async Task Add(string name, string slug, Role role, bool secondFactor = true) =>
        _people[name] = await Person.Join(this, name, new Dictionary<string, Role> { [slug] = role }, secondFactor);
}
