using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

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

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "leads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "booked_at",
                table: "assess_sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "booking_clicked_at",
                table: "assess_sessions",
                type: "timestamp with time zone",
                nullable: true);

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

            migrationBuilder.AddColumn<int>(
                name: "likelihood_override",
                table: "assess_sessions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "likelihood_reasons",
                table: "assess_sessions",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "likelihood_set_at",
                table: "assess_sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "likelihood_set_by",
                table: "assess_sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outcome",
                table: "assess_sessions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "outcome_at",
                table: "assess_sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "outcome_likelihood",
                table: "assess_sessions",
                type: "integer",
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
                name: "bulk_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    value = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    reached = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    same = table.Column<int>(type: "integer", nullable: false),
                    full = table.Column<int>(type: "integer", nullable: false),
                    put_back = table.Column<int>(type: "integer", nullable: false),
                    left_alone = table.Column<int>(type: "integer", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_bulk_changes_tenants_tenant_id",
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
                name: "erased_counts",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    mode_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    primary_archetype = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started = table.Column<int>(type: "integer", nullable: false),
                    completed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erased_counts", x => new { x.tenant_id, x.month, x.mode_key, x.primary_archetype });
                    table.ForeignKey(
                        name: "fk_erased_counts_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasures", x => x.id);
                    table.ForeignKey(
                        name: "fk_erasures_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_ups", x => x.id);
                    table.ForeignKey(
                        name: "fk_follow_ups_assess_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "assess_sessions",
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
                name: "lead_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    into_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sessions = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    consents = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    took_name = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lead_merges", x => x.id);
                    table.ForeignKey(
                        name: "fk_lead_merges_leads_from_id",
                        column: x => x.from_id,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lead_merges_leads_into_id",
                        column: x => x.into_id,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lead_tags",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tag = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    bulk_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lead_tags", x => new { x.tenant_id, x.lead_id, x.tag });
                    table.ForeignKey(
                        name: "fk_lead_tags_leads_lead_id",
                        column: x => x.lead_id,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_notes_assess_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "assess_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "overview_days",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: false),
                    good_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overview_days", x => new { x.tenant_id, x.day });
                    table.ForeignKey(
                        name: "fk_overview_days_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "overview_marks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    transaction = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overview_marks", x => x.id);
                    table.ForeignKey(
                        name: "fk_overview_marks_tenants_tenant_id",
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
                name: "shared_results",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    shared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_results", x => new { x.tenant_id, x.session_id });
                    table.ForeignKey(
                        name: "fk_shared_results_assess_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "assess_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suppressions",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    email_norm = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppressions", x => new { x.tenant_id, x.email_hash });
                    table.ForeignKey(
                        name: "fk_suppressions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tenant_likelihoods",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    settings = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    renewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenant_likelihoods", x => x.tenant_id);
                    table.ForeignKey(
                        name: "fk_tenant_likelihoods_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tenant_text_readers",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    endpoint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    model = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sealed_key = table.Column<string>(type: "text", nullable: true),
                    key_set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    daily_calls = table.Column<int>(type: "integer", nullable: false),
                    monthly_calls = table.Column<int>(type: "integer", nullable: false),
                    notice = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenant_text_readers", x => x.tenant_id);
                    table.ForeignKey(
                        name: "fk_tenant_text_readers_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "text_reader_uses",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    day_calls = table.Column<int>(type: "integer", nullable: false),
                    month_calls = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    tokens = table.Column<long>(type: "bigint", nullable: false),
                    last_cause = table.Column<byte>(type: "smallint", nullable: true),
                    last_failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_reader_uses", x => new { x.tenant_id, x.month });
                    table.ForeignKey(
                        name: "fk_text_reader_uses_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_counts",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(20)", maxLength: 20, nullable: false),
                    format = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    persona = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    variant = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_counts", x => new { x.tenant_id, x.day, x.@event, x.format, x.persona, x.variant });
                    table.ForeignKey(
                        name: "fk_visit_counts_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
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

            migrationBuilder.CreateTable(
                name: "bulk_targets",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bulk_before = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    outcome_at_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome_likelihood_before = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_targets", x => new { x.tenant_id, x.change_id, x.place });
                    table.ForeignKey(
                        name: "fk_bulk_targets_assess_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "assess_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_bulk_targets_bulk_changes_change_id",
                        column: x => x.change_id,
                        principalTable: "bulk_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_bulk_targets_leads_lead_id",
                        column: x => x.lead_id,
                        principalTable: "leads",
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
                name: "ix_leads_tenant_id_created_at_id",
                table: "leads",
                columns: new[] { "tenant_id", "created_at", "id" },
                descending: new[] { false, true, true });

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
                name: "ix_assess_sessions_tenant_id_outcome_at",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "outcome_at" },
                filter: "outcome is not null");

            migrationBuilder.CreateIndex(
                name: "ix_assess_sessions_tenant_id_started_at",
                table: "assess_sessions",
                columns: new[] { "tenant_id", "started_at" },
                filter: "likelihood is null");

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
                name: "ix_bulk_changes_tenant_id_asked_at",
                table: "bulk_changes",
                columns: new[] { "tenant_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_targets_change_id",
                table: "bulk_targets",
                column: "change_id");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_targets_lead_id",
                table: "bulk_targets",
                column: "lead_id",
                filter: "lead_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_targets_session_id",
                table: "bulk_targets",
                column: "session_id",
                filter: "session_id is not null");

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
                name: "ix_erasures_due_at",
                table: "erasures",
                column: "due_at",
                filter: "cancelled_at is null and done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_erasures_tenant_id_lead_id",
                table: "erasures",
                columns: new[] { "tenant_id", "lead_id" },
                unique: true,
                filter: "lead_id is not null and cancelled_at is null and done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_erasures_tenant_id_session_id",
                table: "erasures",
                columns: new[] { "tenant_id", "session_id" },
                unique: true,
                filter: "session_id is not null and cancelled_at is null and done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_session_id",
                table: "follow_ups",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_tenant_id_session_id",
                table: "follow_ups",
                columns: new[] { "tenant_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_kept_answers_tenant_id_begun_at",
                table: "kept_answers",
                columns: new[] { "tenant_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_merges_from_id",
                table: "lead_merges",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_lead_merges_into_id",
                table: "lead_merges",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ix_lead_merges_tenant_id_into_id",
                table: "lead_merges",
                columns: new[] { "tenant_id", "into_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_tags_lead_id",
                table: "lead_tags",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_lead_tags_tenant_id_tag",
                table: "lead_tags",
                columns: new[] { "tenant_id", "tag" });

            migrationBuilder.CreateIndex(
                name: "ix_notes_session_id",
                table: "notes",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_notes_tenant_id_session_id",
                table: "notes",
                columns: new[] { "tenant_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_overview_marks_tenant_id_day_transaction",
                table: "overview_marks",
                columns: new[] { "tenant_id", "day", "transaction" });

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

            migrationBuilder.CreateIndex(
                name: "ix_shared_results_session_id",
                table: "shared_results",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_shared_results_tenant_id_token_hash",
                table: "shared_results",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suppressions_tenant_id_email_norm",
                table: "suppressions",
                columns: new[] { "tenant_id", "email_norm" });
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
                name: "bulk_targets");

            migrationBuilder.DropTable(
                name: "config_snapshots");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "erased_counts");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropTable(
                name: "framework_configs");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "lead_merges");

            migrationBuilder.DropTable(
                name: "lead_tags");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "overview_days");

            migrationBuilder.DropTable(
                name: "overview_marks");

            migrationBuilder.DropTable(
                name: "preview_sessions");

            migrationBuilder.DropTable(
                name: "preview_states");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "shared_results");

            migrationBuilder.DropTable(
                name: "suppressions");

            migrationBuilder.DropTable(
                name: "tenant_likelihoods");

            migrationBuilder.DropTable(
                name: "tenant_text_readers");

            migrationBuilder.DropTable(
                name: "text_reader_uses");

            migrationBuilder.DropTable(
                name: "visit_counts");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "bulk_changes");

            migrationBuilder.DropIndex(
                name: "ix_leads_email_norm",
                table: "leads");

            migrationBuilder.DropIndex(
                name: "ix_leads_tenant_id_created_at_id",
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

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_tenant_id_outcome_at",
                table: "assess_sessions");

            migrationBuilder.DropIndex(
                name: "ix_assess_sessions_tenant_id_started_at",
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
                name: "merged_into",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "booked_at",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "booking_clicked_at",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "has_notes",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood_override",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood_reasons",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood_set_at",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "likelihood_set_by",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "outcome",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "outcome_at",
                table: "assess_sessions");

            migrationBuilder.DropColumn(
                name: "outcome_likelihood",
                table: "assess_sessions");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
