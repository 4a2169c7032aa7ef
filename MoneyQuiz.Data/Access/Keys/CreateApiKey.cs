using System.Text.Json;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Access;

public abstract record ApiKeyCreated
{
    /// <summary>The key is told once, here; only its hash is kept.</summary>
    public sealed record Done(Guid KeyId, string Token, string Name, DateTimeOffset ExpiresAt) : ApiKeyCreated;

    public sealed record Invalid(IReadOnlyList<SettingFault> Faults) : ApiKeyCreated;

    public sealed record NotAllowed : ApiKeyCreated;
}

/// <summary>Makes a key by which a program enters one tenant. Two good keys never bear the same name: the audit names them by it.</summary>
public sealed class CreateApiKey(TenantDb tenants, AuditLog audit, TimeProvider clock)
{
    /// <summary>More are not kept good at once: a list that long is no longer looked after.</summary>
    public const int Most = 50;

    public async Task<ApiKeyCreated> Run(Actor actor, TenantId tenant, NewApiKey wanted, CancellationToken cancellation = default)
    {
        if (wanted.Faults() is { Count: > 0 } faults)
        {
            return new ApiKeyCreated.Invalid(faults);
        }

        var fact = new AuditFact(tenant, actor.AuditName, "api-key.created", $"tenant:{tenant}") { Address = actor.Address };
        var outcome = await tenants.In(tenant, db => Within(db, actor, wanted, fact, cancellation), cancellation);
        if (outcome is ApiKeyCreated.NotAllowed)
        {
            await audit.OnItsOwn(fact with { Outcome = AuditOutcome.Refused }, cancellation);
        }

        return outcome;
    }

    private async Task<ApiKeyCreated> Within(MoneyQuizDb db, Actor actor, NewApiKey wanted, AuditFact fact, CancellationToken cancellation)
    {
        await MemberLock.Take(db, cancellation);
        if (await Doorkeeper.RoleOf(db, actor, cancellation) is not Role.Admin)
        {
            return new ApiKeyCreated.NotAllowed();
        }

        var now = clock.GetUtcNow();
        var good = await db.ApiKeys.Where(k => k.RevokedAt == null && k.ExpiresAt > now).Select(k => k.Name).ToListAsync(cancellation);
        if (good.Contains(wanted.Name!.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return Refuse("A key of that name is in use. Choose another name, or rotate that key.");
        }

        if (good.Count >= Most)
        {
            return Refuse($"There are {Most} keys already. Revoke one that is no longer used.");
        }

        var (key, prefix, token) = wanted.Make(fact.TenantId, actor.AccountId, now);
        db.ApiKeys.Add(key);
        db.ApiKeyPrefixes.Add(prefix);
        await AuditLog.Append(db, fact with { Subject = $"api-key:{key.Id}", After = Told(key) }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new ApiKeyCreated.Done(key.Id, token, key.Name, key.ExpiresAt);
    }

    private static ApiKeyCreated.Invalid Refuse(string message) => new([new SettingFault(nameof(NewApiKey.Name), message)]);

    /// <summary>A key as the audit tells it: without the hash.</summary>
    internal static string Told(ApiKey key) =>
        JsonSerializer.Serialize(
            new
            {
                name = key.Name,
                scopes = key.Scopes,
                addresses = key.Addresses,
                expires = key.ExpiresAt,
            }
        );
}
