using System.Collections.Concurrent;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Data.Access;

/// <summary>What stands behind a key that a request brought.</summary>
public abstract record KeyFound
{
    /// <summary>Good now. Whether it may be used from here, and for this, is asked by the door.</summary>
    public sealed record Good(ApiKey Key, Tenant Tenant) : KeyFound;

    public sealed record Expired(DateTimeOffset At) : KeyFound;

    public sealed record Revoked : KeyFound;

    /// <summary>Mistyped, or never one of ours.</summary>
    public sealed record Unknown : KeyFound;
}

/// <summary>
/// The keys in use, in memory: a call that reads costs no query. A change of any key drops the copies by its signal;
/// a use case that writes looks at the key's row again in its own transaction.
/// </summary>
public sealed class ApiKeyRing
{
    /// <summary>More keys than are ever in use at once; strangers cannot fill it, because only good keys are kept.</summary>
    private const int Most = 10_000;

    private readonly IDbContextFactory<MoneyQuizDb> _contexts;
    private readonly TenantDb _tenants;
    private readonly TenantDirectory _directory;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, ApiKey> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _used = new();
    private long _changes;

    public ApiKeyRing(IDbContextFactory<MoneyQuizDb> contexts, TenantDb tenants, TenantDirectory directory, ChangeSignals signals, TimeProvider clock)
    {
        (_contexts, _tenants, _directory, _clock) = (contexts, tenants, directory, clock);
        signals.Reset += Forget;
        signals.Changed += signal =>
        {
            if (signal.Kind == "api-key")
            {
                Forget();
            }
        };
    }

    public async ValueTask<KeyFound> Find(string text, CancellationToken cancellation = default)
    {
        if (ApiKeyToken.PrefixOf(text) is not { } prefix)
        {
            return new KeyFound.Unknown();
        }

        var key = _keys.GetValueOrDefault(prefix) ?? await Load(prefix, text, cancellation);
        if (key is null || !SecretToken.Matches(text, key.SecretHash))
        {
            return new KeyFound.Unknown();
        }

        var now = _clock.GetUtcNow();
        return key.RevokedAt is not null ? new KeyFound.Revoked()
            : now >= key.ExpiresAt ? new KeyFound.Expired(key.ExpiresAt)
            : await _directory.ById(key.TenantId, cancellation) is { } tenant ? new KeyFound.Good(key, tenant)
            : new KeyFound.Unknown();
    }

    /// <summary>Notes that a key was let in: in its row, to the minute.</summary>
    public async ValueTask Used(ApiKey key, CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow();
        if (_used.TryGetValue(key.Id, out var last) && now - last < ApiKey.UseStep)
        {
            return;
        }

        _used[key.Id] = now;
        var before = now - ApiKey.UseStep;
        await _tenants.In(
            key.TenantId,
            db =>
                db.ApiKeys.Where(k => k.Id == key.Id && (k.LastUsedAt == null || k.LastUsedAt <= before))
                    .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancellation),
            cancellation
        );
    }

    private async Task<ApiKey?> Load(string prefix, string text, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _changes);
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        if (await db.ApiKeyPrefixes.AsNoTracking().FirstOrDefaultAsync(p => p.Prefix == prefix, cancellation) is not { } found)
        {
            return null;
        }

        var key = await _tenants.In(
            found.TenantId,
            tenant => tenant.ApiKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Id == found.KeyId, cancellation),
            cancellation
        );
        // Read before a change that came meanwhile: looked at now, but not kept.
        if (key is not null && SecretToken.Matches(text, key.SecretHash) && before == Interlocked.Read(ref _changes) && _keys.Count < Most)
        {
            _keys[prefix] = key;
        }

        return key;
    }

    private void Forget()
    {
        Interlocked.Increment(ref _changes);
        _keys.Clear();
    }
}
