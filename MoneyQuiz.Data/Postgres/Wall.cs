using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;

namespace MoneyQuiz.Data.Postgres;

/// <summary>
/// The second wall: roles' rights and row-level security, written from the model itself, so that a new tenant-owned
/// table cannot be forgotten. Applied by the owner after the migrations, whenever its text has changed.
/// </summary>
public static class Wall
{
    // In a query of their own, so that a plan is made for any tenant and not for this one: of a tenant that the statistics do not know
    // yet the planner expects one row, and looks a row up by reading all of the tenant's instead of by the row's own key.
    private const string OfTenant = "tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)";
    private const string OfPerson = "account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)";

    /// <summary>What the app's role may do with a tenant-owned table where it may not do everything.</summary>
    private static readonly Dictionary<Type, string> Narrower = new()
    {
        // Append-only for everybody; erasure blanks the readable part on the platform's login.
        [typeof(AuditEntry)] = "select, insert",
        [typeof(AuditDetail)] = "select, insert",
    };

    /// <summary>The statements for two login roles, idempotent.</summary>
    public static string Sql(IModel model, string app, string platform)
    {
        var sql = new StringBuilder();
        sql.AppendLine(CultureInfo.InvariantCulture, $"grant usage on schema public to {Quoted(app)}, {Quoted(platform)};");
        foreach (
            var entity in model
                .GetEntityTypes()
                .Where(e => e.ClrType.IsAssignableTo(typeof(ITenantOwned)))
                .OrderBy(e => e.GetTableName(), StringComparer.Ordinal)
        )
        {
            var table = Quoted(entity.GetTableName()!);
            Grant(sql, table, app, Narrower.GetValueOrDefault(entity.ClrType, "select, insert, update, delete"));
            Grant(sql, table, platform, entity.ClrType == typeof(AuditEntry) ? "select, insert" : "select, insert, update, delete");
            sql.AppendLine(CultureInfo.InvariantCulture, $"alter table {table} enable row level security;");
            sql.AppendLine(CultureInfo.InvariantCulture, $"alter table {table} force row level security;");
            Policy(sql, "tenant", table, $"to {Quoted(app)} using ({OfTenant}) with check ({OfTenant})");
            Policy(sql, "platform", table, $"to {Quoted(platform)} using (true) with check (true)");
            if (entity.ClrType == typeof(Membership))
            {
                Policy(sql, "person", table, $"for select to {Quoted(app)} using ({OfPerson})");
            }
        }

        foreach (var table in PlatformTables.All)
        {
            Grant(sql, Quoted(table.Name), app, table.AppRights);
            Grant(sql, Quoted(table.Name), platform, "select, insert, update, delete");
        }

        const string tenants = "\"tenants\"";
        sql.AppendLine(CultureInfo.InvariantCulture, $"alter table {tenants} enable row level security;");
        sql.AppendLine(CultureInfo.InvariantCulture, $"alter table {tenants} force row level security;");
        Policy(sql, "everybody", tenants, "for select using (true)");
        Policy(sql, "own", tenants, $"for update to {Quoted(app)} using ({OfTenant.Replace("tenant_id =", "id =", StringComparison.Ordinal)})");
        Policy(sql, "platform", tenants, $"to {Quoted(platform)} using (true) with check (true)");
        sql.Append(Leads.LeadSearch.Sql(Quoted(app)));
        sql.Append(Sessions.Listing.ListStatistics.Sql);
        sql.Append(Sessions.Overview.DayMarks.Sql);
        return sql.ToString();
    }

    private static void Grant(StringBuilder sql, string table, string role, string rights)
    {
        sql.AppendLine(CultureInfo.InvariantCulture, $"revoke all on {table} from {Quoted(role)};");
        if (rights.Length > 0)
        {
            sql.AppendLine(CultureInfo.InvariantCulture, $"grant {rights} on {table} to {Quoted(role)};");
        }
    }

    private static void Policy(StringBuilder sql, string name, string table, string rule)
    {
        sql.AppendLine(CultureInfo.InvariantCulture, $"drop policy if exists {Quoted(name)} on {table};");
        sql.AppendLine(CultureInfo.InvariantCulture, $"create policy {Quoted(name)} on {table} {rule};");
    }

    internal static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
