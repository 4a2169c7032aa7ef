using System.Text.Json;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Delivery;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Scoring.Text.Models;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <param name="Key">A new one; blank: the stored one stays.</param>
/// <param name="ForgetKey">The stored one goes. Not with a new one.</param>
/// <param name="Opened">The revision that the form was made with.</param>
public sealed record WantedTextReader(TextReaderSettings Settings, string? Key, bool ForgetKey, int Opened);

/// <summary>Stores a tenant's model and its key. The key goes in and never comes out: not to the page, the audit, a snapshot or a log.</summary>
public sealed class ChangeTextReader(MemberAct act, TextReaders readers, OutgoingHttp http)
{
    public const int LongestKey = 500;

    /// <summary>What is wrong with the fields, before anything is asked of the database.</summary>
    public IReadOnlyList<SettingFault> Faults(WantedTextReader wanted)
    {
        var faults = wanted.Settings.Tidied().Faults(http.Inside).ToList();
        if (wanted.Key?.Trim() is { Length: > 0 } key && (key.Length > LongestKey || key.Any(c => c is <= ' ' or > '~')))
        {
            faults.Add(new SettingFault(nameof(WantedTextReader.Key), "Paste the key alone: letters, digits and signs, without blanks."));
        }

        return faults;
    }

    public async Task<Acted> Run(Actor actor, TenantId tenant, WantedTextReader wanted, CancellationToken cancellation = default)
    {
        var outcome = await act.Run(
            actor,
            tenant,
            Role.Admin,
            "text-reader.changed",
            $"tenant:{tenant}",
            (db, now) => Within(db, tenant, wanted, now, cancellation),
            cancellation
        );
        // The signal reaches every instance in a moment; the one who saved sees it now.
        readers.Forget();
        return outcome;
    }

    private async Task<Deed> Within(MoneyQuizDb db, TenantId tenant, WantedTextReader wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Faults(wanted) is { Count: > 0 } faults)
        {
            return new Deed(new Acted.Invalid(string.Join(' ', faults.Select(f => f.Message))));
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"text-reader:" + tenant}, 0))", cancellation);
        var next = wanted.Settings.Tidied();
        var row = await db.TenantTextReaders.FirstOrDefaultAsync(cancellation);
        var stored = row ?? await TextReaders.Stored(db, tenant, cancellation);
        if (stored.Revision != wanted.Opened)
        {
            return new Deed(
                new Acted.Conflict("Somebody else has changed these settings meanwhile. Theirs are shown now; nothing of yours was saved.")
            );
        }

        var key = string.IsNullOrWhiteSpace(wanted.Key) ? null : wanted.Key.Trim();
        if (key is null && !wanted.ForgetKey && stored.SealedKey is not null && !next.SameServer(stored.Settings))
        {
            return new Deed(
                new Acted.Invalid(
                    "The address names another server, and the key that is stored was given for the one before. Paste the key for this one, or forget the old one."
                )
            );
        }

        if (stored.Settings == next && key is null && !(wanted.ForgetKey && stored.SealedKey is not null))
        {
            return new Deed(new Acted.Done(), Recorded: false);
        }

        var before = Told(stored, KeyWord(stored));
        if (row is null)
        {
            db.TenantTextReaders.Add(row = stored);
        }

        (row.IsOn, row.Endpoint, row.Model) = (next.IsOn, next.Endpoint, next.Model);
        (row.DailyCalls, row.MonthlyCalls, row.Notice) = (next.DailyCalls, next.MonthlyCalls, next.Notice);
        if (key is not null || wanted.ForgetKey)
        {
            row.SealedKey = key is null ? null : readers.Seal(tenant, key);
            row.KeySetAt = key is null ? null : now;
        }

        (row.Revision, row.ChangedAt) = (row.Revision + 1, now);
        await db.SaveChangesAsync(cancellation);
        await ChangeSignals.Send(db, new ChangeSignal(TextReaders.Signal, tenant.Value), cancellation);
        return new Deed(new Acted.Done(), before, Told(row, key is null ? KeyWord(row) : "a new one"));
    }

    private static string KeyWord(TenantTextReader reader) => reader.SealedKey is null ? "none" : "stored";

    // Never the key, sealed or not.
    private static string Told(TenantTextReader reader, string key) =>
        JsonSerializer.Serialize(
            new
            {
                on = reader.IsOn,
                endpoint = reader.Endpoint,
                model = reader.Model,
                key,
                daily_calls = reader.DailyCalls,
                monthly_calls = reader.MonthlyCalls,
                notice = reader.Notice,
            }
        );
}
