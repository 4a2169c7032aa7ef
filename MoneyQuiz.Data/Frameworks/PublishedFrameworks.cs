using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>What a tenant's quiz runs on now, and what its earlier sessions ran on.</summary>
public sealed class PublishedFrameworks(TenantDb tenants)
{
    private readonly Lazy<ResolvedFramework> _definition = new(() => ResolvedFramework.Of(FrameworkDefinitions.MoneyArchetypes));

    // A state never changes: it is good for ever. Tenants that run on the same state share it.
    private readonly ConcurrentDictionary<string, ResolvedFramework> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(TenantId, string), bool> _stored = new();

    /// <summary>The tenant's published framework.</summary>
    public ResolvedFramework Current(TenantId tenant) => _definition.Value;

    /// <summary>A state by its hash, for a session that runs or ran on it; null where this tenant has none such.</summary>
    public async ValueTask<ResolvedFramework?> ByHash(TenantId tenant, string hash, CancellationToken cancellation = default)
    {
        if (Current(tenant) is { } current && current.Hash == hash)
        {
            return current;
        }

        if (_stored.ContainsKey((tenant, hash)) && _states.TryGetValue(hash, out var known))
        {
            return known;
        }

        var bytes = await tenants.In(
            tenant,
            db => db.ResolvedFrameworks.Where(s => s.Hash == hash).Select(s => s.Bytes).FirstOrDefaultAsync(cancellation),
            cancellation
        );
        if (bytes is null)
        {
            return null;
        }

        _stored[(tenant, hash)] = true;
        return _states.GetOrAdd(hash, _ => ResolvedFramework.Parse(bytes));
    }

    /// <summary>Sees to it that a state is stored, within the transaction of the session that begins on it.</summary>
    internal async Task Store(MoneyQuizDb db, ResolvedFramework resolved, CancellationToken cancellation)
    {
        var tenant = db.Tenant!.Value;
        if (_stored.ContainsKey((tenant, resolved.Hash)))
        {
            return;
        }

        var bytes = resolved.Bytes.ToArray();
        await db.Database.ExecuteSqlAsync(
            $"insert into resolved_frameworks (tenant_id, hash, bytes) values ({tenant.Value}, {resolved.Hash}, {bytes}) on conflict do nothing",
            cancellation
        );
    }

    /// <summary>Remembers, after the commit, that it need not be asked again.</summary>
    internal void Stored(TenantId tenant, ResolvedFramework resolved)
    {
        _states.TryAdd(resolved.Hash, resolved);
        _stored[(tenant, resolved.Hash)] = true;
    }
}
