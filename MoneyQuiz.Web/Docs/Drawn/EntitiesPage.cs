using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Tenancy;

namespace MoneyQuiz.Web.Docs.Drawn;

/// <summary>The tables, room by room, from the model that the app runs on.</summary>
internal static partial class EntitiesPage
{
    public static string Draw(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<MoneyQuizDb>>().CreateDbContext();
        var entities = db
            .Model.GetEntityTypes()
            .Where(e => e.GetTableName() is not null)
            .OrderBy(e => e.GetTableName(), StringComparer.Ordinal)
            .ToList();
        var sheet = new Sheet()
            .Title("Entities")
            .Words(
                "All tables, drawn from the model that this instance runs on. Each tenant-owned one has the named filter `Tenant` and a row-level policy "
                    + "([tenancy](../rooms/tenancy.md#to-add-a-tenant-owned-table) says how to add one); lines are foreign keys."
            );
        foreach (var room in entities.GroupBy(Room, StringComparer.Ordinal).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            sheet
                .Heading(2, room.Key)
                .Diagram(Diagram(room.Key, [.. room]))
                .Table(
                    ["table", "entity", "whose", "columns"],
                    room.Select(e => (string[])[Sheet.Code(e.GetTableName()!), Sheet.Code(Name(e)), Whose(e), Columns(e)])
                );
        }

        return sheet
            .Heading(2, "Tables without a tenant")
            .Words("What must be read before the tenant is known. The app’s login may do with them only what is said here.")
            .Table(
                ["table", "the app may", "why"],
                PlatformTables.All.Select(t => (string[])[Sheet.Code(t.Name), t.AppRights.Length == 0 ? "nothing" : t.AppRights, Sheet.Plain(t.Why)])
            )
            .ToString();
    }

    // MoneyQuiz.Domain.Frameworks.Config → Frameworks; the framework's own identity tables belong to Access.
    private static string Room(IReadOnlyEntityType entity) =>
        entity.ClrType.Namespace?.Split('.') is ["MoneyQuiz", _, var room, ..] ? room : "Access";

    private static IEnumerable<string> Diagram(string room, List<IEntityType> entities)
    {
        yield return "erDiagram";
        yield return $"  accTitle: Tables of the room {room}";
        yield return $"  accDescr: {string.Join(", ", entities.Select(e => e.GetTableName()))}, with their keys";
        foreach (var entity in entities)
        {
            yield return $"  {entity.GetTableName()} {{";
            foreach (var column in entity.GetProperties().Where(p => p.IsKey() || p.IsForeignKey()))
            {
                var key =
                    column.IsPrimaryKey() ? " PK"
                    : column.IsForeignKey() ? " FK"
                    : " UK";
                yield return $"    {Unspaced().Replace(column.GetColumnType(), "_")} {column.GetColumnName()}{key}";
            }

            yield return "  }";
        }

        foreach (var key in entities.SelectMany(e => e.GetForeignKeys()).Where(k => k.PrincipalEntityType.ClrType != typeof(Tenant)))
        {
            var (many, one) = (key.DeclaringEntityType.GetTableName(), key.PrincipalEntityType.GetTableName());
            var end = key.IsUnique ? "o|" : "o{";
            yield return $"  {one} {(key.IsRequired ? "||" : "|o")}--{end} {many} : \"{string.Join(", ", key.Properties.Select(p => p.GetColumnName()))}\"";
        }
    }

    private static string Name(IReadOnlyEntityType entity) => entity.ClrType.Name.Split('`')[0];

    private static string Whose(IReadOnlyEntityType entity) => entity.ClrType.IsAssignableTo(typeof(ITenantOwned)) ? "a tenant’s" : "the platform’s";

    private static string Columns(IEntityType entity) =>
        string.Join(", ", entity.GetProperties().Select(p => Sheet.Code(p.GetColumnName()) + (p.IsNullable ? "?" : "")));

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Unspaced();
}
