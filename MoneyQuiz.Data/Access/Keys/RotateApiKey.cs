using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record ApiKeyRotated
{
    /// <summary>The new key is told once, here.</summary>
    /// <param name="OldEnds">Until then both are good.</param>
    public sealed record Done(Guid KeyId, string Token, string Name, DateTimeOffset ExpiresAt, DateTimeOffset OldEnds) : ApiKeyRotated;

    /// <summary>It was revoked, has run out, or has a successor already.</summary>
    public sealed record NotGood(string Name) : ApiKeyRotated;

    public sealed record Invalid(string Fault) : ApiKeyRotated;

    public sealed record NotFound : ApiKeyRotated;

    public sealed record NotAllowed : ApiKeyRotated;
}

/// <summary>
/// Makes a key's successor: the same name, scopes and addresses, good for as long as the old one was. The old one stays
/// good for the chosen overlap, so that no call fails while its holder changes over.
/// </summary>
public sealed class RotateApiKey(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    /// <param name="overlap">How long the old key stays good beside the new one; at most <see cref="ApiKey.LongestOverlap"/>, and never beyond its own end.</param>
    public async Task<ApiKeyRotated> Run(Actor actor, TenantId tenant, Guid key, TimeSpan overlap, CancellationToken cancellation = default)
    {
        if (overlap < TimeSpan.Zero || overlap > ApiKey.LongestOverlap)
        {
            return new ApiKeyRotated.Invalid("Choose how long the old key stays good: 30 days at most.");
        }

        var fact = new AuditFact(tenant, actor.AuditName, "api-key.rotated", $"api-key:{key}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, actor, key, overlap, fact, cancellation), cancellation);
        if (outcome is ApiKeyRotated.NotAllowed or ApiKeyRotated.NotFound)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    private async Task<ApiKeyRotated> Within(MoneyQuizDb db, Actor actor, Guid id, TimeSpan overlap, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
        {
            return new ApiKeyRotated.NotAllowed();
        }

        if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, cancellation) is not { } old)
        {
            return new ApiKeyRotated.NotFound();
        }

        var now = clock.GetUtcNow();
        if (!old.IsGood(now) || old.ReplacedBy is not null)
        {
            return new ApiKeyRotated.NotGood(old.Name);
        }

        var wanted = new NewApiKey(old.Name, old.Scopes, old.Addresses, old.ExpiresAt - old.CreatedAt);
        var (key, prefix, token) = wanted.Make(fact.TenantId, actor.AccountId, now);
        var before = CreateApiKey.Told(old);
        old.ReplacedBy = key.Id;
        old.ExpiresAt = now + overlap < old.ExpiresAt ? now + overlap : old.ExpiresAt;
        db.ApiKeys.Add(key);
        db.ApiKeyPrefixes.Add(prefix);
        await AuditLog.Append(db, fact with { Before = before, After = CreateApiKey.Told(old), Note = $"api-key:{key.Id}" }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal("api-key", fact.TenantId.Value), cancellation);
        return new ApiKeyRotated.Done(key.Id, token, key.Name, key.ExpiresAt, old.ExpiresAt);
    }
}
