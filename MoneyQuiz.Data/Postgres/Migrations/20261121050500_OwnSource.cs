using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MoneyQuiz.Data.Postgres.Migrations;

/// <summary>
/// Sessions of a time when there was one source only: it was called “quiz” then. Written by hand, since no model knows of it.
/// The owner is held by row-level security like everybody else where it is forced, so it is let off for this one statement.
/// </summary>
[DbContext(typeof(MoneyQuizDb))]
[Migration("20261121050500_OwnSource")]
public sealed class OwnSource : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("alter table assess_sessions no force row level security");
        migrationBuilder.Sql("update assess_sessions set source = 'moneyquiz' where source = 'quiz'");
        migrationBuilder.Sql("alter table assess_sessions force row level security");
    }

    // Both names meant the same.
    protected override void Down(MigrationBuilder migrationBuilder) { }
}
