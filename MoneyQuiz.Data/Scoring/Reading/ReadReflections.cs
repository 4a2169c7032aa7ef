using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Formats;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Scoring.Text;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Scoring.Reading;

/// <summary>
/// Has a tenant's model read what was just written at a step, and puts the outcome into the session's answers. The answer itself is stored
/// before, and the call is made between two transactions: whatever happens here, nothing is lost, and no lock waits for somebody else's server.
/// </summary>
public sealed class ReadReflections(TenantDb tenants, TextReaders readers, ReadText texts, TimeProvider clock, ILogger<ReadReflections> log)
{
    private const int Tries = 8;

    // A double click sends the same text twice: one of them is read.
    private readonly ConcurrentDictionary<(string Session, int Item), bool> _going = new();

    /// <param name="told">The mark of the notice that the visitor's form was shown with; null: it had none.</param>
    internal async Task Run(
        SessionTable table,
        Tenant tenant,
        string tokenHash,
        ResolvedFramework resolved,
        SessionState state,
        int step,
        string? told
    )
    {
        foreach (var text in UnreadTexts.Of(resolved, state, step))
        {
            try
            {
                var reader = await readers.Of(tenant.Id);
                if (!reader.IsOn || !_going.TryAdd((tokenHash, text.Item), true))
                {
                    continue;
                }

                try
                {
                    var finding =
                        told == reader.Settings.NoticeMark
                            ? await texts.Run(reader, resolved, text.Prompt, text.Text)
                            : ModelFinding.Of(FallbackCause.NotTold, reader.Model);
                    await Keep(table, tenant, tokenHash, resolved, text, finding.Reading);
                }
                finally
                {
                    _going.TryRemove((tokenHash, text.Item), out _);
                }
            }
            catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
            {
                // The answer stands; without a reading the lexicon reads it.
                log.LogWarning(fault, "A reflection was not read");
            }
        }
    }

    private async Task Keep(SessionTable table, Tenant tenant, string tokenHash, ResolvedFramework resolved, UnreadText text, StoredReading reading)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await tenants.In(tenant.Id, Once))
            {
                return;
            }
        }

        async Task<bool> Once(MoneyQuizDb db)
        {
            if (await table.Find(db, tokenHash, default) is not { CompletedAt: null } row)
            {
                return true;
            }

            var now = clock.GetUtcNow();
            var elapsed = Math.Max(0, (long)(now - row.IssuedAt).TotalMilliseconds);
            return UnreadTexts.Read(resolved, row.ToState(), text, reading, elapsed) is not { } read
                || await table.Append(db, row, new Change(read.Next, read.Appended), done: null, now, default) == 1;
        }
    }
}
