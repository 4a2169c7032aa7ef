using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Frameworks;

namespace MoneyQuiz.Data.Frameworks;

/// <summary>
/// What each tenant's quiz runs on and looks like now, in memory and ready to run, and what earlier sessions ran on. A change
/// signal makes a copy stale and has the next one read at once; a request that comes meanwhile waits for that same read.
/// </summary>
public sealed class PublishedFrameworks
{
    // A state is some hundred kilobytes once it is ready to run. More than so many are not in use at one time.
    private const int MostStates = 200;

    private readonly TenantDb _tenants;
    private readonly ILogger<PublishedFrameworks> _log;
    private readonly LatestPublished _latest;
    private readonly ConcurrentDictionary<TenantId, Copy> _copies = new();
    private readonly ConcurrentDictionary<TenantId, Lazy<Task<PublishedFramework>>> _reads = new();

    // A state never changes: it is good for ever. Tenants that run on the same state share it.
    private readonly ConcurrentDictionary<string, ResolvedFramework> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(TenantId, string), bool> _stored = new();
    private long _changes;

    public PublishedFrameworks(TenantDb tenants, ChangeSignals signals, ILogger<PublishedFrameworks> log)
    {
        (_tenants, _log, _latest) = (tenants, log, new LatestPublished(tenants, log));
        signals.Reset += () => Stale(_copies.Keys);
        signals.Changed += signal =>
        {
            if (signal.Kind is "config" or "brand")
            {
                Stale([new TenantId(signal.Id)]);
            }
        };
    }

    /// <summary>The definition as shipped, ready to run.</summary>
    public ResolvedFramework Shipped => _latest.Shipped;

    /// <summary>The tenant's published framework with its version.</summary>
    public ValueTask<PublishedFramework> Of(TenantId tenant, CancellationToken cancellation = default) =>
        _copies.TryGetValue(tenant, out var copy) && !copy.IsStale
            ? ValueTask.FromResult(copy.Framework)
            : new ValueTask<PublishedFramework>(Read(tenant).WaitAsync(cancellation));

    /// <summary>Whether this is still what the tenant has published.</summary>
    public bool IsCurrent(TenantId tenant, PublishedFramework published) =>
        _copies.TryGetValue(tenant, out var copy) && !copy.IsStale && ReferenceEquals(copy.Framework, published);

    /// <summary>The tenant's published framework.</summary>
    public async ValueTask<ResolvedFramework> Current(TenantId tenant, CancellationToken cancellation = default) =>
        (await Of(tenant, cancellation)).Resolved;

    /// <summary>A state by its hash, for a session that runs or ran on it; null where this tenant has none such.</summary>
    public async ValueTask<ResolvedFramework?> ByHash(TenantId tenant, string hash, CancellationToken cancellation = default)
    {
        // Whether it is still published is not asked: a use case asks within its transaction, and must not wait for another.
        if (_copies.TryGetValue(tenant, out var copy) && copy.Framework.Resolved.Hash == hash)
        {
            return copy.Framework.Resolved;
        }

        if (Shipped.Hash == hash)
        {
            return Shipped;
        }

        if (_stored.ContainsKey((tenant, hash)) && _states.TryGetValue(hash, out var known))
        {
            return known;
        }

        var bytes = await _tenants.In(
            tenant,
            db => db.ResolvedFrameworks.Where(s => s.Hash == hash).Select(s => s.Bytes).FirstOrDefaultAsync(cancellation),
            cancellation
        );
        if (bytes is null)
        {
            return null;
        }

        var state = _states.TryGetValue(hash, out var shared) ? shared : ResolvedFramework.Parse(bytes);
        Stored(tenant, state);
        return state;
    }

    /// <summary>Sees to it that a state is stored, within the transaction of the session that begins on it.</summary>
    internal async Task Store(MoneyQuizDb db, ResolvedFramework resolved, CancellationToken cancellation)
    {
        if (!_stored.ContainsKey((db.Tenant!.Value, resolved.Hash)))
        {
            await Keep(db, resolved, cancellation);
        }
    }

