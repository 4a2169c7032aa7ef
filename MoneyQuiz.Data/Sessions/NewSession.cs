using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Sessions;

namespace MoneyQuiz.Data.Sessions;

/// <summary>The row of a session that begins.</summary>
internal static class NewSession
{
    /// <summary>Inserts it by its token. False: another post of the same start page was first.</summary>
    public static async Task<bool> Insert(
        MoneyQuizDb db,
        Tenant tenant,
        StartTicket ticket,
        ResolvedFramework resolved,
        Change change,
        string? deviceClass,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var s = Of(tenant, ticket, resolved, change, deviceClass, now);
        var inserted = await db.Database.ExecuteSqlAsync(
            $"""
            insert into assess_sessions (id, tenant_id, token_hash, framework, mode_key, resolved_hash, variant, scale, page_size, seed, answers, revision,
              steps_done, issued_at, started_at, last_answer_at, completed_at, source, persona, utm_source, utm_medium, utm_campaign, utm_term, utm_content,
              mq_variant, referrer, device_class, primary_archetype, secondary_archetype, shadow_archetype, quality, engine_version, card, is_demo)
            values ({s.Id}, {tenant.Id.Value}, {s.TokenHash}, {s.Framework}, {s.ModeKey}, {s.ResolvedHash}, {s.Variant}, {s.Scale}, {s.PageSize}, {s.Seed},
              {s.Answers}, {s.Revision}, {s.StepsDone}, {s.IssuedAt}, {s.StartedAt}, {s.LastAnswerAt}, {s.CompletedAt}, {s.Source}, {s.Persona},
              {s.UtmSource}, {s.UtmMedium}, {s.UtmCampaign}, {s.UtmTerm}, {s.UtmContent}, {s.MqVariant}, {s.Referrer}, {s.DeviceClass},
              {s.PrimaryArchetype}, {s.SecondaryArchetype}, {s.ShadowArchetype}, {s.Quality}, {s.EngineVersion}, {s.Card}, false)
            on conflict (tenant_id, token_hash) do nothing
            """,
            cancellation
        );
        return inserted == 1;
    }

    public static AssessSession Of(
        Tenant tenant,
        StartTicket ticket,
        ResolvedFramework resolved,
        Change change,
        string? deviceClass,
        DateTimeOffset now,
        bool isDemo = false,
        DateTimeOffset? startedAt = null
    )
    {
        var done = Completion.Of(resolved, change.Next);
        var arrival = ticket.Arrival;
        return new AssessSession
        {
            Id = Guid.CreateVersion7(startedAt ?? now),
            TenantId = tenant.Id,
            TokenHash = SessionToken.Hash(ticket.Token),
            Framework = resolved.Framework,
            ModeKey = ticket.Mode.Value,
            ResolvedHash = ticket.ResolvedHash,
            Variant = ticket.Variant,
            Scale = ticket.Scale,
            PageSize = ticket.PageSize,
            Seed = ticket.Facts.Seed.ToInt64(),
            Answers = change.Next.Log.Bytes.ToArray(),
            Revision = change.Next.Revision,
            StepsDone = change.Next.StepsDone,
            IssuedAt = ticket.IssuedAt,
            StartedAt = startedAt ?? now,
            LastAnswerAt = now,
            CompletedAt = done is null ? null : now,
            Persona = arrival.Persona,
            UtmSource = arrival.UtmSource,
            UtmMedium = arrival.UtmMedium,
            UtmCampaign = arrival.UtmCampaign,
            UtmTerm = arrival.UtmTerm,
            UtmContent = arrival.UtmContent,
            MqVariant = arrival.MqVariant,
            Referrer = arrival.Referrer,
            DeviceClass = deviceClass,
            PrimaryArchetype = done?.Primary,
            SecondaryArchetype = done?.Secondary,
            ShadowArchetype = done?.Shadow,
            Quality = done?.Quality,
            EngineVersion = done?.EngineVersion,
            Card = done?.Card,
            IsDemo = isDemo,
        };
    }
}
