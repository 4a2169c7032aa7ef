using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Branding;
using MoneyQuiz.Data.Frameworks.Drafts;

namespace MoneyQuiz.Data.Frameworks;

internal static class FrameworkServices
{
    public static void AddFrameworks(this IServiceCollection services)
    {
        services.AddSingleton<PublishedFrameworks>();
        services.AddSingleton<ResolvedStates>();
        services.AddSingleton<ChangeConfig>();
        services.AddSingleton<CurrentConfig>();
        services.AddSingleton<PatchConfig>();
        services.AddSingleton<RestoreSnapshot>();
        services.AddSingleton<SnapshotList>();
        services.AddSingleton<CurrentDraft>();
        services.AddSingleton<SaveDraft>();
        services.AddSingleton<DiscardDraft>();
        services.AddSingleton<PublishDraft>();
        services.AddSingleton<PreviewDrafts>();
        services.AddSingleton<MakePreview>();
        services.AddSingleton<RevokePreviews>();
        services.AddSingleton<PurgePreviews>();
        services.AddSingleton<ChangeBrand>();
        services.AddSingleton<CurrentBrand>();
        services.AddSingleton<PatchBrand>();
        services.AddSingleton<RestoreBrand>();
        services.AddSingleton<BrandSnapshotList>();
    }
}
