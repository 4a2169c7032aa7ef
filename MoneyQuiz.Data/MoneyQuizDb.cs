using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Audit;
using MoneyQuiz.Domain.Branding;
using MoneyQuiz.Domain.Frameworks;
using MoneyQuiz.Domain.Frameworks.Config;
using MoneyQuiz.Domain.Leads;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Privacy;
using MoneyQuiz.Domain.Scoring.Text.Models;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Domain.Sessions.Overview;
using MoneyQuiz.Domain.Visits;

namespace MoneyQuiz.Data;

/// <summary>
/// All tables. Open it through <see cref="TenantDb"/> or <see cref="PlatformScope"/>: a context that was opened in any
/// other way sees platform tables only, and of tenant-owned tables no row.
/// </summary>
public sealed class MoneyQuizDb(DbContextOptions<MoneyQuizDb> options)
    : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(
        options
    )
{
    /// <summary>Whose rows this context sees and writes; null: nobody's.</summary>
    public TenantId? Tenant { get; internal set; }

    /// <summary>Whose own memberships it sees beside the tenant's; null: nobody's.</summary>
    public Guid? Person { get; internal set; }

    /// <summary>Opened by <see cref="PlatformScope"/>, on the platform's login.</summary>
    public bool IsPlatform { get; internal set; }

    /// <summary>What this transaction added to audit chains; logged as anchors once it is committed.</summary>
    internal List<AuditEntry> Appended { get; } = [];

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<TenantHost> TenantHosts => Set<TenantHost>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ApiKeyPrefix> ApiKeyPrefixes => Set<ApiKeyPrefix>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<TenantBrand> TenantBrands => Set<TenantBrand>();

    public DbSet<StoredTheme> TenantThemes => Set<StoredTheme>();

    public DbSet<BrandPicture> BrandPictures => Set<BrandPicture>();

    public DbSet<BrandSnapshot> BrandSnapshots => Set<BrandSnapshot>();

    public DbSet<ConfigRow> FrameworkConfigs => Set<ConfigRow>();

    public DbSet<ConfigSnapshot> ConfigSnapshots => Set<ConfigSnapshot>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<PreviewState> PreviewStates => Set<PreviewState>();

    public DbSet<PreviewSession> PreviewSessions => Set<PreviewSession>();

    public DbSet<ResolvedState> ResolvedFrameworks => Set<ResolvedState>();

    public DbSet<AssessSession> AssessSessions => Set<AssessSession>();

    public DbSet<OverviewDay> OverviewDays => Set<OverviewDay>();

    public DbSet<OverviewMark> OverviewMarks => Set<OverviewMark>();

    public DbSet<SharedResult> SharedResults => Set<SharedResult>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<LeadTag> LeadTags => Set<LeadTag>();

    public DbSet<LeadMerge> LeadMerges => Set<LeadMerge>();

    public DbSet<BulkChange> BulkChanges => Set<BulkChange>();

    public DbSet<BulkTarget> BulkTargets => Set<BulkTarget>();

    public DbSet<TenantLikelihood> TenantLikelihoods => Set<TenantLikelihood>();

    public DbSet<TenantTextReader> TenantTextReaders => Set<TenantTextReader>();

    public DbSet<TextReaderUse> TextReaderUses => Set<TextReaderUse>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<ErasedCount> ErasedCounts => Set<ErasedCount>();

    public DbSet<Suppression> Suppressions => Set<Suppression>();

    public DbSet<VisitCount> VisitCounts => Set<VisitCount>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditDetail> AuditDetails => Set<AuditDetail>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<PlatformAdmin> PlatformAdmins => Set<PlatformAdmin>();

    public DbSet<SetUpLink> SetUpLinks => Set<SetUpLink>();

    public DbSet<ResetLink> ResetLinks => Set<ResetLink>();

    public DbSet<StoredKey> DataProtectionKeys => Set<StoredKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(typeof(MoneyQuizDb).Assembly);
        TenantFilter.Apply(builder, this);
        SnakeCase.Apply(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
        configurationBuilder.Properties<TenantSlug>().HaveConversion<TenantSlugConverter>();
        // Names, not numbers and not PostgreSQL enums: readable in psql, and text equality is leakproof under row-level security.
        configurationBuilder.Properties<TenantStatus>().HaveConversion<string>();
        configurationBuilder.Properties<Role>().HaveConversion<string>();
        configurationBuilder.Properties<AuditOutcome>().HaveConversion<string>();
        configurationBuilder.Properties<ConsentKind>().HaveConversion<string>();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: a thread that waits for the database serves nobody else.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        TenantFilter.RefuseForeignRows(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    // Contexts are pooled: whoever takes this one next begins as nobody.
    private void Forget()
    {
        (Tenant, Person) = (null, null);
        Appended.Clear();
    }
}
