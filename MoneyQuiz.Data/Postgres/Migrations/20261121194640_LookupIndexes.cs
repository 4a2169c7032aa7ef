using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoneyQuiz.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LookupIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_experiment_likelihood",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "mq_variant", "likelihood_rank", "started_at", "id" },
                filter: "mq_variant is not null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_source_likelihood",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "source", "likelihood_rank", "started_at", "id" },
                filter: "source <> 'moneyquiz'");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_token_hash",
                table: "assess_sessions",
                column: "token_hash")
                .Annotation("Npgsql:IndexMethod", "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_experiment_likelihood",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_source_likelihood",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_token_hash",
                table: "assess_sessions");
        }
    }
}
