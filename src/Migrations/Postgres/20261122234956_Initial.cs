using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace XaSo.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans_baselines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenFields = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOffices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    BeforeVersion = table.Column<long>(type: "bigint", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    Measure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Comparator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_baselines", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_calendar_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    CommuneId = table.Column<Guid>(type: "uuid", nullable: false),
                    PositionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastUsedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_calendar_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plans_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AmendsId = table.Column<Guid>(type: "uuid", nullable: true),
                    EditionKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Page = table.Column<int>(type: "integer", nullable: false),
                    Pages = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_imports", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_item_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Group = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_item_offices", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_legal_bases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenFields = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOffices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    BeforeVersion = table.Column<long>(type: "bigint", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_legal_bases", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_planned_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenFields = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOffices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    BeforeVersion = table.Column<long>(type: "bigint", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    InTable = table.Column<bool>(type: "boolean", nullable: false),
                    Pillar = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Name = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    Result = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true),
                    DueKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DueFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    DueTo = table.Column<DateOnly>(type: "date", nullable: true),
                    DueEvery = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    DueText = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Budget = table.Column<long>(type: "bigint", nullable: true),
                    BudgetSource = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_planned_tasks", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    EditionKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PreviousId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Commune = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Signer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SignerTitle = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IssuedAs = table.Column<string>(type: "character varying(105)", maxLength: 105, nullable: true),
                    IssuedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_plans", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_reporting_duties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenFields = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOffices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    BeforeVersion = table.Column<long>(type: "bigint", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    OfficeName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Every = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_reporting_duties", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_reviewed_findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanLineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_reviewed_findings", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_sources", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenFields = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOffices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    BeforeVersion = table.Column<long>(type: "bigint", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    Where = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Pillar = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Measure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Comparator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    ValueTo = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Per = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_targets", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_task_completions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_task_completions", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "plans_unread_passages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    LineageId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenFields = table.Column<List<string>>(type: "text[]", nullable: false),
                    GivenOffices = table.Column<List<string>>(type: "text[]", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    BeforeVersion = table.Column<long>(type: "bigint", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_unread_passages", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "platform_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "text", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    SortKey = table.Column<string>(type: "text", nullable: false),
                    UserName = table.Column<string>(type: "text", nullable: true),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    LastSignInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ProvinceRole = table.Column<string>(type: "text", nullable: true),
                    ProvinceCode = table.Column<string>(type: "text", nullable: true),
                    NormalizedUserName = table.Column<string>(type: "text", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true),
                    NormalizedEmail = table.Column<string>(type: "text", nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_deliveries",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Handler = table.Column<string>(type: "text", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_deliveries", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "platform_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    PositionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    ClientAddress = table.Column<string>(type: "text", nullable: true),
                    RequestId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_files", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "platform_import_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PositionId = table.Column<Guid>(type: "uuid", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Workbook = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Communes = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_import_drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    PositionId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_jobs", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Module = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Args = table.Column<List<string>>(type: "text[]", nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_notices", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "platform_organizations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: true),
                    OfficialName = table.Column<string>(type: "text", nullable: false),
                    SortKey = table.Column<string>(type: "text", nullable: false),
                    ShortName = table.Column<string>(type: "text", nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_organizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_organizations_platform_organizations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "platform_organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_posts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Location = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_posts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_provinces",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    OfficialName = table.Column<string>(type: "text", nullable: false),
                    Aliases = table.Column<List<string>>(type: "text[]", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_provinces", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_account_claims_platform_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_platform_account_logins_platform_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_platform_account_tokens_platform_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_import_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Commune = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    Wrong = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Passwords = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_import_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_import_parts_platform_import_drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "platform_import_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_organization_names",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    IsAlias = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_organization_names", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_organization_names_platform_organizations_Organiza~",
                        column: x => x.OrganizationId,
                        principalTable: "platform_organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_positions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_positions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_positions_platform_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_positions_platform_organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "platform_organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_communes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProvinceCode = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    SortKey = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    OfficialName = table.Column<string>(type: "text", nullable: false),
                    Aliases = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_communes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_communes_platform_provinces_ProvinceCode",
                        column: x => x.ProvinceCode,
                        principalTable: "platform_provinces",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plans_baselines_TenantId_LineageId",
                table: "plans_baselines",
                columns: new[] { "TenantId", "LineageId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_baselines_TenantId_PlanId_Position",
                table: "plans_baselines",
                columns: new[] { "TenantId", "PlanId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_calendar_keys_AccountId",
                table: "plans_calendar_keys",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_plans_calendar_keys_Hash",
                table: "plans_calendar_keys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_imports_TenantId_State",
                table: "plans_imports",
                columns: new[] { "TenantId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_item_offices_TenantId_ItemId",
                table: "plans_item_offices",
                columns: new[] { "TenantId", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_item_offices_TenantId_OrganizationId",
                table: "plans_item_offices",
                columns: new[] { "TenantId", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_item_offices_TenantId_PlanId",
                table: "plans_item_offices",
                columns: new[] { "TenantId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_legal_bases_TenantId_LineageId",
                table: "plans_legal_bases",
                columns: new[] { "TenantId", "LineageId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_legal_bases_TenantId_PlanId_Position",
                table: "plans_legal_bases",
                columns: new[] { "TenantId", "PlanId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_planned_tasks_TenantId_DueTo",
                table: "plans_planned_tasks",
                columns: new[] { "TenantId", "DueTo" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_planned_tasks_TenantId_LineageId",
                table: "plans_planned_tasks",
                columns: new[] { "TenantId", "LineageId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_planned_tasks_TenantId_PlanId_Position",
                table: "plans_planned_tasks",
                columns: new[] { "TenantId", "PlanId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_plans_TenantId_Edition_IssuedAs",
                table: "plans_plans",
                columns: new[] { "TenantId", "Edition", "IssuedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_plans_TenantId_LineageId_Edition",
                table: "plans_plans",
                columns: new[] { "TenantId", "LineageId", "Edition" },
                unique: true,
                filter: "\"Status\" <> 'Discarded'");

            migrationBuilder.CreateIndex(
                name: "IX_plans_reporting_duties_TenantId_LineageId",
                table: "plans_reporting_duties",
                columns: new[] { "TenantId", "LineageId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_reporting_duties_TenantId_PlanId_Position",
                table: "plans_reporting_duties",
                columns: new[] { "TenantId", "PlanId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_reviewed_findings_TenantId_PlanLineageId_Key",
                table: "plans_reviewed_findings",
                columns: new[] { "TenantId", "PlanLineageId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_sources_TenantId_PlanId",
                table: "plans_sources",
                columns: new[] { "TenantId", "PlanId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_targets_TenantId_Due",
                table: "plans_targets",
                columns: new[] { "TenantId", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_targets_TenantId_LineageId",
                table: "plans_targets",
                columns: new[] { "TenantId", "LineageId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_targets_TenantId_PlanId_Position",
                table: "plans_targets",
                columns: new[] { "TenantId", "PlanId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_task_completions_TenantId_LineageId",
                table: "plans_task_completions",
                columns: new[] { "TenantId", "LineageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_unread_passages_TenantId_LineageId",
                table: "plans_unread_passages",
                columns: new[] { "TenantId", "LineageId" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_unread_passages_TenantId_PlanId_Position",
                table: "plans_unread_passages",
                columns: new[] { "TenantId", "PlanId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_claims_UserId",
                table: "platform_account_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_logins_UserId",
                table: "platform_account_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_NormalizedEmail",
                table: "platform_accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_NormalizedUserName",
                table: "platform_accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_accounts_ProvinceCode",
                table: "platform_accounts",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_platform_communes_Code",
                table: "platform_communes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_communes_ProvinceCode_SortKey",
                table: "platform_communes",
                columns: new[] { "ProvinceCode", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_communes_SortKey",
                table: "platform_communes",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_platform_deliveries_DueAt",
                table: "platform_deliveries",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_TenantId_At",
                table: "platform_events",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_events_TenantId_Subject_At",
                table: "platform_events",
                columns: new[] { "TenantId", "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_import_drafts_AccountId",
                table: "platform_import_drafts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_import_parts_DraftId_Order",
                table: "platform_import_parts",
                columns: new[] { "DraftId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_jobs_DueAt",
                table: "platform_jobs",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_jobs_TenantId_Subject",
                table: "platform_jobs",
                columns: new[] { "TenantId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_notices_TenantId_AccountId_ReadAt",
                table: "platform_notices",
                columns: new[] { "TenantId", "AccountId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_notices_TenantId_Address",
                table: "platform_notices",
                columns: new[] { "TenantId", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_organization_names_OrganizationId",
                table: "platform_organization_names",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_organization_names_TenantId_Folded",
                table: "platform_organization_names",
                columns: new[] { "TenantId", "Folded" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_organizations_ParentId",
                table: "platform_organizations",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_organizations_TenantId_Code",
                table: "platform_organizations",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_organizations_TenantId_Kind_OfficialName",
                table: "platform_organizations",
                columns: new[] { "TenantId", "Kind", "OfficialName" },
                unique: true,
                filter: "\"ValidTo\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_organizations_TenantId_Kind_SortKey",
                table: "platform_organizations",
                columns: new[] { "TenantId", "Kind", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_positions_AccountId",
                table: "platform_positions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_positions_OrganizationId",
                table: "platform_positions",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_positions_TenantId",
                table: "platform_positions",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_positions_TenantId_AccountId_Role",
                table: "platform_positions",
                columns: new[] { "TenantId", "AccountId", "Role" },
                unique: true,
                filter: "\"To\" IS NULL AND \"OrganizationId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_positions_TenantId_AccountId_Role_OrganizationId",
                table: "platform_positions",
                columns: new[] { "TenantId", "AccountId", "Role", "OrganizationId" },
                unique: true,
                filter: "\"To\" IS NULL AND \"OrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_posts_At",
                table: "platform_posts",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plans_baselines");

            migrationBuilder.DropTable(
                name: "plans_calendar_keys");

            migrationBuilder.DropTable(
                name: "plans_imports");

            migrationBuilder.DropTable(
                name: "plans_item_offices");

            migrationBuilder.DropTable(
                name: "plans_legal_bases");

            migrationBuilder.DropTable(
                name: "plans_planned_tasks");

            migrationBuilder.DropTable(
                name: "plans_plans");

            migrationBuilder.DropTable(
                name: "plans_reporting_duties");

            migrationBuilder.DropTable(
                name: "plans_reviewed_findings");

            migrationBuilder.DropTable(
                name: "plans_sources");

            migrationBuilder.DropTable(
                name: "plans_targets");

            migrationBuilder.DropTable(
                name: "plans_task_completions");

            migrationBuilder.DropTable(
                name: "plans_unread_passages");

            migrationBuilder.DropTable(
                name: "platform_account_claims");

            migrationBuilder.DropTable(
                name: "platform_account_logins");

            migrationBuilder.DropTable(
                name: "platform_account_tokens");

            migrationBuilder.DropTable(
                name: "platform_communes");

            migrationBuilder.DropTable(
                name: "platform_deliveries");

            migrationBuilder.DropTable(
                name: "platform_events");

            migrationBuilder.DropTable(
                name: "platform_files");

            migrationBuilder.DropTable(
                name: "platform_import_parts");

            migrationBuilder.DropTable(
                name: "platform_jobs");

            migrationBuilder.DropTable(
                name: "platform_keys");

            migrationBuilder.DropTable(
                name: "platform_notices");

            migrationBuilder.DropTable(
                name: "platform_organization_names");

            migrationBuilder.DropTable(
                name: "platform_positions");

            migrationBuilder.DropTable(
                name: "platform_posts");

            migrationBuilder.DropTable(
                name: "platform_provinces");

            migrationBuilder.DropTable(
                name: "platform_import_drafts");

            migrationBuilder.DropTable(
                name: "platform_accounts");

            migrationBuilder.DropTable(
                name: "platform_organizations");
        }
    }
}
