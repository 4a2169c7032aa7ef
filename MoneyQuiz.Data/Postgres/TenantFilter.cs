using System.Linq.Expressions;
using System.Reflection;
using MoneyQuiz.Domain.Access;

namespace MoneyQuiz.Data.Postgres;

/// <summary>The first wall between tenants: a named filter on every query, and a check on every write. Row-level security is the second.</summary>
public static class TenantFilter
{
    public const string Name = "Tenant";

    internal static void Apply(ModelBuilder builder, MoneyQuizDb db)
    {
        var apply = typeof(TenantFilter).GetMethod(nameof(ApplyTo), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in builder.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(ITenantOwned))))
        {
            apply.MakeGenericMethod(type).Invoke(null, [builder, db]);
        }

        // A person may see where they belong before any tenant is chosen.
        builder
            .Entity<Membership>()
            .HasQueryFilter(
                Name,
                m => db.IsPlatform || (db.Tenant != null && m.TenantId == db.Tenant) || (db.Person != null && m.AccountId == db.Person)
            );
    }

    private static void ApplyTo<T>(ModelBuilder builder, MoneyQuizDb db)
        where T : class, ITenantOwned
    {
        Expression<Func<T, bool>> filter = row => db.IsPlatform || (db.Tenant != null && row.TenantId == db.Tenant);
        builder.Entity<T>().HasQueryFilter(Name, filter);
    }

    internal static void RefuseForeignRows(MoneyQuizDb db)
    {
        if (db.IsPlatform)
        {
            return;
        }

        var foreign = db
            .ChangeTracker.Entries<ITenantOwned>()
            .FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity.TenantId != db.Tenant);
        if (foreign is not null)
        {
            throw new InvalidOperationException($"A {foreign.Metadata.DisplayName()} of another tenant was about to be written.");
        }
    }
}
