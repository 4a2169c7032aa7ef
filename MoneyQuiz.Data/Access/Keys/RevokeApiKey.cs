using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record ApiKeyRevoked
{
    public sealed record Done(string Name) : ApiKeyRevoked;

    /// <summary>It was revoked or has run out before.</summary>
    public sealed record NotGood(string Name) : ApiKeyRevoked;

    public sealed record NotFound : ApiKeyRevoked;

    public sealed record NotAllowed : ApiKeyRevoked;
}

/// <summary>Makes a key worthless, on every instance, as soon as the change is told.</summary>
public sealed class RevokeApiKey(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    public async Task<ApiKeyRevoked> Run(Actor actor, TenantId tenant, Guid key, CancellationToken cancellation = default)
    {
        var fact = new AuditFact(tenant, actor.AuditName, "api-key.revoked", $"api-key:{key}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, actor, key, fact, cancellation), cancellation);
        if (outcome is ApiKeyRevoked.NotAllowed or ApiKeyRevoked.NotFound)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    private async Task<ApiKeyRevoked> Within(MoneyQuizDb db, Actor actor, Guid id, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
        {
            return new ApiKeyRevoked.NotAllowed();
        }

        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, cancellation) is not { } key)
        {
            return new ApiKeyRevoked.NotFound();
        }

        var now = clock.GetUtcNow();
        if (!key.IsGood(now))
        {
            return new ApiKeyRevoked.NotGood(key.Name);
        }

        key.RevokedAt = now;
        await AuditLog.Append(db, fact with { Before = CreateApiKey.Told(key) }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("api-key", fact.TenantId.Value), cancellation);
        return new ApiKeyRevoked.Done(key.Name);
    }
}
