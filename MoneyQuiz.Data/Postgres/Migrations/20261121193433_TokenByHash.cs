using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoneyQuiz.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TokenByHash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_assess_sessions_token_hash",
                table: "assess_sessions");
        }
    }
}
