using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Tenancy;

/// <param name="AdminEmail">Who gets the first admin's invitation; empty: the platform admin becomes the first admin.</param>
public sealed record NewTenant(string? Slug, string? Name, string Locale, string TimeZone, string? AdminEmail);

public abstract record TenantCreated
{
    /// <param name="InvitationToken">For the first admin's link, told once; null where nobody was invited.</param>
    public sealed record Done(TenantSlug Slug, string? InvitationToken) : TenantCreated;

    public sealed record Invalid(IReadOnlyList<SettingFault> Faults) : TenantCreated;

    public sealed record NotAllowed : TenantCreated;
}

/// <summary>Makes a tenant with its first admin, or the first admin's invitation.</summary>
public sealed class CreateTenant(PlatformScope platform, TenantDirectory directory, TimeProvider clock)
{
    public async Task<TenantCreated> Run(Actor actor, NewTenant wanted, CancellationToken cancellation = default)
    {
        var outcome = await platform.Run<TenantCreated>(
            async db =>
            {
                var fact = new AuditFact(
                    TenantId.Platform,
                    $"account:{actor.AccountId}",
                    "tenant.created",
                    $"slug:{wanted.Slug?[..Math.Min(wanted.Slug.Length, 60)]}"
                )
                {
                    Address = actor.Address,
                };
                if (!await PlatformRights.Has(db, actor, cancellation))
                {
                    return (new TenantCreated.NotAllowed(), fact with { Outcome = AuditOutcome.Refused });
                }

                // Twins wait for each other here; the second then sees the first's slug.
                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"tenant:" + wanted.Slug}, 0))", cancellation);
                var faults = await Faults(db, wanted, cancellation);
                return faults.Count > 0
                    ? (new TenantCreated.Invalid(faults), fact with { Outcome = AuditOutcome.Failed, Note = faults[0].Message })
                    : await Add(db, actor, wanted, fact, cancellation);
            },
            cancellation
        );
        if (outcome is TenantCreated.Done)
        {
            directory.Forget();
        }

        return outcome;
    }

    private static async Task<List<SettingFault>> Faults(MoneyQuizDb db, NewTenant wanted, CancellationToken cancellation)
    {
        var settings = new TenantSettings(wanted.Name ?? "", wanted.Locale, wanted.TimeZone, "chooser", 24, RequireMfa: false, []);
        var faults = settings.Faults().ToList();
        if (!TenantSlug.TryParse(wanted.Slug, out var slug, out var fault))
        {
            faults.Insert(0, new SettingFault(nameof(NewTenant.Slug), fault));
        }
        else if (await db.Tenants.AnyAsync(t => t.Slug == slug, cancellation))
        {
            faults.Insert(0, new SettingFault(nameof(NewTenant.Slug), $"“{slug}” is taken. Choose another name."));
        }

        if (!string.IsNullOrWhiteSpace(wanted.AdminEmail) && !EmailAddress.TryParse(wanted.AdminEmail, out _, out var mail))
        {
            faults.Add(new SettingFault(nameof(NewTenant.AdminEmail), mail));
        }

        return faults;
    }

    private async Task<(TenantCreated, AuditFact)> Add(MoneyQuizDb db, Actor actor, NewTenant wanted, AuditFact fact, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var tenant = new Tenant
        {
            Id = new TenantId(Guid.CreateVersion7(now)),
            Slug = TenantSlug.Parse(wanted.Slug!),
            Name = wanted.Name!.Trim(),
            Locale = wanted.Locale,
            TimeZone = wanted.TimeZone,
            CreatedAt = now,
        };
        db.Tenants.Add(tenant);
        string? token = null;
        if (EmailAddress.TryParse(wanted.AdminEmail, out var email, out _))
        {
            token = SecretToken.Create();
            db.Invitations.Add(FirstAdmin(tenant.Id, email, token, actor, now));
        }
        else
        {
            db.Memberships.Add(
                new Membership
                {
                    TenantId = tenant.Id,
                    AccountId = actor.AccountId,
                    Role = Role.Admin,
                    Since = now,
                }
            );
            await ChangeSignals.Send(db, new ChangeSignal("access", actor.AccountId), cancellation);
        }

        await ChangeSignals.Send(db, new ChangeSignal("tenant", tenant.Id.Value), cancellation);
        var told = fact with
        {
            Subject = $"tenant:{tenant.Id}",
            After = JsonSerializer.Serialize(
                new
                {
                    slug = tenant.Slug.Value,
                    name = tenant.Name,
                    admin = email,
                }
            ),
        };
        await Audit.AuditLog.Append(db, told with { TenantId = tenant.Id }, now, cancellation);
        return (new TenantCreated.Done(tenant.Slug, token), told);
    }

    private static Invitation FirstAdmin(TenantId tenant, string email, string token, Actor actor, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            TenantId = tenant,
            Email = email,
            Role = Role.Admin,
            TokenHash = SecretToken.Hash(token),
            InvitedBy = actor.AccountId,
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        };
}
