using Microsoft.Extensions.DependencyInjection;
using MoneyQuiz.Data.Sessions.Listing.Views;

namespace MoneyQuiz.Data.Sessions.Listing;

internal static class ListingServices
{
    public static void AddSessionListing(this IServiceCollection services)
    {
        services.AddSingleton<FilterChoicesOf>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<SaveView>();
        services.AddSingleton<RenameView>();
        services.AddSingleton<DeleteView>();
        services.AddSingleton<ExportSessions>();
    }
}
