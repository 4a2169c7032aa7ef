using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

/// <summary>How a person was met at a door.</summary>
public abstract record Entry
{
    /// <summary>Come in.</summary>
    public sealed record Entered(Tenant Tenant, Role Role) : Entry;

    /// <summary>Come in, as one who runs the platform.</summary>
    public sealed record EnteredPlatform : Entry;

    /// <summary>Come in, to read how the product works.</summary>
    public sealed record EnteredDocs : Entry;

    /// <summary>Signed in, in no role that this door is for.</summary>
    public sealed record NotEnough : Entry;

    /// <summary>No such tenant, or none of theirs: the same answer, so that nobody learns which tenants there are.</summary>
    public sealed record NotYours : Entry;

    /// <summary>Theirs, but this sign-in lacks the second factor that is demanded there.</summary>
    public sealed record NeedsSecondFactor(Tenant? Tenant) : Entry;

    /// <summary>The sign-in has ended or the account was switched off.</summary>
    public sealed record SignedOut : Entry;
}

/// <summary>
/// Checks who may enter, against the rows as they are now and never against what a cookie says. Doors call it on the way
/// in; every use case that writes asks <see cref="RoleOf"/> again, inside its own transaction.
/// </summary>
public sealed class Doorkeeper(TenantDb tenants, TenantDirectory directory, IDbContextFactory<MoneyQuizDb> contexts, AuditLog audit)
{
    /// <summary>May this person enter the tenant with this slug, and as what? A stranger's attempt is audited in the tenant's chain.</summary>
    public async Task<Entry> Enter(Actor actor, string? slug, CancellationToken cancellation = default)
    {
        if (slug is null || await directory.BySlug(slug, cancellation) is not { } tenant)
        {
            return new Entry.NotYours();
        }

        var (active, role) = await tenants.In(
            tenant.Id,
            async db => (await IsActive(db, actor, cancellation), await MembershipRole(db, actor, cancellation)),
            cancellation
        );
        if (!active)
        {
            return new Entry.SignedOut();
        }

        if (role is null)
        {
            var fact = new AuditFact(tenant.Id, $"account:{actor.AccountId}", "tenant.enter", $"tenant:{tenant.Id}")
            {
                Outcome = AuditOutcome.Refused,
                Address = actor.Address,
            };
            await audit.OnItsOwn(fact, cancellation);
            return new Entry.NotYours();
        }

        return tenant.RequireMfa && !actor.SecondFactor ? new Entry.NeedsSecondFactor(tenant) : new Entry.Entered(tenant, role.Value);
    }

    /// <summary>May this person enter the platform's own pages? A second factor is always demanded there.</summary>
    public async Task<Entry> EnterPlatform(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await IsActive(db, actor, cancellation))
        {
            return new Entry.SignedOut();
        }

        return !await db.PlatformAdmins.AnyAsync(a => a.AccountId == actor.AccountId, cancellation) ? new Entry.NotYours()
            : actor.SecondFactor ? new Entry.EnteredPlatform()
            : new Entry.NeedsSecondFactor(Tenant: null);
    }

    /// <summary>
    /// May this person read the docs? Coaches and admins of any tenant, and those who run the platform; each with the second
    /// factor that is demanded where they have their role. Nothing of a tenant stands there.
    /// </summary>
    public Task<Entry> EnterDocs(Actor actor, CancellationToken cancellation = default) =>
        tenants.As<Entry>(
            actor.AccountId,
            async db =>
            {
                if (!await IsActive(db, actor, cancellation))
                {
                    return new Entry.SignedOut();
                }

                var roles = await db
                    .Memberships.Where(m => m.AccountId == actor.AccountId)
                    .Join(db.Tenants, m => m.TenantId, t => t.Id, (m, t) => new { m.Role, t.RequireMfa })
                    .ToListAsync(cancellation);
                var demands = roles.Where(r => r.Role >= Role.Coach).Select(r => r.RequireMfa).ToList();
                if (await db.PlatformAdmins.AnyAsync(a => a.AccountId == actor.AccountId, cancellation))
                {
                    demands.Add(true);
                }

                return demands.Count == 0 ? new Entry.NotEnough()
                    : actor.SecondFactor || demands.Contains(false) ? new Entry.EnteredDocs()
                    : new Entry.NeedsSecondFactor(Tenant: null);
            },
            cancellation
        );

    /// <summary>
    /// The person's role in the context's tenant as of this transaction; null if there is none, if their sign-in has
    /// ended, or if the tenant demands a second factor that the sign-in lacks.
    /// </summary>
    public static async Task<Role?> RoleOf(MoneyQuizDb db, Actor actor, CancellationToken cancellation = default)
    {
        var role = await MembershipRole(db, actor, cancellation);
        if (role is null || !await IsActive(db, actor, cancellation))
        {
            return null;
        }

        return actor.SecondFactor || !await db.Tenants.AnyAsync(t => t.Id == db.Tenant && t.RequireMfa, cancellation) ? role : null;
    }

    /// <summary>
    /// Whether somebody may do what a scope names, as of this transaction: a key that is good and has the scope, or a
    /// member in the scope's role.
    /// </summary>
    public static async Task<bool> May(MoneyQuizDb db, Actor actor, ApiScope scope, DateTimeOffset now, CancellationToken cancellation = default) =>
        actor.ApiKeyId is { } key
            ? await db.ApiKeys.AnyAsync(k => k.Id == key && k.RevokedAt == null && k.ExpiresAt > now && k.Scopes.Contains(scope.Name), cancellation)
            : await RoleOf(db, actor, cancellation) >= scope.Role;

    /// <summary>Whether the sign-in still stands and its account is neither switched off nor changed since.</summary>
    public static Task<bool> IsActive(MoneyQuizDb db, Actor actor, CancellationToken cancellation = default) =>
        db
            .SignIns.Where(s => s.Id == actor.SignInId && s.AccountId == actor.AccountId && s.EndedAt == null)
            .Join(
                db.Users.Where(a => a.DisabledAt == null),
                s => new { Id = s.AccountId, s.Stamp },
                a => new { a.Id, Stamp = a.SecurityStamp! },
                (s, _) => s
            )
            .AnyAsync(cancellation);

    private static Task<Role?> MembershipRole(MoneyQuizDb db, Actor actor, CancellationToken cancellation) =>
        db
            .Memberships.Where(m => m.TenantId == db.Tenant && m.AccountId == actor.AccountId)
            .Select(m => (Role?)m.Role)
            .FirstOrDefaultAsync(cancellation);
}
