using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Leads.Bulk;
using MoneyQuiz.Data.Leads.Desk;
using MoneyQuiz.Data.Privacy;
using MoneyQuiz.Data.Sessions;

namespace MoneyQuiz.Data.Leads.People;

internal static class LeadServices
{
    public static void AddLeads(this IServiceCollection services)
    {
        services.AddSingleton<MemberAct>();
        services.AddSingleton<SessionDesks>();
        services.AddSingleton<KeepNote>();
        services.AddSingleton<KeepTask>();
        services.AddSingleton<SetOutcome>();
        services.AddSingleton<TagLead>();
        services.AddSingleton<TagsInUse>();
        services.AddSingleton<BeginBulk>();
        services.AddSingleton<CarryOnBulk>();
        services.AddSingleton<StopBulk>();
        services.AddSingleton<ContinueBulk>();
        services.AddSingleton<UndoBulk>();
        services.AddSingleton<BulkChanges>();
        services.AddSingleton<ReplayedSessions>();
        services.AddSingleton<LeadList>();
        services.AddSingleton<PersonDetails>();
        services.AddSingleton<MergeLeads>();
        services.AddSingleton<AskErasure>();
        services.AddSingleton<CarryOutErasures>();
        services.AddSingleton<PurgeDeleted>();
        services.AddSingleton<Suppress>();
        services.AddSingleton<SuppressionList>();
        services.AddSingleton<ExportPerson>();
    }
}
