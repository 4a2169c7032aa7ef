using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <summary>Each tenant's reader, in memory until a change signal says that it is stale. Its key stays sealed; it is opened for one call.</summary>
public sealed class TextReaders
{
    private readonly TenantDb _tenants;
    private readonly IDataProtectionProvider _protection;
    private readonly ConcurrentDictionary<TenantId, TenantTextReader> _known = new();
    private long _changes;

    public TextReaders(TenantDb tenants, ChangeSignals signals, IDataProtectionProvider protection)
    {
        (_tenants, _protection) = (tenants, protection);
        signals.Reset += Forget;
        signals.Changed += signal =>
        {
            if (signal.Kind == Signal)
            {
                Forget();
            }
        };
    }

    internal const string Signal = "text-reader";

    /// <summary>What visitors of the tenant are to be told before they write; null where no model reads.</summary>
    public async ValueTask<TextReaderSettings?> Notice(TenantId tenant, CancellationToken cancellation = default) =>
        (await Of(tenant, cancellation)).Settings is { IsOn: true } settings ? settings : null;

    internal async ValueTask<TenantTextReader> Of(TenantId tenant, CancellationToken cancellation = default)
    {
        if (_known.TryGetValue(tenant, out var known))
        {
            return known;
        }

        var before = Interlocked.Read(ref _changes);
        var stored = await _tenants.In(tenant, db => Stored(db, tenant, cancellation), cancellation);
        if (before == Interlocked.Read(ref _changes))
        {
            _known[tenant] = stored;
        }

        return stored;
    }

    /// <summary>As the row says, past the copy; the defaults where there is none.</summary>
    internal static async Task<TenantTextReader> Stored(MoneyQuizDb db, TenantId tenant, CancellationToken cancellation)
    {
        var settings = TextReaderSettings.Default;
        return await db.TenantTextReaders.AsNoTracking().FirstOrDefaultAsync(cancellation)
            ?? new TenantTextReader
            {
                TenantId = tenant,
                DailyCalls = settings.DailyCalls,
                MonthlyCalls = settings.MonthlyCalls,
                Notice = settings.Notice,
            };
    }

    internal string Seal(TenantId tenant, string key) => Protector(tenant).Protect(key);

    /// <summary>False where it was sealed with keys that are gone: it has to be given again.</summary>
    internal bool TryOpen(TenantTextReader reader, out string? key)
    {
        key = null;
        try
        {
            key = reader.SealedKey is null ? null : Protector(reader.TenantId).Unprotect(reader.SealedKey);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }

    // A row copied to another tenant opens nothing there.
    private IDataProtector Protector(TenantId tenant) => _protection.CreateProtector("MoneyQuiz.ModelKey", tenant.ToString());
}