    /// <summary>Stores a state, whatever is known of it.</summary>
    internal static Task Keep(MoneyQuizDb db, ResolvedFramework resolved, CancellationToken cancellation)
    {
        var (tenant, bytes) = (db.Tenant!.Value, resolved.Bytes.ToArray());
        return db.Database.ExecuteSqlAsync(
            $"insert into resolved_frameworks (tenant_id, hash, bytes) values ({tenant.Value}, {resolved.Hash}, {bytes}) on conflict do nothing",
            cancellation
        );
    }

    /// <summary>Remembers, after the commit, that it need not be asked again.</summary>
    internal void Stored(TenantId tenant, ResolvedFramework resolved)
    {
        if (_states.Count >= MostStates)
        {
            _states.Clear();
            _stored.Clear();
        }

        _states.TryAdd(resolved.Hash, resolved);
        _stored[(tenant, resolved.Hash)] = true;
    }

    /// <summary>Forgets that a state was stored: it went with the last that referred to it.</summary>
    internal void NotStored(TenantId tenant, string hash) => _stored.TryRemove((tenant, hash), out _);

    /// <summary>For the instance that published a config: its own next request needs no signal, and no read.</summary>
    internal void Publish(TenantId tenant, int version, ResolvedFramework resolved)
    {
        Interlocked.Increment(ref _changes);
        while (
            _copies.TryGetValue(tenant, out var known)
            && known.Framework.Version < version
            && !_copies.TryUpdate(
                tenant,
                new Copy(known.Framework with { Version = version, Resolved = resolved }) { IsStale = known.IsStale },
                known
            )
        )
        {
            // Somebody else's read has ended meanwhile: their copy is the one to go on from.
        }
    }

    /// <summary>For the instance that published more than a config: its own next request waits for the read.</summary>
    internal void Changed(TenantId tenant) => Stale([tenant]);

    private void Keep(TenantId tenant, PublishedFramework framework) =>
        _copies.AddOrUpdate(
            tenant,
            _ => new Copy(framework),
            // Of two that end at the same time the newer stays.
            (_, known) => IsBehind(framework, known.Framework) ? known : new Copy(framework)
        );

    private static bool IsBehind(PublishedFramework one, PublishedFramework other) =>
        one.Version < other.Version || one.BrandVersion < other.BrandVersion;

    private void Stale(IEnumerable<TenantId> tenants)
    {
        Interlocked.Increment(ref _changes);
        foreach (var tenant in tenants)
        {
            if (_copies.TryGetValue(tenant, out var copy))
            {
                copy.IsStale = true;
                // Begun here, so that most often no request has to wait. What fails here fails again, and is told, where somebody asks.
                _ = Read(tenant).ContinueWith(t => _ = t.Exception, TaskScheduler.Default);
            }
        }
    }

    private Task<PublishedFramework> Read(TenantId tenant) =>
        _reads.GetOrAdd(tenant, t => new Lazy<Task<PublishedFramework>>(() => ReadOnce(t))).Value;

    private async Task<PublishedFramework> ReadOnce(TenantId tenant)
    {
        await Task.Yield();
        try
        {
            for (var i = 1; ; i++)
            {
                var before = Interlocked.Read(ref _changes);
                var read = await _latest.Read(tenant, _copies.GetValueOrDefault(tenant)?.Framework);
                Keep(tenant, read);
                if (before == Interlocked.Read(ref _changes))
                {
                    return read;
                }

                // Read before a change that came meanwhile. Changes that never end must not keep a request waiting.
                _copies[tenant].IsStale = true;
                if (i == 3)
                {
                    return _copies[tenant].Framework;
                }
            }
        }
        catch (DbException fault) when (_copies.TryGetValue(tenant, out var copy))
        {
            // It stays stale, so each request tries again; visitors go on meanwhile.
            _log.LogWarning(
                "What tenant {Tenant} has published can't be read, so version {Version} is shown: {Fault}",
                tenant,
                copy.Framework.Version,
                fault.Message
            );
            return copy.Framework;
        }
        finally
        {
            _reads.TryRemove(tenant, out _);
        }
    }

    private sealed class Copy(PublishedFramework framework)
    {
        public PublishedFramework Framework => framework;

        public volatile bool IsStale;
    }
}
