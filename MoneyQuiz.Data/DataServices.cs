using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Audit;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks;
using MoneyQuiz.Data.Leads;
using MoneyQuiz.Data.Leads.People;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Data.Postgres;
using MoneyQuiz.Data.Scoring;
using MoneyQuiz.Data.Scoring.Reading;
using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Demo;
using MoneyQuiz.Data.Sessions.Listing;
using MoneyQuiz.Data.Sessions.Overview;
using MoneyQuiz.Data.Sessions.Sharing;
using MoneyQuiz.Data.Tenancy;
using MoneyQuiz.Data.Visits;
using Npgsql;

namespace MoneyQuiz.Data;

/// <summary>Registers what the doors use of this floor.</summary>
public static class DataServices
{
    public static IServiceCollection AddMoneyQuizData(this IServiceCollection services)
    {
        services.Configure<IdentityOptions>(DbOptions.Identity);
        services.AddSingleton(s => Connections.From(s.GetRequiredService<IConfiguration>()));
        services.AddKeyedSingleton("app", (s, _) => NpgsqlDataSource.Create(s.GetRequiredService<Connections>().App));
        services.AddKeyedSingleton("platform", (s, _) => NpgsqlDataSource.Create(s.GetRequiredService<Connections>().Platform));
        // Pooled: what a new context costs, an answer is done in. A context forgets whose it was when it goes back (MoneyQuizDb.Forget).
        services.AddPooledDbContextFactory<MoneyQuizDb>((s, o) => o.UseNpgsql(s.GetRequiredKeyedService<NpgsqlDataSource>("app")));
        services.AddSingleton(s => new PlatformContexts(
            s.GetRequiredService<DbContextOptions<MoneyQuizDb>>(),
            s.GetRequiredKeyedService<NpgsqlDataSource>("platform")
        ));
        services.AddSingleton<Migrator>();
        services.AddSingleton<TenantDb>();
        services.AddSingleton<PlatformScope>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ChangeSignals>();
        services.AddHostedService(s => s.GetRequiredService<ChangeSignals>());
        services.AddSingleton<TenantDirectory>();
        services.AddSingleton<PublishedBrands>();
        services.AddSingleton<IPictureMaker, PicturePrograms>();
        services.AddSingleton<KeepPicture>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<DemoTenants>();
        services.AddFrameworks();
        services.AddTextReaders();
        services.AddSingleton<RecordAnswer>();
        services.AddSingleton<OpenSession>();
        services.AddSingleton<SessionList>();
        services.AddSingleton<SessionDetails>();
        services.AddSessionListing();
        services.AddSingleton<OverviewFigures>();
        services.AddSingleton<RefreshOverviews>();
        services.AddSingleton<MeasureEffect>();
        services.AddSingleton<SaveLead>();
        services.AddLikelihood();
        services.AddLeads();
        services.AddVisits();
        services.AddSingleton<RecordBookingClick>();
        services.AddSharing();
        services.AddSingleton<DemoSessions>();
        services.AddSingleton<DemoData>();
        services.AddSingleton<Doorkeeper>();
        services.AddOwnAccounts();
        services.AddApiKeys();
        services.AddSingleton<PersonCard>();
        services.AddSingleton<ChooseTheme>();
        services.AddSingleton<MemberList>();
        services.AddSingleton<InviteMember>();
        services.AddSingleton<RevokeInvitation>();
        services.AddSingleton<ChangeRole>();
        services.AddSingleton<RemoveMember>();
        services.AddSingleton<PeopleList>();
        services.AddSingleton<DisableAccount>();
        services.AddSingleton<TenantSettingsPage>();
        services.AddSingleton<ChangeTenantSettings>();
        services.AddSingleton<FirstSteps>();
        services.AddSingleton<TenantList>();
        services.AddSingleton<CreateTenant>();
        services.AddSingleton<SuspendTenant>();
        services.AddSingleton<AddHost>();
        services.AddSingleton<RemoveHost>();
        services.AddSingleton<AuditPage>();
        services.AddSingleton<VerifyAudit>();
        return services;
    }
}
