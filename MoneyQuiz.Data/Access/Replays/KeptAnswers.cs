using MoneyQuiz.Data.Postgres;

namespace MoneyQuiz.Data.Access;

/// <summary>What is known of a request with an idempotency key.</summary>
public abstract record Attempt
{
    /// <summary>Nothing: it is the first, and runs.</summary>
    public sealed record First : Attempt;

    /// <summary>Its twin is running at this moment.</summary>
    public sealed record Running : Attempt;

    /// <summary>Its twin began and never ended: the server was cut off in between.</summary>
    public sealed record Lost : Attempt;

    /// <summary>The key was used for another request.</summary>
    public sealed record Other : Attempt;

    public sealed record Answered(KeptAnswer Answer) : Attempt;
}

/// <summary>Remembers for 24 hours what POSTs with an idempotency key were answered, for each tenant and endpoint.</summary>
public sealed class KeptAnswers(TenantDb tenants, TimeProvider clock)
{
    /// <summary>Takes the key, or tells what stands under it. Of two requests at once exactly one is the first.</summary>
    public Task<Attempt> Begin(TenantId tenant, string route, string key, byte[] fingerprint, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var oldest = now - KeptAnswer.Kept;
        return tenants.In(
            tenant,
            async db =>
            {
                // The purge: each first attempt takes a few old ones away, so that no job is needed.
                await db.Database.ExecuteSqlAsync(
                    $"""
                    delete from kept_answers where ctid = any(array(
                        select ctid from kept_answers where tenant_id = {tenant.Value} and begun_at < {oldest} limit 100 for update skip locked))
                    """,
                    cancellation
                );
                var taken = await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into kept_answers (tenant_id, route, key, fingerprint, begun_at) values ({tenant.Value}, {route}, {key}, {fingerprint}, {now})
                    on conflict (tenant_id, route, key) do update
                    set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at,
                        status = null, content_type = null, e_tag = null, location = null, body = null
                    where kept_answers.begun_at < {oldest}
                    """,
                    cancellation
                );
                return taken == 1 ? new Attempt.First() : await Known(db, route, key, fingerprint, now, cancellation);
            },
            cancellation
        );
    }

    /// <summary>Keeps the answer of the first attempt.</summary>
    public Task Keep(KeptAnswer answer) =>
        tenants.In(
            answer.TenantId,
            db =>
                db.KeptAnswers.Where(a => a.Route == answer.Route && a.Key == answer.Key)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(a => a.Status, answer.Status)
                            .SetProperty(a => a.ContentType, answer.ContentType)
                            .SetProperty(a => a.ETag, answer.ETag)
                            .SetProperty(a => a.Location, answer.Location)
                            .SetProperty(a => a.Body, answer.Body)
                    )
        );

    /// <summary>Gives the key back: the first attempt failed and left nothing behind.</summary>
    public Task Drop(TenantId tenant, string route, string key) =>
        tenants.In(tenant, db => db.KeptAnswers.Where(a => a.Route == route && a.Key == key && a.Status == null).ExecuteDeleteAsync());

    private static async Task<Attempt> Known(
        MoneyQuizDb db,
        string route,
        string key,
        byte[] fingerprint,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        // Dropped in this very moment: the sender tries again, and is the first.
        if (await db.KeptAnswers.AsNoTracking().FirstOrDefaultAsync(a => a.Route == route && a.Key == key, cancellation) is not { } found)
        {
            return new Attempt.Running();
        }

        return !found.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? new Attempt.Other()
            : found.Status is not null ? new Attempt.Answered(found)
            : now - found.BegunAt < KeptAnswer.Longest ? new Attempt.Running()
            : new Attempt.Lost();
    }
}
