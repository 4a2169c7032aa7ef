using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Scoring;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Scoring;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Scoring.Calibration;
using MoneyQuiz.Tests.Tenancy;

namespace MoneyQuiz.Tests.Scoring.Effect;

/// <summary>The effect of a draft on stored sessions, on the real database.</summary>
public sealed class MeasureEffectTests(Office office) : IClassFixture<Office>
{
    private static readonly FrameworkDefinition Definition = FrameworkDefinitions.MoneyArchetypes;

    [Fact]
    public async Task It_finds_what_scoring_each_session_again_finds_and_changes_nothing()
    {
        var (team, tenant) = await office.Stocked(60);
        var rules = Calibrating.With(
            Calibrating.Rule(Calibrating.Add(12), [ArchetypeId.Martyr, ArchetypeId.Hero]),
            Calibrating.Rule(Calibrating.Add(-12), [ArchetypeId.Ruler, ArchetypeId.Magician])
        );
        var told = new Told();
        var done = Assert.IsType<EffectMeasured.Done>(await Measure(team.Admin, tenant, Draft(rules), told));

        var rows = await office.Get<TenantDb>().In(tenant.Id, db => db.AssessSessions.AsNoTracking().Where(s => s.Card != null).ToListAsync());
        var changed = rows.Count(row =>
        {
            var state = row.ToState();
            var after = ScoringEngine.Score(rules, state with { Facts = state.Facts with { ResolvedHash = rules.Hash } });
            return after.Ranking.Primary?.Archetype.Key() != row.PrimaryArchetype;
        });
        Assert.InRange(changed, 1, rows.Count);
        Assert.Equal((rows.Count, 0, changed), (done.Report.Compared, done.Report.Skipped, done.Report.PrimaryChanged));
        Assert.Equal(Math.Min(10, rows.Count), done.Report.Most.Length);
        Assert.Equal(told.Numbers.Order(), told.Numbers);
        Assert.Equal(rows.Count, told.Numbers[^1]);
    }

    [Fact]
    public async Task A_draft_like_the_published_state_has_no_effect()
    {
        var (team, tenant) = await office.Stocked(60);
        var done = Assert.IsType<EffectMeasured.Done>(await Measure(team.Admin, tenant, FrameworkConfig.Empty));
        Assert.True(done.Report.IsNone);
        Assert.True(done.Report.Compared > 0);
    }

    [Fact]
    public async Task Only_admins_measure_and_broken_drafts_are_told_apart()
    {
        var (team, tenant) = await office.Stocked(60);
        Assert.IsType<EffectMeasured.NotAllowed>(await Measure(team.People[Role.Coach], tenant, FrameworkConfig.Empty));
        var scoring = JsonDocument.Parse("""{"tie_break":[],"depth":[]}""").RootElement;
        var invalid = Assert.IsType<EffectMeasured.Invalid>(
            await Measure(team.Admin, tenant, FrameworkConfig.Empty.With(ConfigColumns.Scoring, scoring))
        );
        Assert.Contains(invalid.Faults, f => f.Pointer.StartsWith("/scoring_overrides", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        var (team, tenant) = await office.Stocked(60);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            office.Get<MeasureEffect>().Run(team.Admin, tenant.Id, Definition, FrameworkConfig.Empty, null, stop.Token)
        );
    }

    private static FrameworkConfig Draft(ResolvedFramework resolved) =>
        FrameworkConfig.Empty.With(ConfigColumns.Scoring, JsonSerializer.SerializeToElement(resolved.Scoring, FrameworkJson.Strict));

    private Task<EffectMeasured> Measure(Actor caller, Tenant tenant, FrameworkConfig draft, IProgress<EffectProgress>? progress = null) =>
        office.Get<MeasureEffect>().Run(caller, tenant.Id, Definition, draft, progress);

    private sealed class Told : IProgress<EffectProgress>
    {
        public List<int> Numbers { get; } = [];

        public void Report(EffectProgress value) => Numbers.Add(value.Done);
    }
}
