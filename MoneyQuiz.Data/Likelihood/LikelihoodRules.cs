using System.Collections.Concurrent;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Likelihood;

namespace MoneyQuiz.Data.Likelihood;

/// <summary>Each tenant's settings, in memory until a change signal says that they are stale: the answer that completes a session reads no row for them.</summary>
public sealed class LikelihoodRules
{
    private readonly TenantDb _tenants;
    private readonly ConcurrentDictionary<TenantId, LikelihoodSettings> _known = new();
    private long _changes;

    public LikelihoodRules(TenantDb tenants, ChangeSignals signals)
    {
        _tenants = tenants;
        signals.Reset += Forget;
        signals.Changed += signal =>
        {
            if (signal.Kind == "likelihood")
            {
                Forget();
            }
        };
    }

    public async ValueTask<LikelihoodSettings> Of(TenantId tenant, CancellationToken cancellation = default) =>
        _known.TryGetValue(tenant, out var known) ? known : await _tenants.In(tenant, db => Within(db, tenant, cancellation).AsTask(), cancellation);

    /// <summary>The same within a transaction of the tenant's.</summary>
    internal async ValueTask<LikelihoodSettings> Within(MoneyQuizDb db, TenantId tenant, CancellationToken cancellation = default)
    {
        if (_known.TryGetValue(tenant, out var known))
        {
            return known;
        }

        var before = Interlocked.Read(ref _changes);
        var stored = await Stored(db, cancellation);
        if (before == Interlocked.Read(ref _changes))
        {
            _known[tenant] = stored;
        }

        return stored;
    }

    /// <summary>As the row says, past the copy.</summary>
    internal static async Task<LikelihoodSettings> Stored(MoneyQuizDb db, CancellationToken cancellation)
    {
        var json = await db.TenantLikelihoods.Where(s => s.TenantId == db.Tenant).Select(s => s.Settings).FirstOrDefaultAsync(cancellation);
        return json is null ? LikelihoodSettings.Default : LikelihoodSettings.Parse(json);
    }

    internal void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }
}
