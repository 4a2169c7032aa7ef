using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Tests.Tenancy;
using static MoneyQuiz.Tests.Frameworks.Publishing.Published;

namespace MoneyQuiz.Tests.Frameworks.Publishing;

public sealed class PatchConfigTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_change_is_a_version_a_snapshot_an_audit_row_and_what_the_quiz_runs_on()
    {
        var team = await office.Team();
        var first = await office.Saved(team, Headline("One"));
        var second = await office.Saved(team, """{ "archetype_overrides": { "hero": { "name": "Champion" } } }""");

        Assert.Equal((1, 2), (first.Now.Version, second.Now.Version));
        var current = await office.Get<PublishedFrameworks>().Of(team.Id);
        Assert.Equal((2, "One", "Champion"), (current.Version, current.Resolved.Landing.Headline, current.Resolved.Content.Archetypes[0].Name));
        var snapshots = (await office.Get<SnapshotList>().All(team.Admin, team.Id, Framework))!;
        Assert.Equal([2, 1], snapshots.Select(s => s.Version));
        Assert.Equal("Hero: name changed from “Hero” to “Champion”", Assert.Single(snapshots[0].Words).Sentence);
        var entry = (await office.Audit(team))[^1];
        Assert.Equal(("config.changed", AuditOutcome.Accepted), (entry.Action, entry.Outcome));
    }

    [Fact]
    public async Task Another_instance_runs_on_it_too_and_a_tenant_without_config_on_the_definition()
    {
        var (team, other) = (await office.Team(), await office.Team());
        await using var twin = await Postgres.TwinApp.Of(office);
        Assert.Equal(0, (await twin.Get<PublishedFrameworks>().Of(team.Id)).Version);
        await office.Saved(team, Headline("Everywhere"));

        var deadline = TimeProvider.System.GetTimestamp();
        while ((await twin.Get<PublishedFrameworks>().Current(team.Id)).Landing.Headline != "Everywhere")
        {
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromSeconds(5), "Not visible after 5 s.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Same(twin.Get<PublishedFrameworks>().Shipped, (await twin.Get<PublishedFrameworks>().Of(other.Id)).Resolved);
    }

    [Fact]
    public async Task Of_two_with_the_same_version_one_wins_and_the_other_is_told_what_is_published()
    {
        var team = await office.Team();
        var both = await Task.WhenAll(office.Patch(team, Headline("A"), expected: 0), office.Patch(team, Headline("B"), expected: 0));
        var saved = Assert.Single(both.OfType<ConfigChanged.Saved>());
        var conflict = Assert.Single(both.OfType<ConfigChanged.Conflict>());
        Assert.Equal(saved.Now.Config, conflict.Now.Config);
        Assert.NotNull(conflict.Now.At);
        Assert.StartsWith("Person ", conflict.Now.ByName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_writes_nothing_but_its_audit_row()
    {
        var team = await office.Team();
        var invalid = Assert.IsType<ConfigChanged.Invalid>(await office.Patch(team, Headline("")));
        Assert.Equal("/landing_overrides/headline", Assert.Single(invalid.Faults).Pointer);
        var coach = await office
            .Get<PatchConfig>()
            .Run(team.People[Role.Coach], team.Id, Framework, new ConfigPartial(JsonSerializer.Deserialize<JsonElement>(Headline("X"))));
        Assert.IsType<ConfigChanged.NotAllowed>(coach);
        Assert.IsType<ConfigChanged.Unchanged>(await office.Patch(team, """{ "landing_overrides": {} }"""));

        Assert.Equal(0, (await office.Get<CurrentConfig>().Of(team.Admin, team.Id, Framework))!.Version);
        Assert.Empty((await office.Get<SnapshotList>().All(team.Admin, team.Id, Framework))!);
        Assert.Equal(
            [AuditOutcome.Failed, AuditOutcome.Refused],
            (await office.Audit(team)).Where(e => e.Action == "config.changed").Select(e => e.Outcome)
        );
    }

    [Fact]
    public async Task A_restore_is_a_new_version_and_can_be_restored_again()
    {
        var team = await office.Team();
        var one = await office.Saved(team, Headline("One"));
        var two = await office.Saved(team, Headline("Two"));
        var restore = office.Get<RestoreSnapshot>();

        var back = Assert.IsType<ConfigChanged.Saved>(await restore.Run(team.Admin, team.Id, Framework, one.SnapshotId));
        Assert.Equal((3, one.Now.Config), (back.Now.Version, back.Now.Config));
        var forth = Assert.IsType<ConfigChanged.Saved>(await restore.Run(team.Admin, team.Id, Framework, two.SnapshotId, expectedVersion: 3));
        Assert.Equal((4, two.Now.Config), (forth.Now.Version, forth.Now.Config));
        var again = Assert.IsType<ConfigChanged.Saved>(await restore.Run(team.Admin, team.Id, Framework, back.SnapshotId));
        Assert.Equal((5, one.Now.Config), (again.Now.Version, again.Now.Config));
        Assert.IsType<ConfigChanged.NotFound>(await restore.Run(team.Admin, team.Id, Framework, Guid.CreateVersion7()));
        Assert.Equal("One", (await office.Get<PublishedFrameworks>().Current(team.Id)).Landing.Headline);

        var compared = await office.Get<SnapshotList>().Compare(team.Admin, team.Id, Framework, one.SnapshotId, forth.SnapshotId);
        Assert.Equal("Front page: headline changed from “One” to “Two”", Assert.Single(compared!.Diff.Words).Sentence);
    }

    [Fact]
    public async Task Fifty_snapshots_are_kept_and_the_states_that_sessions_ran_on()
    {
        var team = await office.Team();
        await office.Saved(team, Headline("Version 1"));
        var first = await office.Get<PublishedFrameworks>().Current(team.Id);
        await Begin(team, first.Hash);
        await office.Saved(team, Headline("Version 2"));
        var second = await office.Get<PublishedFrameworks>().Current(team.Id);
        for (var i = 3; i <= 53; i++)
        {
            await office.Saved(team, Headline($"Version {i}"));
        }

        var snapshots = (await office.Get<SnapshotList>().All(team.Admin, team.Id, Framework))!;
        Assert.Equal(Enumerable.Range(4, ConfigSnapshot.Kept).Reverse(), snapshots.Select(s => s.Version));
        var states = await office.Get<TenantDb>().In(team.Id, db => db.ResolvedFrameworks.Select(s => s.Hash).ToListAsync());
        Assert.Equal(ConfigSnapshot.Kept + 1, states.Count);
        Assert.Contains(first.Hash, states);
        Assert.DoesNotContain(second.Hash, states);
    }

    /// <summary>A session on a state, as its row would be.</summary>
    private Task Begin(Team team, string hash) =>
        office
            .Get<TenantDb>()
            .In(
                team.Id,
                async db =>
                {
                    var now = office.Get<TimeProvider>().GetUtcNow();
                    db.AssessSessions.Add(
                        new Domain.Sessions.AssessSession
                        {
                            Id = Guid.CreateVersion7(now),
                            TenantId = team.Id,
                            TokenHash = SessionToken.Hash(hash),
                            Framework = Framework,
                            ModeKey = "likert",
                            ResolvedHash = hash,
                            Variant = "blitz",
                            Scale = "five",
                            PageSize = 8,
                            Seed = 1,
                            Answers = [],
                            Revision = 0,
                            StepsDone = 0,
                            IssuedAt = now,
                            StartedAt = now,
                            LastAnswerAt = now,
                        }
                    );
                    return await db.SaveChangesAsync();
                }
            );
}
