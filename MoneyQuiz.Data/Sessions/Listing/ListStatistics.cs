namespace MoneyQuiz.Data.Sessions.Listing;

/// <summary>
/// What the planner has to know of the list's filters: which values a tenant has, not only which there are. Without it a
/// format that one tenant never offers looks as common there as anywhere. And when: a tenth of all tenants' rows, which the database
/// waits for by itself, can be all that a tenant has.
/// </summary>
internal static class ListStatistics
{
    /// <summary>Idempotent; ANALYZE fills them.</summary>
    public const string Sql = """
        alter table assess_sessions set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);
        create statistics if not exists assess_sessions_by_tenant_format (mcv) on tenant_id, mode_key from assess_sessions;
        create statistics if not exists assess_sessions_by_tenant_variant (mcv) on tenant_id, mode_key, variant from assess_sessions;
        create statistics if not exists assess_sessions_by_tenant_persona (mcv) on tenant_id, persona from assess_sessions;
        create statistics if not exists assess_sessions_by_tenant_source (mcv) on tenant_id, source from assess_sessions;

        """;
}
