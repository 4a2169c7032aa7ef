using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Tenancy;
using MoneyQuiz.Tests.Postgres;

namespace MoneyQuiz.Tests.House;

public sealed class ModelTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public void Every_tenant_owned_entity_has_the_filter_called_Tenant()
    {
        using var db = app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContext();
        Sources.None(
            "TenantFilter.Apply gives the filter to every ITenantOwned entity; these went past it (an owned or inherited type, or a filter set in a map?).",
            Unfiltered(db.Model)
        );
    }

    [Fact]
    public void The_model_and_the_migrations_agree()
    {
        using var db = app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges(), "The maps have changed: add a migration with bin/migration <Name>, and commit it.");
    }

    [Fact]
    public void Every_platform_table_says_why() =>
        Sources.None(
            "A table without a tenant needs its reason in PlatformTables: one sentence.",
            PlatformTables.All.Where(t => !t.Why.EndsWith('.') || t.Why.Length < 15).Select(t => t.Name)
        );

    /// <remarks>One such index makes each answer write into all of the table's indexes: a third fewer sessions a second.</remarks>
    [Fact]
    public void No_index_holds_what_an_answer_changes()
    {
        using var db = app.Get<IDbContextFactory<MoneyQuizDb>>().CreateDbContext();
        string[] changed = ["answers", "revision", "steps_done", "last_answer_at"];
        var sessions = db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(AssessSession))!;
        Sources.None(
            "An answer changes these columns, and must stay an update within the row's page: index something that stays, such as started_at.",
            sessions
                .GetIndexes()
                .Where(i =>
                    i.Properties.Select(p => p.GetColumnName()).Intersect(changed).Any()
                    || changed.Any(c => i.GetFilter()?.Contains(c, StringComparison.Ordinal) == true)
                )
                .Select(i => i.GetDatabaseName()!)
        );
    }

    [Fact]
    public void The_rule_bites()
    {
        var builder = new ModelBuilder(new ConventionSet());
        builder.Entity<Bare>();
        builder.Entity<Misnamed>().HasQueryFilter("Other", _ => false);
        builder.Entity<Filtered>().HasQueryFilter(TenantFilter.Name, _ => false);
        Assert.Equal([nameof(Bare), nameof(Misnamed)], Unfiltered(builder.Model).Order());
    }

    private static IEnumerable<string> Unfiltered(IReadOnlyModel model) =>
        model
            .GetEntityTypes()
            .Where(e => e.ClrType.IsAssignableTo(typeof(ITenantOwned)))
            .Where(e => e.GetDeclaredQueryFilters().All(f => f.Key != TenantFilter.Name))
            .Select(e => e.ClrType.Name);

    private class Bare : ITenantOwned
    {
        public TenantId TenantId => default;
    }

    private sealed class Misnamed : Bare;

    private sealed class Filtered : Bare;
}
