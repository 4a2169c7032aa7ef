using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Frameworks.Publishing;

/// <summary>Short words for what tests of publishing do again and again.</summary>
internal static class Published
{
    public const string Framework = "money_archetypes";

    public static Task<ConfigChanged> Patch(
        this Office office,
        Team team,
        string partial,
        int? expected = null,
        bool strict = false,
        string? reason = null
    ) =>
        office
            .Get<PatchConfig>()
            .Run(team.Admin, team.Id, Framework, new ConfigPartial(JsonSerializer.Deserialize<JsonElement>(partial), reason, expected, strict));

    public static async Task<ConfigChanged.Saved> Saved(this Office office, Team team, string partial) =>
        Assert.IsType<ConfigChanged.Saved>(await office.Patch(team, partial));

    public static string Headline(string text) => $$"""{ "landing_overrides": { "headline": "{{text}}" } }""";

    public static async Task<IReadOnlyList<AuditEntry>> Audit(this Office office, Team team) =>
        await office
            .Get<TenantDb>()
            .In(team.Id, db => db.AuditEntries.AsNoTracking().Where(e => e.TenantId == team.Id).OrderBy(e => e.Sequence).ToListAsync());
}
