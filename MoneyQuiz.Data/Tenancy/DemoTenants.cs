using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Domain.Branding;

namespace MoneyQuiz.Data.Tenancy;

/// <summary>Loads the two demo tenants into an empty database. They have no account: nobody can sign in with something from a README.</summary>
public sealed class DemoTenants(PlatformScope platform, IDbContextFactory<MoneyQuizDb> contexts, DemoSessions sessions, TimeProvider clock)
{
    /// <summary>Returns whether they were loaded; a database that has any tenant is left as it is.</summary>
    /// <param name="sessionsEach">How many sessions each gets.</param>
    public async Task<bool> LoadIntoEmpty(int sessionsEach = DemoSessions.Count, CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await db.Tenants.AnyAsync(cancellation))
            {
                return false;
            }
        }

        return await platform.Run("seed:demo", "demo.loaded", "platform", db => Load(db, sessionsEach, cancellation), cancellation);
    }

    private async Task<bool> Load(MoneyQuizDb db, int sessionsEach, CancellationToken cancellation)
    {
        // A second instance that starts at the same time waits here, and then finds them.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('demo', 0))", cancellation);
        if (await db.Tenants.AnyAsync(cancellation))
        {
            return false;
        }

        List<Tenant> tenants = [Add(db, "willow", "Europe/London", "en-GB", Willow), Add(db, "harbour", "America/Halifax", "en-CA", Harbour)];
        await ChangeSignals.Send(db, new ChangeSignal("tenant", Guid.Empty), cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (var tenant in tenants)
        {
            await sessions.Write(db, tenant, clock.GetUtcNow(), sessionsEach, cancellation: cancellation);
        }

        return true;
    }

    private Tenant Add(MoneyQuizDb db, string slug, string timeZone, string locale, Brand brand)
    {
        var now = clock.GetUtcNow();
        var tenant = new Tenant
        {
            Id = new TenantId(Guid.CreateVersion7(now)),
            Slug = TenantSlug.Parse(slug),
            Name = brand.BusinessName,
            TimeZone = timeZone,
            Locale = locale,
            IsDemo = true,
            CreatedAt = now,
        };
        var theme = ThemeStylesheet.From(brand);
        db.Tenants.Add(tenant);
        db.TenantThemes.Add(
            new StoredTheme
            {
                TenantId = tenant.Id,
                Hash = theme.Hash,
                Css = theme.Css,
            }
        );
        db.TenantBrands.Add(
            new TenantBrand
            {
                TenantId = tenant.Id,
                Version = 1,
                State = brand,
                ThemeHash = theme.Hash,
                PublishedAt = now,
                PublishedBy = "seed:demo",
            }
        );
        return tenant;
    }

    /// <summary>A single coach in a small town: warm, slow, green.</summary>
    private static readonly Brand Willow = new()
    {
        BusinessName = "Willow Lane Money Coaching",
        Tagline = "Unhurried talks about money, at the kitchen table or by video",
        CoachName = "Hester Ambleton",
        CoachTitle = "Money coach in Wenbridge",
        Primary = Colour.Parse("#2f5d46"),
        Secondary = Colour.Parse("#6b5b3e"),
        Accent = Colour.Parse("#b0612e"),
        Surface = Colour.Parse("#fbf8f2"),
        Text = Colour.Parse("#22261f"),
        HeadingFont = "fraunces",
        BodyFont = "nunito-sans",
        CornerRadius = 18,
        BookingUrl = "https://willow-lane.example/book",
        BookingLabel = "Book a quiet half hour",
        WebsiteUrl = "https://willow-lane.example",
        FooterText = "I help you understand your own money habits. I don’t sell or recommend financial products.",
        PrivacyUrl = "https://willow-lane.example/privacy",
        ImprintUrl = "https://willow-lane.example/imprint",
    };

    /// <summary>A small firm on the waterfront: crisp, direct, navy.</summary>
    private static readonly Brand Harbour = new()
    {
        BusinessName = "Harbour Ledger",
        Tagline = "Clear money conversations for people who run things",
        CoachName = "Callan Rourke-Dey",
        CoachTitle = "Founder and lead coach",
        Primary = Colour.Parse("#17406d"),
        Secondary = Colour.Parse("#3f5566"),
        Accent = Colour.Parse("#c2402f"),
        Surface = Colour.Parse("#f6f8fa"),
        Text = Colour.Parse("#14202b"),
        HeadingFont = "work-sans",
        BodyFont = "inter",
        CornerRadius = 4,
        BookingUrl = "https://harbour-ledger.example/time",
        BookingLabel = "Pick a time",
        WebsiteUrl = "https://harbour-ledger.example",
        FooterText = "Halifax, Nova Scotia. Coaching on money habits and decisions. We don’t give advice on financial products.",
        PrivacyUrl = "https://harbour-ledger.example/privacy",
    };
}
