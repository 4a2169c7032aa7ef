using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Tenancy;

public abstract record SettingsChanged
{
    public sealed record Saved(TenantSettings Settings) : SettingsChanged;

    /// <summary>Nothing differs from what is stored: looked at and found right, which is on record too.</summary>
    public sealed record Confirmed(TenantSettings Settings) : SettingsChanged;

    public sealed record Invalid(IReadOnlyList<SettingFault> Faults) : SettingsChanged;

    /// <summary>Somebody else saved since the page was opened. Nothing was written.</summary>
    /// <param name="By">Their name; null where it was the platform.</param>
    public sealed record Conflict(TenantSettings Current, string? By, DateTimeOffset? At) : SettingsChanged;

    public sealed record NotAllowed : SettingsChanged;
}

/// <summary>
/// Saves a tenant's settings if nobody has changed them meanwhile: the settings that the editor began with are compared
/// with what is stored, under a lock of the row.
/// </summary>
public sealed class ChangeTenantSettings(TenantDb tenants, TenantDirectory directory, AuditLog audit, TimeProvider clock)
{
    public const string Action = "tenant.settings-changed";

    public async Task<SettingsChanged> Run(
        Actor actor,
        TenantId tenant,
        TenantSettings opened,
        TenantSettings wanted,
        CancellationToken cancellation = default
    )
    {
        var fact = new AuditFact(tenant, $"account:{actor.AccountId}", Action, $"tenant:{tenant}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, actor, opened, wanted.Normalised(), fact, cancellation), cancellation);
        switch (outcome)
        {
            case SettingsChanged.NotAllowed:
                await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
                break;
            case SettingsChanged.Saved:
                // The signal reaches every instance in a moment; the one who saved sees it now.
                directory.Forget();
                break;
        }

        return outcome;
    }

    private async Task<SettingsChanged> Within(
        MoneyQuizDb db,
        Actor actor,
        TenantSettings opened,
        TenantSettings wanted,
        AuditFact fact,
        CancellationToken cancellation
    )
    {
        await db.Database.ExecuteSqlAsync($"select 1 from tenants where id = {fact.TenantId.Value} for update", cancellation);
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
        {
            return new SettingsChanged.NotAllowed();
        }

        var tenant = await db.Tenants.SingleAsync(t => t.Id == fact.TenantId, cancellation);
        var current = TenantSettings.Of(tenant);
        if (current != opened)
        {
            return await WhoChanged(db, current, cancellation);
        }

        var faults = wanted.Faults().Concat(LockedOut(actor, current, wanted)).ToList();
        if (faults.Count > 0)
        {
            return new SettingsChanged.Invalid(faults);
        }

        var now = clock.GetUtcNow();
        if (wanted == current)
        {
            await AuditLog.Append(db, fact with { Action = "tenant.settings-confirmed" }, now, cancellation);
            await db.SaveChangesAsync(cancellation);
            return new SettingsChanged.Confirmed(current);
        }

        (tenant.Name, tenant.Locale, tenant.TimeZone, tenant.FrontPage) = (wanted.Name, wanted.Locale, wanted.TimeZone, wanted.FrontPage);
        (tenant.RetentionMonths, tenant.RequireMfa, tenant.WriteAllowlist) = (wanted.RetentionMonths, wanted.RequireMfa, [.. wanted.WriteAllowlist]);
        tenant.EffectLimit = wanted.EffectLimit;
        var told = fact with { Before = JsonSerializer.Serialize(current), After = JsonSerializer.Serialize(wanted) };
        await AuditLog.Append(db, told, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("tenant", fact.TenantId.Value), cancellation);
        return new SettingsChanged.Saved(wanted);
    }

    private static IEnumerable<SettingFault> LockedOut(Actor actor, TenantSettings current, TenantSettings wanted) =>
        wanted.RequireMfa && !current.RequireMfa && !actor.SecondFactor
            ?
            [
                new(
                    nameof(TenantSettings.RequireMfa),
                    "Sign in with a second factor yourself first: otherwise this would lock you out. Set one up under your name, then sign in again."
                ),
            ]
            : [];

    private static async Task<SettingsChanged> WhoChanged(MoneyQuizDb db, TenantSettings current, CancellationToken cancellation)
    {
        var last = await db
            .AuditEntries.Where(e => e.TenantId == db.Tenant && e.Action == Action && e.Outcome == AuditOutcome.Accepted)
            .OrderByDescending(e => e.Sequence)
            .Select(e => new { e.ActorName, e.At })
            .FirstOrDefaultAsync(cancellation);
        var id = last?.ActorName.Split(':') is ["account", var text] && Guid.TryParse(text, out var parsed) ? parsed : Guid.Empty;
        var name = await db.Users.Where(a => a.Id == id).Select(a => a.Name).FirstOrDefaultAsync(cancellation);
        return new SettingsChanged.Conflict(current, name, last?.At);
    }
}
