using System.Collections.Frozen;
using MoneyQuiz.Data.Postgres;

namespace MoneyQuiz.Data.Tenancy;

/// <summary>All tenants by slug and by host, in memory: a request's tenant costs no query. Stale copies go with the change signal.</summary>
public sealed class TenantDirectory : IDisposable
{
    private readonly IDbContextFactory<MoneyQuizDb> _contexts;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Snapshot? _current;
    private long _changes;

    public TenantDirectory(IDbContextFactory<MoneyQuizDb> contexts, ChangeSignals signals)
    {
        _contexts = contexts;
        signals.Reset += Forget;
        signals.Changed += signal =>
        {
            if (signal.Kind == "tenant")
            {
                Forget();
            }
        };
    }

    public async ValueTask<Tenant?> BySlug(string slug, CancellationToken cancellation = default) =>
        (_current ?? await Load(cancellation)).BySlug.GetValueOrDefault(slug);

    public async ValueTask<Tenant?> ById(TenantId id, CancellationToken cancellation = default) =>
        (_current ?? await Load(cancellation)).ById.GetValueOrDefault(id);

    /// <param name="host">Without port.</param>
    public async ValueTask<Tenant?> ByHost(string host, CancellationToken cancellation = default) =>
        (_current ?? await Load(cancellation)).ByHost.GetValueOrDefault(host);

    /// <summary>The same object for as long as no tenant and no host has changed; null while they are to be read anew.</summary>
    public object? Stamp => _current;

    public void Dispose() => _loading.Dispose();

    /// <summary>Drops the copy; the next look-up reads the database.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _current = null;
    }

    private async Task<Snapshot> Load(CancellationToken cancellation)
    {
        await _loading.WaitAsync(cancellation);
        try
        {
            if (_current is { } loaded)
            {
                return loaded;
            }

            var before = Interlocked.Read(ref _changes);
            await using var db = await _contexts.CreateDbContextAsync(cancellation);
            var tenants = await db.Tenants.AsNoTracking().Include(t => t.Hosts).ToListAsync(cancellation);
            var snapshot = new Snapshot(
                tenants.ToFrozenDictionary(t => t.Slug.Value, StringComparer.Ordinal),
                tenants.ToFrozenDictionary(t => t.Id),
                tenants
                    .SelectMany(t => t.Hosts, (tenant, host) => (host.Host, tenant))
                    .ToFrozenDictionary(p => p.Host, p => p.tenant, StringComparer.OrdinalIgnoreCase)
            );
            // A change that came while this was read may be missing in it: serve it once, but do not keep it.
            if (before == Interlocked.Read(ref _changes))
            {
                _current = snapshot;
            }

            return snapshot;
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed record Snapshot(
        FrozenDictionary<string, Tenant> BySlug,
        FrozenDictionary<TenantId, Tenant> ById,
        FrozenDictionary<string, Tenant> ByHost
    );
}
