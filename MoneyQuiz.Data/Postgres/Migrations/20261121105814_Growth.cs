using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MoneyQuiz.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Growth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<int>(
                name: "effect_limit",
                table: "tenants",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "published_by",
                table: "tenant_brand",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "has_notes",
                table: "assess_sessions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "likelihood",
                table: "assess_sessions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "assess_sessions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "likelihood_rank",
                table: "assess_sessions",
                type: "integer",
                nullable: false,
                computedColumnSql: "coalesce(likelihood, -1)",
                stored: true);

            migrationBuilder.AddColumn<int>(
                name: "primary_rank",
                table: "assess_sessions",
                type: "integer",
                nullable: false,
                computedColumnSql: "case primary_archetype when 'hero' then 8 when 'artist' then 7 when 'ruler' then 6 when 'innocent' then 5 when 'maverick' then 4 when 'victim' then 3 when 'magician' then 2 when 'martyr' then 1 else 0 end",
                stored: true);

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    prefix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    addresses = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_keys_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "brand_pictures",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    web_p = table.Column<byte[]>(type: "bytea", nullable: true),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brand_pictures", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_brand_pictures_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "brand_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    diff = table.Column<string>(type: "jsonb", nullable: false),
                    words = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brand_snapshots", x => x.id);
                    table.ForeignKey(
                        name: "fk_brand_snapshots_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "config_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    state = table.Column<string>(type: "jsonb", nullable: false),
                    diff = table.Column<string>(type: "jsonb", nullable: false),
                    words = table.Column<string>(type: "jsonb", nullable: false),
                    resolved_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_config_snapshots", x => x.id);
                    table.ForeignKey(
                        name: "fk_config_snapshots_resolved_frameworks_tenant_id_resolved_hash",
                        columns: x => new { x.tenant_id, x.resolved_hash },
                        principalTable: "resolved_frameworks",
                        principalColumns: new[] { "tenant_id", "hash" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_config_snapshots_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_edited = table.Column<bool>(type: "boolean", nullable: false),
                    config = table.Column<string>(type: "jsonb", nullable: false),
                    brand = table.Column<string>(type: "jsonb", nullable: true),
                    base_config_version = table.Column<int>(type: "integer", nullable: false),
                    base_brand_version = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    link_generation = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_drafts_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "framework_configs",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    archetype_overrides = table.Column<string>(type: "jsonb", nullable: true),
                    communications = table.Column<string>(type: "jsonb", nullable: true),
                    landing_overrides = table.Column<string>(type: "jsonb", nullable: true),
                    mode_overrides = table.Column<string>(type: "jsonb", nullable: true),
                    providers = table.Column<string>(type: "jsonb", nullable: true),
                    results_display = table.Column<string>(type: "jsonb", nullable: true),
                    scoring_overrides = table.Column<string>(type: "jsonb", nullable: true),
                    voice_overrides = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_framework_configs", x => new { x.tenant_id, x.framework });
                    table.ForeignKey(
                        name: "fk_framework_configs_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    e_tag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    location = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_answers", x => new { x.tenant_id, x.route, x.key });
                    table.ForeignKey(
                        name: "fk_kept_answers_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preview_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    framework = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    mode_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resolved_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    variant = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scale = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    page_size = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    steps_done = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_answer_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    card = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preview_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_preview_sessions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preview_states",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preview_states", x => new { x.tenant_id, x.hash });
                    table.ForeignKey(
                        name: "fk_preview_states_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_views_memberships_tenant_id_account_id",
                        columns: x => new { x.tenant_id, x.account_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "tenant_id", "account_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_key_prefixes",
                columns: table => new
                {
                    prefix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key_prefixes", x => x.prefix);
                    table.ForeignKey(
                        name: "fk_api_key_prefixes_api_keys_key_id",
                        column: x => x.key_id,
                        principalTable: "api_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_leads_email_norm",
                table: "leads",
                column: "email_norm")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_experiment",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "mq_variant", "started_at", "id" },
                filter: "mq_variant is not null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_format",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "mode_key", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_likelihood",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "likelihood_rank", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_likelihood_done",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "likelihood_rank", "started_at", "id" },
                filter: "completed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_likelihood_open",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "likelihood_rank", "started_at", "id" },
                filter: "completed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_notes",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "started_at", "id" },
                filter: "has_notes");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_notes_likelihood",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "likelihood_rank", "started_at", "id" },
                filter: "has_notes");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_notes_primary",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "primary_rank", "started_at", "id" },
                filter: "has_notes");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_open",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "started_at", "id" },
                filter: "completed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_persona",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "persona", "started_at", "id" },
                filter: "persona is not null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_primary",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "primary_rank", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_source",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "source", "started_at", "id" },
                filter: "source <> 'moneyquiz'");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_list_variant",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "mode_key", "variant", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_api_key_prefixes_key_id",
                table: "api_key_prefixes",
                column: "key_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_tenant_id_created_at",
                table: "api_keys",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_brand_snapshots_tenant_id_version",
                table: "brand_snapshots",
                columns: new[] { "tenant_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_config_snapshots_tenant_id_framework_version",
                table: "config_snapshots",
                columns: new[] { "tenant_id", "framework", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_config_snapshots_tenant_id_resolved_hash",
                table: "config_snapshots",
                columns: new[] { "tenant_id", "resolved_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_changed_at",
                table: "drafts",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_tenant_id_framework",
                table: "drafts",
                columns: new[] { "tenant_id", "framework" },
                unique: true,
                filter: "is_edited");

            migrationBuilder.CreateIndex(
                name: "ix_kept_answers_tenant_id_begun_at",
                table: "kept_answers",
                columns: new[] { "tenant_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_preview_sessions_started_at",
                table: "preview_sessions",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_preview_sessions_tenant_id_token_hash",
                table: "preview_sessions",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preview_states_at",
                table: "preview_states",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_tenant_id_account_id_name",
                table: "saved_views",
                columns: new[] { "tenant_id", "account_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_tenant_id_account_id_query",
                table: "saved_views",
                columns: new[] { "tenant_id", "account_id", "query" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key_prefixes");

            migrationBuilder.DropTable(
                name: "brand_pictures");

            migrationBuilder.DropTable(
                name: "brand_snapshots");

            migrationBuilder.DropTable(
                name: "config_snapshots");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "framework_configs");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "preview_sessions");

            migrationBuilder.DropTable(
                name: "preview_states");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropIndex(
                name: "ix_leads_email_norm",
                table: "leads");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_experiment",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_format",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_likelihood",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_likelihood_done",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_likelihood_open",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_notes",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_notes_likelihood",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_notes_primary",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_open",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_persona",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_primary",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_source",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_list_variant",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood_rank",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "primary_rank",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "effect_limit",
                table: "tenants");

            migrationBuilder.DropColumn(
                name: "published_by",
                table: "tenant_brand");

            migrationBuilder.DropColumn(
                name: "has_notes",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "assess_sessions");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
